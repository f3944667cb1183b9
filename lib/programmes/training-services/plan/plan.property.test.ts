import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { examUnits, redemptions, surveys } from '../../../../tests/oracle/totals'
import { runs } from '../../../../tests/support/runs'
import type { Step } from '../../../plan/model/line'
import type { Cited, RuleSet } from '../../../rules/model/schema'
import { valuesOf, withValues } from '../../../rules/model/values'
import { findCriterion } from '../../../scoring/criteria'
import { type Qualification, qualify } from '../../../scoring/qualification'
import { buildCatalogue } from '../catalogue'
import type { AreaId } from '../kinds'
import { recordOf } from '../record'
import { SHIPPED_RULES } from '../rule-book'
import { RULE_SETS } from '../rules'
import type { Total } from '../tallies'
import type { TrainingLine } from './line'
import { stepsTo } from './steps-to'
import type { SurveyOption } from './surveys'

const seed = 20_261_121
const ASKED = { asOf: '2027-02-15', today: '2026-11-21' }
const COURSES: Record<AreaId, string> = {
  'business-applications': 'PL-400T00',
  'data-ai': 'DP-600T00',
  'digital-app-innovation': 'AZ-204T00',
  infrastructure: 'AZ-104T00',
  security: 'SC-200T00',
  'modern-work': 'MS-102T00',
}
/** The last month in which something still counts. */
const LATE = { month: '2027-01' }
/** More than any benchmark below needs. */
const PLENTY = 50_000

type Case = { totals: Total[]; rules: RuleSet }

const decimals = (...values: string[]) => fc.constantFrom(...values)
const VALUES: Record<string, fc.Arbitrary<string | null>> = {
  threshold: decimals('0', '0.5', '7', '7', '20', '37.25', '60'),
  weight: decimals('0', '0.25', '0.5', '1', '1.5', '3'),
  cap: fc.oneof(fc.constant(null), decimals('0', '7', '10.25', '30', '300')),
  average: decimals('0', '1', '3.5', '4.25', '4.3333', '4.999', '5', '5.5'),
  window: decimals('3', '12', '18'),
}

/** Any published rule set, with values of its own or its published ones. */
const anyRules: fc.Arbitrary<RuleSet> = fc.constantFrom(...RULE_SETS).chain((set) => {
  const values = valuesOf(set)
  const changes = values.map(({ key, kind }) =>
    fc.option(VALUES[key.includes('average') ? 'average' : kind] ?? fc.constant(null), { freq: 3 }),
  )
  return fc.tuple(fc.boolean(), ...changes).map(([changed, ...given]) => {
    const all = values.map(({ key, kind, cited }, at): [string, Cited<string | null>] => {
      const value = given[at] === undefined ? null : (given[at] ?? null)
      return [key, value === null && kind !== 'cap' ? cited : { ...cited, value }]
    })
    return changed ? withValues(set, new Map(all)) : set
  })
})

const rows = (most: number) => fc.oneof(fc.constant(0), fc.integer({ min: 0, max: most }))
const answered = fc.tuple(rows(70), fc.integer({ min: 1, max: 9 }), fc.integer({ min: 0, max: 100 }))
/** Small enough that every benchmark above is near, on either side; some rows have left by the date. */
const anyCase: fc.Arbitrary<Case> = fc
  .tuple(anyRules, rows(80), rows(80), rows(80), rows(80), answered, answered, rows(20))
  .map(([rules, low, high, lowUnits, highUnits, data, security, left]) => ({
    rules,
    totals: [
      redemptions('AZ-900T00', low),
      redemptions('AZ-104T00', high),
      redemptions('AZ-104T00', left, { month: '2025-12' }),
      examUnits('AZ-900', lowUnits),
      examUnits('AZ-104', highUnits),
      surveysOf('data-ai', data),
      surveysOf('security', security),
    ],
  }))

function surveysOf(area: AreaId, [count, each, goodness]: [number, number, number]): Total {
  const answers = count * each
  return surveys(COURSES[area], count, answers + Math.floor((answers * 4 * goodness) / 100), {
    answers,
  })
}

const scored = ({ totals, rules }: Case, more: Total[] = [], asOf = ASKED.asOf): Qualification =>
  qualify({
    asOf,
    totals: [...totals, ...more],
    catalogue: buildCatalogue([]),
    rules: SHIPPED_RULES.only(rules),
  })
const planned = (given: Case) => {
  const ahead = scored(given)
  return { ...stepsTo(scored(given, [], ASKED.today), ahead), ahead }
}

const ITEMS = {
  'courseware-completions': { fundamentals_and_others: 'AZ-900T00', advanced: 'AZ-104T00' },
  'exam-unit-purchases': { fundamentals_and_others: 'AZ-900', advanced: 'AZ-104' },
}
type Points = keyof typeof ITEMS

const pointRows = (metric: Points, low: number, high: number): Total[] => {
  const row = metric === 'exam-unit-purchases' ? examUnits : redemptions
  const { fundamentals_and_others, advanced } = ITEMS[metric]
  return [row(fundamentals_and_others, low, LATE), row(advanced, high, LATE)]
}
/** So many surveys whose average is a decimal: their points are the whole number below. */
const surveyRows = (area: AreaId, count: number, average: number): Total[] => [
  surveys(COURSES[area], count, Math.floor((count * 9 * average) / 100), LATE),
]
const hundredths = (average: string) => {
  const [whole = '0', fraction = ''] = average.split('.')
  return Number(whole + fraction.padEnd(2, '0'))
}

const statusIn = ({ criteria, groups }: Qualification, { metric, group }: TrainingLine) =>
  group === null
    ? criteria.find(({ id }) => id === metric)?.status
    : groups.find(({ id }) => id === group)?.status

