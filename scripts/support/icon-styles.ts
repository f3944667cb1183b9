import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { ICON_SHAPES } from '../../components/ui/icon-shapes'
import { root } from './prepare.mjs'

const FOLDER = join(root, 'node_modules', '@iconify-json', 'bi')
const set = z.object({ icons: z.record(z.string(), z.object({ body: z.string() })) })

/** Classes that are a shape without an element of its own for it. */
const BARE = new Set(['not_started', 'in_progress', 'completed', 'out'])

/** Laurel's own mark, which is in no set. */
const LEAF =
  '<path d="M14 1.500c.4 4.900-.9 8.300-3.100 10-1.900 1.400-4.200 1.400-6 .3L3 14.500l-1.100-.8 2-2.800C2.500 9.200 2.600 6.800 4.300 5c2-2.100 5.200-2.500 9.700-3.500ZM12.600 3.200C9 4 6.700 4.400 5.300 5.900c-1.200 1.300-1.300 2.700-.6 3.900l4-4.900 1 .9-4 4.900c1.300.6 2.800.5 4.100-.5 1.700-1.300 2.800-3.600 2.800-7Z"/>'

/**
 * app/styles/shapes.css: the shapes we use, as the pinned package of the set draws them. They are one picture, each in a
 * field of its own: a browser reads a picture that is a document of its own for every address.
 */
export function iconStyles(): string {
  const { icons } = set.parse(JSON.parse(readFileSync(join(FOLDER, 'icons.json'), 'utf8')))
  const shapes = [...new Set(Object.values(ICON_SHAPES))]
  const bodies = shapes.map((shape) => icons[shape]?.body ?? missing(shape))
  // A status may be shown by the leaf, which therefore comes last.
  const fields: [string, number][] = [
    ...Object.entries(ICON_SHAPES).map(([name, shape]): [string, number] => [name, shapes.indexOf(shape)]),
    ['leaf', shapes.length],
  ]
  const rules = fields.map(([name, field]) => {
    const selectors = [...(BARE.has(name) ? [`.${name}`] : []), `.i-${name}`].join(',\n  ')
    return `  ${selectors} {\n    --shape: ${field};\n  }\n`
  })
  return `${HEAD}${pictureOf([...bodies, LEAF])}\n@layer components {\n${rules.join('\n')}}\n`
}

function missing(shape: string): never {
  throw new Error(`The set has no shape "${shape}".`)
}

/** Fields as wide as two icons, so that no neighbour is seen at an edge; where each begins is told in parts of the way. */
function pictureOf(bodies: readonly string[]): string {
  const drawn = bodies.map((body, field) => `<g transform='translate(${field * 32})'>${body}</g>`).join('')
  const picture = `<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 ${bodies.length * 32} 16'>${drawn}</svg>`
  return `:root {
  --shapes: url("${dataUrl(picture)}");
  --shapes-width: ${bodies.length * 200}%;
  --shapes-step: calc(200% / ${bodies.length * 2 - 1});
}
`
}

/** As a mask it needs no colour. */
const dataUrl = (picture: string) =>
  `data:image/svg+xml,${picture
    .replaceAll(' fill="currentColor"', '')
    .replaceAll('"', "'")
    .replace(/[<>#%]/g, encodeURIComponent)}`

const HEAD = `/* Shapes of Bootstrap Icons 1.13.1, MIT, Copyright (c) 2019-2024 The Bootstrap Authors. Made by "npm run icons". */
`
