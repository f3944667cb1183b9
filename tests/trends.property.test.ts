import { isDeepStrictEqual } from 'node:util'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { monthOf } from '../lib/dates'
import { fallingOut } from '../lib/insight/model/falling-out/refreshes'
import { BREAKDOWNS } from '../lib/insight/model/trends/parts'
import { scoreMonths, trendOf } from '../lib/insight/model/trends/trend'
import { KINDS } from '../lib/line-items/model/kinds'
import { buildCatalogue } from '../lib/programmes/training-services/catalogue'
import { type CriterionId, coreName } from '../lib/programmes/training-services/criterion-id'
import { levelsOf } from '../lib/programmes/training-services/levels'
import { SHIPPED_RULES } from '../lib/programmes/training-services/rule-book'
import { overLocations } from '../lib/programmes/training-services/tallies'
import { trendParts } from '../lib/programmes/training-services/trend-parts'
import { NoRuleSetError } from '../lib/rules/model'
import type { Criterion } from '../lib/scoring/criterion'
import { toNumber, ZERO } from '../lib/scoring/rational'
import { meanOf } from '../lib/scoring/units/average'
import { beforeCap } from '../lib/scoring/units/before-cap'
import { catalogueEntry } from './oracle/catalogue-entry'
import { foldTotals } from './oracle/fold-totals'
import { type History, histories } from './oracle/histories'
import { replay } from './oracle/replay'
import { type LineItems, type OracleScore, scoreLineItems } from './oracle/score-line-items'
import { runs } from './support/runs'

const seed = Number(process.env.LAUREL_SEED ?? 20_261_121)
const DATES = {
  'courseware-completions': 'redeemed_on',
  'exam-unit-purchases': 'purchased_on',
  'survey-responses': 'submitted_on',
}

/** Only the rows of some months. */
function rowsOf(items: LineItems, keeps: (date: string) => boolean): LineItems {
  const kept = KINDS.map((kind) => [kind, items[kind].filter((row) => keeps(row[DATES[kind]] ?? ''))])
  return Object.fromEntries(kept) as LineItems
}

/** The same form of both: exact numbers, no floats. */
const facts = (criterion: Criterion) => [
  criterion.status,
  criterion.display,
  ...amounts(criterion).slice(0, criterion.unit.name === 'points' ? 2 : undefined),
]
function factsOfOracle({ base, areas }: OracleScore) {
  const points = ({ status, display, fundamentals, advanced }: typeof base.courseware) => [
    status,
    display,
    fundamentals.count,
    advanced.count,
  ]
  const mean = ({ status, display, points, answers, surveys }: typeof base.average) => [
    status,
    display,
    points,
    answers,
    surveys,
  ]
  return [
    points(base.courseware),
    points(base.exams),
    mean(base.average),
    ...areas.flatMap(({ surveys, average }) => [
      [surveys.status, surveys.display, surveys.count],
      mean(average),
    ]),
  ]
}

function prepared({ asOf, own, files }: History) {
  const { items } = replay(files)
  const cells = foldTotals(items)
  const totals = overLocations(cells)
  return {
    items,
    own,
    cells,
    totals,
    basis: { totals, catalogue: buildCatalogue(own.map(catalogueEntry)), rules: SHIPPED_RULES },
    today: asOf,
  }
}

/** What parts can add up: counts, answers and their points; no average. */
function amounts(criterion: Criterion): number[] {
  if (criterion.unit.name === 'count') return [toNumber(criterion.score ?? ZERO)]
  if (criterion.unit.name === 'average') {
    const { points, answers, surveys } = meanOf(criterion.node)
    return [points, answers, surveys]
  }
  const { fundamentalsAndOthers: low, advanced: high } = levelsOf(criterion)
  return [low.count, high.count, toNumber(beforeCap(criterion) ?? ZERO)]
}
const amountAt = (part: Criterion | null | undefined, at: number) => (part ? (amounts(part)[at] ?? 0) : 0)

const same = (ours: unknown, theirs: unknown) => {
  if (!isDeepStrictEqual(ours, theirs)) expect(ours).toEqual(theirs)
}

describe(`trends and what falls out (seed ${seed})`, () => {
  it('every month end is what the independent scorer says as of the first of the month after', () => {
    fc.assert(
      fc.property(histories, (history) => {
        const { items, own, basis, today } = prepared(history)
        for (const { asOf, scored } of scoreMonths(basis, today)) {
          if (scored === null) {
            expect(asOf < '2022-10-01').toBe(true)
            continue
          }
          same(scored.end.map(facts), factsOfOracle(scoreLineItems({ asOf, items, own })))
        }
      }),
      { seed, numRuns: runs(30) },
    )
  }, 60_000)

  it('locations, areas and courses add up to what the month brings by itself, whatever the limit', () => {
    fc.assert(
      fc.property(histories, fc.constantFrom(...BREAKDOWNS), (history, by) => {
        const { cells, totals, basis, today } = prepared(history)
        const months = scoreMonths(basis, today)
        const ids = [
          { metric: 'courseware-completions', area: null },
          { metric: 'exam-unit-purchases', area: null },
          { metric: 'average-response-score', area: null },
          { metric: 'survey-completions', area: 'data-ai' },
        ] satisfies CriterionId[]
        const span = { first: monthOf(today), last: monthOf(today), asOf: today }
        for (const id of ids.map(coreName)) {
          const trend = trendOf(months, totals, id, today)
          const parts = trendParts({ ...basis, cells }, trend, id, by, { now: span, before: span })
          for (const [index, { own }] of trend.entries()) {
            if (own === null) continue
            const sums = amounts(own).map((_, at) =>
              parts.reduce((sum, { months: ofPart }) => sum + amountAt(ofPart[index], at), 0),
            )
            same(sums, amounts(own))
          }
        }
      }),
      { seed, numRuns: runs(30) },
    )
  }, 60_000)

  it('after each refresh the score is that of the rows that are left, by the independent scorer', () => {
    fc.assert(
      fc.property(histories, (history) => {
        const { items, own, basis, today } = prepared(history)
        if (today < '2022-10-01') {
          expect(() => fallingOut(basis, today)).toThrow(NoRuleSetError)
          return
        }
        const { refreshes, losses } = fallingOut(basis, today)
        const gone = new Set<string>()
        for (const { on, leaves, criteria } of refreshes) {
          for (const month of leaves) gone.add(month)
          const left = rowsOf(items, (date) => !gone.has(date.slice(0, 7)))
          same(
            criteria.map(({ after }) => facts(after)),
            factsOfOracle(scoreLineItems({ asOf: on, items: left, own })),
          )
        }
        for (const { id, on } of losses) {
          const first = refreshes.find(({ criteria }) =>
            criteria.some(({ after }) => after.id === id && after.status !== 'completed'),
          )
          expect(first?.on).toBe(on)
        }
      }),
      { seed, numRuns: runs(30) },
    )
  }, 60_000)
})
