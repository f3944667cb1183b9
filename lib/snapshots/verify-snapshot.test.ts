import { expect, test } from 'vitest'
import { qualificationJson } from '../insight/qualification-json'
import { buildCatalogue } from '../programmes/training-services/catalogue'
import { TRAINING_SERVICES } from '../programmes/training-services/programme'
import { SHIPPED_RULES } from '../programmes/training-services/rule-book'
import type { Total } from '../programmes/training-services/tallies'
import { qualify } from '../scoring/qualification'
import type { Snapshot } from './content'
import { inputOf } from './model/input'
import { recompute } from './verify-snapshot'

const asOf = '2026-11-01'
const totals: Total[] = [
  {
    kind: 'courseware-completions',
    month: '2026-03',
    item: 'AZ-104T00',
    eligibility: '-',
    rows: 811,
    units: 0,
    answeredRows: 0,
    answers: 0,
    answerPoints: 0,
  },
]
const side = { asOf, totals, catalogue: buildCatalogue([]), rules: SHIPPED_RULES }
const issued = () =>
  JSON.parse(
    JSON.stringify({
      asOf,
      input: inputOf(side),
      result: qualificationJson({
        org: { slug: 'contoso' },
        qualification: qualify(side),
        dataThrough: '2026-10-31',
        overrides: [],
      }),
    }),
  ) as Snapshot

test('811 redemptions scored again are 811.0, and the result is the one that was issued', () => {
  expect(recompute(TRAINING_SERVICES, issued())).toEqual({ same: true, differences: [] })
})

test('a snapshot of a version that said less of a card is still the same', () => {
  const old = issued()
  const { threshold: _, ...card } = old.result.base.criteria.coursewareCompletions
  Object.assign(old.result.base.criteria, { coursewareCompletions: card })
  expect(recompute(TRAINING_SERVICES, old)).toMatchObject({ same: true, differences: [] })
})

test('a card of another number is named with both numbers', () => {
  const other = issued()
  other.result.base.criteria.coursewareCompletions.display = '812.0'
  expect(recompute(TRAINING_SERVICES, other)).toMatchObject({
    same: false,
    differences: [
      { metric: 'courseware-completions', stored: { display: '812.0' }, recomputed: { display: '811.0' } },
    ],
  })
})

test('what was issued and is said no more is a difference', () => {
  const other = issued()
  Object.assign(other.result, { grade: 'A' })
  expect(recompute(TRAINING_SERVICES, other).same).toBe(false)
})
