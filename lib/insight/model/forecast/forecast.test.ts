import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addMonths, firstOf, type Month, type PlainDate } from '../../../dates'
import { buildCatalogue } from '../../../programmes/training-services/catalogue'
import { SHIPPED_RULES } from '../../../programmes/training-services/rule-book'
import type { Total } from '../../../programmes/training-services/tallies'
import { qualify } from '../../../scoring/qualification'
import { atLeast, cut, toNumber } from '../../../scoring/rational'
import { fanOf, forecastOf } from './forecast'
import { futuresOf } from './futures'

const TODAY = '2026-11-15'
const BASIS = { catalogue: buildCatalogue([]), rules: SHIPPED_RULES }

const total = (kind: Total['kind'], month: Month, item: string, count: number, points = 0): Total => ({
  kind,
  month,
  item,
  eligibility: kind === 'survey-responses' ? 'mct' : '-',
  rows: count,
  units: kind === 'exam-unit-purchases' ? count : 0,
  answeredRows: kind === 'survey-responses' ? count : 0,
  answers: kind === 'survey-responses' ? count * 9 : 0,
  answerPoints: points,
})
/** The 15 days of November and so many complete months before it. */
const months = (count: number) => Array.from({ length: count + 1 }, (_, ago) => addMonths('2026-11', -ago))
/** 60 a month: 30 in the half of November that is known. */
const steady = (count: number, perMonth = 60) =>
  months(count).map((month) =>
    total('courseware-completions', month, 'AZ-104T00', month === '2026-11' ? perMonth / 2 : perMonth),
  )

function ask(totals: Total[], anniversary: PlainDate, through: PlainDate = TODAY) {
  const all = {
    'courseware-completions': through,
    'exam-unit-purchases': through,
    'survey-responses': through,
  }
  const futures = futuresOf({ ...BASIS, totals, anniversary, through: all })
  const forecast = forecastOf({ ...BASIS, totals }, anniversary, futures)
  const of = (id: string) => forecast.criteria.find((one) => one.id === id)
  return { forecast, futures, of }
}

