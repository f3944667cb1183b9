// Plain JavaScript: `npm run notice` needs no loader.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'

/** The packages that the product runs on, by the lockfile: one line each, with its licence. */
export function noticeOf(root) {
  const { packages } = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8'))
  const entries = Object.entries(packages).filter(([path]) => path !== '')
  const always = entries.filter(([, { dev, devOptional }]) => !dev && !devOptional)
  const needed = new Set(
    always.flatMap(([, { dependencies, optionalDependencies }]) =>
      Object.keys({ ...dependencies, ...optionalDependencies }),
    ),
  )
  // What the tests need and the product only sometimes, such as its share of a package for pictures.
  const sometimes = entries.filter(([path, { devOptional }]) => devOptional && needed.has(nameOf(path)))
  const lines = [...always, ...sometimes].map(
    ([path, { version, license = licenceIn(root, path) }]) => `${nameOf(path)} ${version}: ${license}`,
  )
  return `${HEAD}\n${[...new Set(lines)].sort().join('\n')}\n`
}

/** Of a package that names its licence in a file alone: what stands on its first line, `MIT License` as `MIT`. */
const licenceIn = (root, path) =>
  readFileSync(join(root, path, 'LICENSE'), 'utf8')
    .split('\n', 1)[0]
    .replace(' License', '')
    .trim()

const nameOf = (path) => path.split('node_modules/').at(-1)

const HEAD = `Laurel, under the MIT licence (LICENSE), runs on the following packages, each under its own licence, whose text
lies in its folder below node_modules once installed. Made by "npm run notice" from package-lock.json.
The shapes in app/styles/shapes.css are of Bootstrap Icons, MIT, Copyright (c) 2019-2024 The Bootstrap Authors.
`
