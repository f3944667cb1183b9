import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { figuresOfOracle, figuresOfProduct } from '../../../../tests/oracle/figures'
import { foldTotals } from '../../../../tests/oracle/fold-totals'
import { type LineItems, type RawRow, scoreLineItems } from '../../../../tests/oracle/score-line-items'
import { meanOf } from '../../../scoring/units/average'
import { type Simulation, simulate } from '../../../what-if/model/simulate'
import { buildCatalogue } from '../catalogue'
import { AREA_IDS, type AreaId } from '../kinds'
import { recordOf } from '../record'
import { SHIPPED_RULES } from '../rule-book'
import type { Total } from '../tallies'
import { type Changes, NO_CHANGES } from './changes'
import { TRAINING_TRIAL } from './trial'

const seed = 20_261_121
const TODAY = '2026-11-21'
const COURSES: Record<AreaId, string> = {
  'business-applications': 'PL-400T00',
  'data-ai': 'DP-600T00',
  'digital-app-innovation': 'AZ-204T00',
  infrastructure: 'AZ-104T00',
  security: 'SC-200T00',
  'modern-work': 'MS-102T00',
}

let made = 0
const list = (count: number, row: (id: string) => RawRow): RawRow[] =>
  Array.from({ length: count }, () => row(`I${made++}`))
const redemptions = (course: string, count: number, date: string) =>
  list(count, (id) => ({
    redemption_id: id,
    redeemed_on: date,
    course_number: course,
    location_id: '12345',
  }))
const units = (exam: string, count: number, date: string) =>
  list(count > 0 ? 1 : 0, (id) => ({
    order_line_id: id,
    purchased_on: date,
    exam_number: exam,
    units: String(count),
    location_id: '12345',
  }))
/** Surveys of nine answers whose points add up to a sum, spread as evenly as whole numbers allow. */
const surveys = (course: string, count: number, points: number, date: string) => {
  const each = count === 0 ? 0 : Math.floor(points / count)
  let rest = points - each * count
  return list(count, (id) => ({
    response_id: id,
    submitted_on: date,
    course_number: course,
    location_id: '12345',
    mct_id: 'M-1',
    answered: '9',
    answer_points: String(each + (rest-- > 0 ? 1 : 0)),
  }))
}

type World = { low: number; high: number; units: [number, number]; surveys: [AreaId, number, number][] }
const itemsOf = (world: World, date: string): LineItems => ({
  'courseware-completions': [
    ...redemptions('AZ-900T00', world.low, date),
    ...redemptions('AZ-104T00', world.high, date),
  ],
  'exam-unit-purchases': [...units('AZ-900', world.units[0], date), ...units('AZ-104', world.units[1], date)],
  'survey-responses': world.surveys.flatMap(([area, count, points]) =>
    surveys(COURSES[area], count, points, date),
  ),
})
const together = (one: LineItems, other: LineItems): LineItems => ({
  'courseware-completions': [...one['courseware-completions'], ...other['courseware-completions']],
  'exam-unit-purchases': [...one['exam-unit-purchases'], ...other['exam-unit-purchases']],
  'survey-responses': [...one['survey-responses'], ...other['survey-responses']],
})

const few = (most: number) => fc.integer({ min: 0, max: most })
const surveyed = fc.tuple(fc.constantFrom(...AREA_IDS), few(30), fc.integer({ min: 100, max: 500 }))
const world = fc
  .record({ low: few(30), high: few(30), units: fc.tuple(few(300), few(200)), surveys: fc.array(surveyed) })
  .map((given) => ({ ...given, surveys: uniqueAreas(given.surveys) }))
const uniqueAreas = (given: [AreaId, number, number][]) => [
  ...new Map(given.map((one) => [one[0], one])).values(),
]
/** Averages in hundredths → the whole number of points below. */
const pointed = (given: World): World => ({
  ...given,
  surveys: given.surveys.map(([area, count, average]) => [
    area,
    count,
    Math.floor((count * 9 * average) / 100),
  ]),
})
const changesOf = (given: World): Changes => ({
  courseware: { fundamentals_and_others: given.low, advanced: given.high },
  exams: { fundamentals_and_others: given.units[0], advanced: given.units[1] },
  surveys: Object.fromEntries(
    given.surveys.map(([area, count, average]) => [area, { count, average: (average / 100).toFixed(2) }]),
  ),
})

const basisOf = (totals: Total[]) => ({ totals, catalogue: buildCatalogue([]), rules: SHIPPED_RULES })
const simulated = (totals: Total[], changes: Changes, asOf = TODAY): Simulation =>
  simulate({ basis: basisOf(totals), today: TODAY, asOf, ruleSet: null, changes }, TRAINING_TRIAL)