function checkPoints(given: Case, line: TrainingLine): void {
  if (line.way?.kind !== 'points') throw new Error('no points')
  const { advanced, fundamentalsAndOthers, mixed, room } = line.way
  const metric = line.metric as Points
  const completes = (low: number, high: number) =>
    statusIn(scored(given, pointRows(metric, low, high)), line) === 'completed'
  if (advanced === null) expect(completes(0, PLENTY)).toBe(false)
  else expect([advanced - 1, advanced].map((high) => completes(0, high))).toEqual([false, true])
  if (fundamentalsAndOthers === null) expect(completes(PLENTY, 0)).toBe(false)
  else
    expect([fundamentalsAndOthers - 1, fundamentalsAndOthers].map((low) => completes(low, 0))).toEqual([
      false,
      true,
    ])
  if (mixed) {
    const { fundamentalsAndOthers: low, advanced: high } = mixed
    expect([completes(low, high), completes(low - 1, high), completes(low, high - 1)]).toEqual([
      true,
      false,
      false,
    ])
  }
  if (advanced === null && fundamentalsAndOthers === null)
    expect(completes(PLENTY, PLENTY)).toBe(mixed !== null)
  if (room !== null) {
    const score = (low: number) => {
      const { criteria } = scored(given, pointRows(metric, low, 0))
      const { n, d } = criteria.find(({ id }) => id === metric)?.score ?? { n: 0n, d: 1n }
      return Number(n) / Number(d)
    }
    expect(score(room + 1)).toBe(score(room))
    if (room > 0) expect(score(room - 1)).toBeLessThan(score(room))
  }
}

function checkSurveys(given: Case, line: TrainingLine): void {
  if (line.way?.kind !== 'surveys') throw new Error('no surveys')
  const area = line.group ?? 'modern-work'
  const completes = (count: number, average: number) => {
    const result = scored(given, surveyRows(area, count, average))
    const base = findCriterion(result, 'average-response-score')?.status === 'completed'
    return base && statusIn(result, line) === 'completed'
  }
  const { options } = line.way
  const [least] = options
  if (!least) {
    expect([1, 200, PLENTY].map((count) => completes(count, 500))).toEqual([false, false, false])
    return
  }
  for (const fewer of upTo(least.surveys)) expect(completes(fewer, 500)).toBe(false)
  for (const option of options) {
    const average = hundredths(option.average)
    expect(completes(option.surveys, average)).toBe(true)
    if (average > 100) expect(completes(option.surveys, average - 1)).toBe(false)
    for (const fewer of upTo(option.surveys)) expect(completes(fewer, average)).toBe(false)
  }
  const ladder = (of: (option: SurveyOption) => number) => options.map(of)
  expect(ladder(({ surveys: count }) => count)).toEqual(
    ladder(({ surveys: count }) => count).toSorted((a, b) => a - b),
  )
}

/** Every smaller number where they are few, else the ones next to it. */
const upTo = (count: number) =>
  count <= 12 ? Array.from({ length: count }, (_, at) => at) : [1, 2, 3, 7].map((step) => count - step)

const stepRows = (step: Step, less = 0): Total[] => {
  if (step.average !== null)
    return surveyRows((step.group ?? 'modern-work') as AreaId, step.amount - less, hundredths(step.average))
  const low = step.part === 'advanced' ? 0 : step.amount - less
  return pointRows(step.metric as Points, low, step.part === 'advanced' ? step.amount - less : 0)
}

describe(`the plan is the exact inverse of the scoring (seed ${seed})`, () => {
  it('points: so many complete it and one less does not, alone and mixed, under any weights, limits and benchmarks', () => {
    let met = 0
    fc.assert(
      fc.property(anyCase, (given) => {
        for (const line of planned(given).lines)
          if (line.way?.kind === 'points') {
            checkPoints(given, line)
            met++
          }
      }),
      { seed, numRuns: runs(200) },
    )
    expect(met).toBeGreaterThan(runs(160))
  }, 60_000)

  it('surveys: every pair completes area and base average; one survey less, or 0.01 less, does not', () => {
    const met = { none: 0, one: 0, more: 0 }
    fc.assert(
      fc.property(anyCase, (given) => {
        for (const line of planned(given).lines) {
          if (line.way?.kind !== 'surveys') continue
          checkSurveys(given, line)
          met[line.way.options.length === 0 ? 'none' : line.way.options.length === 1 ? 'one' : 'more']++
        }
      }),
      { seed, numRuns: runs(50) },
    )
    for (const count of Object.values(met)) expect(count).toBeGreaterThan(runs(15))
  }, 60_000)

  it('the whole: all steps together complete everything, one less of any of them does not', () => {
    const met = { nothing: 0, steps: 0, impossible: 0 }
    fc.assert(
      fc.property(anyCase, (given) => {
        const { steps, ahead } = planned(given)
        const status = (more: Total[]) => scored(given, more).status
        if (steps === null) {
          met.impossible++
          const most = [
            ...pointRows('courseware-completions', PLENTY, PLENTY),
            ...pointRows('exam-unit-purchases', PLENTY, PLENTY),
          ]
          for (const { id } of recordOf(ahead).areas)
            expect(status([...most, ...surveyRows(id, PLENTY, 500)])).not.toBe('completed')
          return
        }
        met[steps.length === 0 ? 'nothing' : 'steps']++
        expect(status(steps.flatMap((step) => stepRows(step)))).toBe('completed')
        for (const short of steps)
          expect(status(steps.flatMap((step) => stepRows(step, step === short ? 1 : 0)))).not.toBe(
            'completed',
          )
      }),
      { seed, numRuns: runs(240) },
    )
    expect([met.nothing > 0, met.steps > runs(40), met.impossible > runs(20)]).toEqual([true, true, true])
  }, 60_000)
})
