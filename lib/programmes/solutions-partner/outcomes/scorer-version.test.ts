import { createHash } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { root } from '../../../../scripts/support/prepare.mjs'
import { importsOf, withoutComments } from '../../../../tests/architecture/sources'
import { SCORER_VERSION } from './scorer-version'

const OWN = 'lib/programmes/solutions-partner'
/** From rows to outcomes as they are written down. */
const ENDS = ['parts/made-outcomes', 'sql/over-organization', 'sql/outcome-rows']
/** What they are made with; the rules are not, as outcomes are told by what those say. */
const MADE_WITH = [
  ...['figures/', 'formulas/', 'names/', 'outcomes/', 'ahead/', 'sql/', 'tracks', 'score'].map(
    (name) => `${OWN}/${name}`,
  ),
  ...['rules/association-sets', 'rules/fractions'].map((name) => `${OWN}/${name}`),
  'lib/imports/model/associations',
  'lib/dates',
  'lib/line-items/sql/fact-tables',
  'lib/scoring/rational',
  'lib/text/',
]

function sources(): Map<string, string> {
  const found = new Map<string, string>()
  const add = (name: string) => {
    const path = `${name}.ts`
    if (found.has(path) || !existsSync(join(root, path))) return
    const text = readFileSync(join(root, path), 'utf8')
    found.set(path, text)
    for (const one of importsOf({ path, text }))
      if (MADE_WITH.some((with_) => one.startsWith(with_))) add(one)
  }
  for (const end of ENDS) add(`${OWN}/${end}`)
  return found
}

it('the version of the scorer is that of its sources, whatever their comments and layout', () => {
  const all = sources()
  expect(all.size).toBeGreaterThan(45)
  const hash = createHash('sha256')
  for (const path of [...all.keys()].toSorted())
    hash.update(`${path}\n${withoutComments(all.get(path) ?? '').replace(/\s+/g, ' ')}\n`)
  const now = `${SCORER_VERSION} ${hash.digest('hex').slice(0, 16)}`
  expect(
    now,
    `What makes outcomes of figures has changed. If a number may come out otherwise, raise SCORER_VERSION, so that outcomes kept by an older Laurel are not read. Then write here what it says now.`,
  ).toBe('2 0bb182542bf53573')
})
