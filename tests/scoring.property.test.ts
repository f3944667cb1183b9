import { isDeepStrictEqual } from 'node:util'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { buildCatalogue } from '../lib/programmes/training-services/catalogue'
import { SHIPPED_RULES } from '../lib/programmes/training-services/rule-book'
import type { Total } from '../lib/programmes/training-services/tallies'
import { NoRuleSetError } from '../lib/rules/model'
import { qualify } from '../lib/scoring/qualification'
import { catalogueEntry } from './oracle/catalogue-entry'
import { figuresOfOracle, figuresOfProduct } from './oracle/figures'
import { foldTotals } from './oracle/fold-totals'
import { type History, histories, thresholdHistories } from './oracle/histories'
import { replay } from './oracle/replay'
import { type LineItems, type OracleScore, scoreLineItems } from './oracle/score-line-items'
import { inWords, runs } from './support/runs'

/** Another seed: LAUREL_SEED=… npx vitest run tests/scoring.property.test.ts */
const seed = Number(process.env.LAUREL_SEED ?? 20_261_121)
const [usual, atThresholds] = [runs(600), runs(60)]
const met = new Map<string, number>()

describe(`scores from totals equal the independent scorer of line items (seed ${seed})`, () => {
  it(`in ${inWords(usual)} histories: order, duplicates, contradictions, month ends, unknown courses, own entries, three rule sets`, () => {
    fc.assert(fc.property(histories, agree), { seed, numRuns: usual })
  }, 120_000)

  it(`in ${atThresholds} histories at the thresholds: cap of 600, 1000 points, 200 units, 200 surveys, 4.25`, () => {
    fc.assert(fc.property(thresholdHistories, agree), { seed, numRuns: atThresholds })
  }, 120_000)

  it('these histories met every rule set, status, reason, and an as-of date before the first rule set', () => {
    for (const what of [
      ...['no_rule_set', 'tsp-2022-10', 'tsp-2023-09', 'tsp-2025-08'],
      ...['status not_started', 'status in_progress', 'status completed', 'conflict', 'duplicate'],
      ...['outside_window', 'course_not_in_catalogue', 'exam_not_in_catalogue', 'not_advanced'],
      ...['course_before_start', 'exam_before_start', 'course_retired', 'exam_retired'],
      ...['no_mct', 'no_answers', 'beyond_cap'],
    ])
      expect(met.get(what) ?? 0, what).toBeGreaterThan(2)
  })
})

function agree({ asOf, own, files }: History): void {
  const { items, outcomes } = replay(files)
  for (const { duplicate, rejected } of outcomes.values())
    note(duplicate > 0 ? 'duplicate' : '', rejected.length > 0 ? 'conflict' : '')
  const catalogue = buildCatalogue(own.map(catalogueEntry))
  const totals = inAnyOrder(foldTotals(reversed(items)))
  if (asOf < '2022-10-01') {
    note('no_rule_set')
    expect(() => scoreLineItems({ asOf, items, own })).toThrow('no_rule_set')
    expect(() => qualify({ asOf, totals, catalogue, rules: SHIPPED_RULES })).toThrow(NoRuleSetError)
    return
  }
  const score = scoreLineItems({ asOf, items, own })
  const product = figuresOfProduct(qualify({ asOf, totals, catalogue, rules: SHIPPED_RULES }))
  const oracle = figuresOfOracle(score)
  // The runner's own comparison is many times slower; it is asked only for its words.
  if (!isDeepStrictEqual(product, oracle)) expect(product).toEqual(oracle)
  expectRowsAddUp(score)
  note(score.ruleSet, `status ${score.status}`)
  for (const row of Object.values(score.rows).flat())
    if (row.reason) met.set(row.reason, (met.get(row.reason) ?? 0) + 1)
}

/** What stands beside single rows gives the figure on the card. */
function expectRowsAddUp({ rows, base }: OracleScore): void {
  const sum = (list: { halves: number }[]) => list.reduce((all, { halves }) => all + halves, 0)
  if (sum(rows['courseware-completions']) !== base.courseware.halves) throw new Error('rows do not add up')
  if (sum(rows['exam-unit-purchases']) !== base.exams.halves) throw new Error('rows do not add up')
}

const note = (...what: string[]) => {
  for (const one of what) met.set(one, (met.get(one) ?? 0) + 1)
}

/** The scorers see the same rows in different orders. */
const reversed = (items: LineItems): LineItems => ({
  'courseware-completions': [...items['courseware-completions']].reverse(),
  'exam-unit-purchases': [...items['exam-unit-purchases']].reverse(),
  'survey-responses': [...items['survey-responses']].reverse(),
})
const inAnyOrder = (totals: Total[]): Total[] =>
  totals.length > 2 ? [...totals.slice(totals.length / 2), ...totals.slice(0, totals.length / 2)] : totals
