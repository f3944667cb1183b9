// Plain JavaScript: `npm run notice` needs no loader.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'

/** The packages that the product runs on, by the lockfile: one line each, with its licence. */
export function noticeOf(root) {
  const { packages } = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8'))
  const lines = Object.entries(packages)
    .filter(([path, { dev, devOptional }]) => path !== '' && !dev && !devOptional)
    .map(([path, { version, license }]) => `${path.split('node_modules/').at(-1)} ${version}: ${license}`)
  return `${HEAD}\n${[...new Set(lines)].sort().join('\n')}\n`
}

const HEAD = `Laurel, under the MIT licence (LICENSE), runs on the following packages, each under its own licence, whose text
lies in its folder below node_modules once installed. Made by "npm run notice" from package-lock.json.
The shapes in app/styles/shapes.css are of Bootstrap Icons, MIT, Copyright (c) 2019-2024 The Bootstrap Authors.
`
