import { expect, test } from 'vitest'
import { NoRuleSetError, type RuleSet } from '../../rules/model'
import { valuesOf, withValues } from '../../rules/model/values'
import { qualify } from '../../scoring/qualification'
import type { Override } from '../../scoring/rule-book'
import { buildCatalogue } from './catalogue'
import { recordOf } from './record'
import { ruleBook, SHIPPED_RULES } from './rule-book'
import { RULE_SETS } from './rules'
import type { Total } from './tallies'

const own = (key: string, value: string | null, ruleSet = 'tsp-2025-08'): Override => ({
  id: 1,
  ruleSet,
  key,
  value,
  reason: 'Said by our partner manager',
  since: '2026-03-01',
  byName: 'Alex',
})

const redemptions = (rows: number): Total => ({
  kind: 'courseware-completions',
  month: '2026-03',
  item: 'AZ-900T00',
  eligibility: '-',
  rows,
  units: 0,
  answeredRows: 0,
  answers: 0,
  answerPoints: 0,
})
const scoreOf = (rules = SHIPPED_RULES, rows = 801) =>
  recordOf(qualify({ asOf: '2026-06-15', totals: [redemptions(rows)], catalogue: buildCatalogue([]), rules }))
    .base.criteria.coursewareCompletions

test('801 Fundamentals redemptions are 300 points; with a local limit of 400, 400; with none, 400.5', () => {
  const cap = 'courseware-completions/fundamentals_and_others/cap'
  expect(scoreOf().display).toBe('300.0')
  expect(scoreOf(ruleBook([own(cap, '400')])).display).toBe('400.0')
  expect(scoreOf(ruleBook([own(cap, null)])).display).toBe('400.5')
  expect(scoreOf(ruleBook([own(cap, '400', 'tsp-2023-09')])).display).toBe('300.0')
})

const localValuesOf = (set: RuleSet) => valuesOf(set).filter(({ cited }) => cited.standing === 'local')

test('a local value is marked as one, with reason, who and since when', () => {
  const set = ruleBook([own('courseware-completions/threshold', '900')]).at('2026-06-15')
  expect(localValuesOf(set).map(({ key, cited }) => [key, cited.value, cited.note, cited.source])).toEqual([
    [
      'courseware-completions/threshold',
      '900',
      'Said by our partner manager',
      { document: 'Local override', place: 'set in this organization', date: '2026-03-01' },
    ],
  ])
  expect(localValuesOf(SHIPPED_RULES.at('2026-06-15'))).toEqual([])
})

test.each(RULE_SETS)('$id: every value can be replaced under its key, and nothing else changes', (set) => {
  const values = valuesOf(set)
  expect(new Set(values.map(({ key }) => key)).size).toBe(values.length)
  for (const { key, cited } of values) {
    const changed = withValues(set, new Map([[key, { ...cited, value: '3' }]]))
    const after = valuesOf(changed).map((one) => [one.key, one.cited.value])
    expect(after).toEqual(values.map((one) => [one.key, one.key === key ? '3' : one.cited.value]))
  }
  expect(withValues(set, new Map())).toEqual(set)
})

test('a benchmark per area holds for all six areas', () => {
  const set = ruleBook([own('area/survey-completions/threshold', '150')]).at('2026-06-15')
  const { areas } = recordOf(
    qualify({
      asOf: '2026-06-15',
      totals: [],
      catalogue: buildCatalogue([]),
      rules: SHIPPED_RULES.only(set),
    }),
  )
  expect(areas.map(({ surveyCompletions }) => surveyCompletions.threshold?.value)).toEqual(
    Array(6).fill('150'),
  )
})

test('only limits can be none; one rule set can stand for every date', () => {
  const set = ruleBook([own('courseware-completions/threshold', null)]).at('2026-06-15')
  expect(valuesOf(set).find(({ key }) => key === 'courseware-completions/threshold')?.cited.value).toBe(
    '1000',
  )
  expect(() => SHIPPED_RULES.at('2022-09-30')).toThrow(NoRuleSetError)
  expect(SHIPPED_RULES.only(set).at('2020-01-01')).toBe(set)
})