describe('a forecast', () => {
  it('of a steady 60 a month holds 12 × 60 = 720, and is certain where the threshold is far', () => {
    const { of } = ask(steady(36), '2027-05-01')
    const courseware = of('courseware-completions')
    expect(toNumber(courseware?.range?.low ?? { n: 0n, d: 1n })).toBeLessThanOrEqual(720)
    expect(toNumber(courseware?.range?.high ?? { n: 0n, d: 1n })).toBeGreaterThanOrEqual(720)
    expect(courseware?.chance).toBe(0)
    expect(ask(steady(36, 120), '2027-05-01').of('courseware-completions')?.chance).toBe(1)
  })

  it('counts what is known as it is: an anniversary in this month leaves nothing to come, 12 × 60 = 720.0', () => {
    const { forecast, of } = ask(steady(36), '2026-11-30')
    const range = of('courseware-completions')?.range
    expect(range && [cut(range.low), cut(range.middle), cut(range.high)]).toEqual(['720.0', '720.0', '720.0'])
    expect(forecast.chance).toBeNull()
  })

  it('says nothing by less than 12 complete months, nor of a kind that never came in', () => {
    const { of } = ask(steady(11), '2027-05-01')
    expect(of('courseware-completions')).toMatchObject({
      range: null,
      chance: null,
      silence: 'too_few_months',
    })
    expect(of('exam-unit-purchases')).toMatchObject({ range: null, chance: null, silence: 'no_data' })
    expect(ask(steady(12), '2027-05-01').of('courseware-completions')?.silence).toBeNull()
  })

  it('knows seasons: with 120 in each spring month and 20 else, spring ahead is worth more than the mean', () => {
    const spring = (month: Month) => ['03', '04', '05'].includes(month.slice(5))
    const totals = months(36).map((month) =>
      total(
        'courseware-completions',
        month,
        'AZ-104T00',
        spring(month) ? 120 : month === '2026-11' ? 10 : 20,
      ),
    )
    const middle = ask(totals, '2027-06-01').of('courseware-completions')?.range?.middle
    // Nine months of 20 and three of 120, as every year: 540. By the mean of 45 alone it would be 20 × 5 + 45 × 7 = 415.
    expect(toNumber(middle ?? { n: 0n, d: 1n })).toBeGreaterThan(500)
    expect(toNumber(middle ?? { n: 0n, d: 1n })).toBeLessThan(580)
  })

  it('takes days after the last one that is known for still to come: not for empty', () => {
    const totals = steady(36).filter(({ month }) => month < '2026-10')
    const late = ask(totals, '2027-05-01', '2026-09-30').of('courseware-completions')?.range?.middle
    const empty = ask(totals, '2027-05-01').of('courseware-completions')?.range?.middle
    expect(late && empty && toNumber(late) - toNumber(empty)).toBeGreaterThan(60)
  })

  it('keeps to the cap: 100 Fundamentals redemptions a month are worth 300 points, not 600', () => {
    const totals = months(36).map((month) => total('courseware-completions', month, 'AZ-900T00', 100))
    const range = ask(totals, '2027-05-01').of('courseware-completions')?.range
    expect(range && [cut(range.low), cut(range.high)]).toEqual(['300.0', '300.0'])
  })

  it('of an average stays between 1 and 5 and near what it was: 41 of 45 points a survey, 4.55', () => {
    const totals = months(24).map((month) => total('survey-responses', month, 'AZ-104T00', 20, 20 * 41))
    const range = ask(totals, '2027-05-01').of('infrastructure/average-response-score')?.range
    expect(range && toNumber(range.middle)).toBeCloseTo(41 / 9, 1)
    expect(range && toNumber(range.high)).toBeLessThanOrEqual(5)
  })

  it('is the same for the same data, and another for other data', () => {
    const range = (totals: Total[]) => ask(totals, '2027-05-01').of('courseware-completions')?.range
    expect(range(steady(36))).toEqual(range(steady(36)))
    expect(range(steady(36))).not.toEqual(range(steady(36, 62)))
  })

  it('has a fan that ends where the forecast is, and is narrow where little is to come', () => {
    const totals = steady(36)
    const { futures, of } = ask(totals, '2027-03-15')
    const id = 'courseware-completions'
    const fan = fanOf({ ...BASIS, totals }, { id, today: TODAY, anniversary: '2027-03-15' }, futures)
    expect(fan.map(({ asOf }) => asOf)).toEqual(['2026-12-01', '2027-01-01', '2027-02-01', '2027-03-01'])
    expect(fan.at(-1)?.range).toEqual(of(id)?.range)
    const widths = fan.map(({ range }) => (range ? toNumber(range.high) - toNumber(range.low) : 0))
    expect(widths.toSorted((a, b) => a - b)).toEqual(widths)
  })
})

describe('in any history', () => {
  const counts = fc.array(fc.nat({ max: 80 }), { minLength: 13, maxLength: 37 })
  const histories = fc.record({
    courseware: counts,
    exams: counts,
    surveys: counts,
    ahead: fc.nat({ max: 12 }),
  })

  it('low ≤ middle ≤ high, nothing is below what is known, and a threshold that is met by what is known has chance 1', () => {
    fc.assert(
      fc.property(histories, ({ courseware, exams, surveys, ahead }) => {
        const at = (ago: number) => addMonths('2026-11', -ago)
        const totals = [
          ...courseware.map((rows, ago) => total('courseware-completions', at(ago), 'AZ-104T00', rows)),
          ...exams.map((rows, ago) => total('exam-unit-purchases', at(ago), 'AZ-104', rows)),
          ...surveys.map((rows, ago) => total('survey-responses', at(ago), 'AZ-104T00', rows, rows * 39)),
        ]
        const anniversary = firstOf(addMonths('2026-11', ahead + (ahead === 0 ? 1 : 0)))
        const { forecast } = ask(totals, anniversary)
        const known = new Map(
          qualify({ ...BASIS, totals, asOf: anniversary }).criteria.map((one) => [one.id, one]),
        )
        for (const { id, range, chance } of forecast.criteria) {
          if (!range) continue
          expect(atLeast(range.middle, range.low) && atLeast(range.high, range.middle)).toBe(true)
          const one = known.get(id)
          if (!one?.unit.additive || !one.score) continue
          expect(atLeast(range.low, one.score)).toBe(true)
          if (one.status === 'completed') expect(chance).toBe(1)
        }
      }),
      { numRuns: 15, seed: 20_261_121 },
    )
  }, 60_000)
})