describe(`a simulation is what the independent scorer makes of the same rows (seed ${seed})`, () => {
  it.each([
    [TODAY, '2026-10-31'],
    ['2027-02-15', '2027-01-31'],
    ['2023-12-01', '2023-11-30'],
  ])(
    'as of %s: rows added to the totals equal line items dated %s',
    (asOf, lastDay) =>
      fc.assert(
        fc.property(world, world, (there, added) => {
          const items = itemsOf(pointed(there), asOf < TODAY ? '2023-03-04' : '2026-03-04')
          const result = simulated(foldTotals(items), changesOf(added), asOf)
          const oracle = scoreLineItems({ asOf, items: together(items, itemsOf(pointed(added), lastDay)) })
          expect(figuresOfProduct(result.simulated)).toEqual(figuresOfOracle(oracle))
        }),
        { seed, numRuns: 30 },
      ),
    60_000,
  )

  it(
    'rows taken away equal line items that are not there; never more than there are',
    () =>
      fc.assert(
        fc.property(few(30), few(30), few(45), few(45), few(300), (low, high, lessLow, lessHigh, less) => {
          const there: World = { low, high, units: [250, 150], surveys: [] }
          const left = (count: number, gone: number) => Math.max(0, count - gone)
          const after: World = {
            low: left(low, lessLow),
            high: left(high, lessHigh),
            units: [left(250, less), left(150, less)],
            surveys: [],
          }
          const result = simulated(foldTotals(itemsOf(there, '2026-03-04')), {
            courseware: { fundamentals_and_others: -lessLow, advanced: -lessHigh },
            exams: { fundamentals_and_others: -less, advanced: -less },
            surveys: {},
          })
          const oracle = scoreLineItems({ asOf: TODAY, items: itemsOf(after, '2026-03-04') })
          expect(figuresOfProduct(result.simulated)).toEqual(figuresOfOracle(oracle))
        }),
        { seed, numRuns: 30 },
      ),
    60_000,
  )

  it(
    'surveys taken away leave whole answers worth 1 to 5 each, and none where all are',
    () =>
      fc.assert(
        fc.property(
          few(40),
          few(60),
          fc.integer({ min: 100, max: 500 }),
          few(100),
          (count, gone, average, goodness) => {
            const points = count * 9 + Math.floor((count * 36 * goodness) / 100)
            const items = itemsOf(
              { low: 0, high: 0, units: [0, 0], surveys: [['security', count, points]] },
              '2026-03-04',
            )
            const change = { count: -gone, average: (average / 100).toFixed(2) }
            const result = simulated(foldTotals(items), { ...NO_CHANGES, surveys: { security: change } })
            const area = recordOf(result.simulated).areas.find(({ id }) => id === 'security')
            if (!area) throw new Error('no area')
            const after = meanOf(area.averageResponseScore.node)
            expect(after.surveys).toBe(Math.max(0, count - gone))
            expect(after.answers).toBe(9 * after.surveys)
            expect(after.points).toBeGreaterThanOrEqual(after.answers)
            expect(after.points).toBeLessThanOrEqual(5 * after.answers)
          },
        ),
        { seed, numRuns: 50 },
      ),
    60_000,
  )
})

describe('a simulation', () => {
  const items = itemsOf(
    { low: 0, high: 811, units: [0, 200], surveys: [['data-ai', 200, 200 * 40]] },
    '2026-03-04',
  )
  const totals = foldTotals(items)

  it('without a change is the present result', () => {
    const { present, simulated: other, lines } = simulated(totals, NO_CHANGES)
    expect(figuresOfProduct(other)).toEqual(figuresOfProduct(present))
    expect(
      lines.every(({ difference, statusChanges }) => !statusChanges && /^0(\.0)?$/.test(difference)),
    ).toBe(true)
  })

  it('189 advanced more: 811.0 → 1000.0, +189.0, Completed; 188 do not', () => {
    const more = (advanced: number) =>
      simulated(totals, { ...NO_CHANGES, courseware: { advanced, fundamentals_and_others: 0 } })
    expect(more(189).simulated.status).toBe('completed')
    expect(more(188).simulated.status).toBe('in_progress')
    expect(more(189).lines[0]).toMatchObject({ difference: '+189.0', statusChanges: true })
  })

  it('another rule set scores the same rows: 2022 asks no average of an area', () => {
    const ruleSet = SHIPPED_RULES.sets[0] ?? null
    const given = { basis: basisOf(totals), today: TODAY, asOf: TODAY, ruleSet, changes: NO_CHANGES }
    const result = simulate(given, TRAINING_TRIAL)
    expect(result.present.ruleSet.id).toBe('tsp-2025-08')
    expect(result.simulated.ruleSet.id).toBe('tsp-2022-10')
    expect(recordOf(result.simulated).areas[1]?.averageResponseScore.status).toBeNull()
  })

  it('the difference is that of the numbers shown: 4.44 and 4.47 are +0.03, 200 and 0 surveys −200', () => {
    const change = (count: number, average: string) =>
      simulated(totals, { ...NO_CHANGES, surveys: { 'data-ai': { count, average } } }).lines
    expect(change(10, '5')[2]).toMatchObject({
      before: { display: '4.44' },
      after: { display: '4.47' },
      difference: '+0.03',
    })
    expect(change(-500, '4')[5]).toMatchObject({
      after: { display: '0', status: 'not_started' },
      difference: '−200',
    })
  })

  it('leaves the totals it was made from as they were', () => {
    const before = structuredClone(totals)
    simulated(totals, { ...NO_CHANGES, exams: { advanced: 50, fundamentals_and_others: -5 } })
    expect(totals).toEqual(before)
  })
})
