import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { ICON_SHAPES } from '../../components/ui/icon-shapes'
import { root } from './prepare.mjs'

const FOLDER = join(root, 'node_modules', '@iconify-json', 'bi')
const set = z.object({ icons: z.record(z.string(), z.object({ body: z.string() })) })

/** Classes that are a shape without an element of its own for it. */
const BARE = new Set(['not_started', 'in_progress', 'completed', 'out'])

/** app/styles/shapes.css: the shapes we use, as the pinned package of the set draws them. */
export function iconStyles(): string {
  const { icons } = set.parse(JSON.parse(readFileSync(join(FOLDER, 'icons.json'), 'utf8')))
  const rules = Object.entries(ICON_SHAPES).map(([name, shape]) => {
    const body = icons[shape]?.body
    if (!body) throw new Error(`The set has no shape "${shape}".`)
    const selectors = [...(BARE.has(name) ? [`.${name}`] : []), `.i-${name}`].join(',\n  ')
    return `  ${selectors} {\n    --shape: url("${dataUrl(body)}");\n  }\n`
  })
  return `${HEAD}@layer components {\n${rules.join('\n')}}\n`
}

/** As a mask it needs no colour. */
const dataUrl = (body: string) =>
  `data:image/svg+xml,${`<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 16 16'>${body}</svg>`
    .replaceAll(' fill="currentColor"', '')
    .replaceAll('"', "'")
    .replace(/[<>#%]/g, encodeURIComponent)}`

const HEAD = `/* Shapes of Bootstrap Icons 1.13.1, MIT, Copyright (c) 2019-2024 The Bootstrap Authors. Made by "npm run icons". */
`
