import { describe, expect, it } from 'vitest'
import { addMonths, type Month } from '../../../dates'
import type { Kind } from '../../../line-items/model/kinds'
import type { LocatedTotal } from '../../../programmes/training-services/tallies'
import { type Chance, chanceOf } from '../../../scoring/chance'
import { expectedMonths, gapsOf as gapsIn } from './gaps'
import { chanceOfSilence, variationOf } from './silence'

const TODAY = '2026-11-21'
const BERLIN = 1
const VIENNA = 2
const SURVEYS = 'survey-responses'

/** Line items of three years, 2023-11 to 2026-11: `rows` by months before November 2026 and month of the year. */
function at(locationId: number, rows: (ago: number, calendar: number) => number, kind: Kind = SURVEYS) {
  return Array.from({ length: 37 }, (_, ago): LocatedTotal => {
    const month: Month = addMonths('2026-11', -ago)
    const count = Math.round(rows(ago, Number(month.slice(5))))
    return {
      kind,
      locationId,
      month,
      item: 'PL-300T00',
      eligibility: 'mct',
      rows: count,
      units: 0,
      answeredRows: count,
      answers: count * 9,
      answerPoints: count * 40,
    }
  })
}
const through = (date: string | null, kind: Kind = SURVEYS) => ({
  'courseware-completions': null,
  'exam-unit-purchases': null,
  'survey-responses': null,
  [kind]: date,
})
const gapsOf = (cells: LocatedTotal[], date = '2026-11-20') =>
  gapsIn({ cells, dataThrough: through(date), today: TODAY })
const found = (cells: LocatedTotal[], date?: string) =>
  gapsOf(cells, date).map(({ locationId, from, to, open }) => ({ locationId, from, to, open }))

describe('data that would be expected and is not there', () => {
  const berlin = at(BERLIN, () => 30)

  it('a planted gap is found: 30 surveys a month, none in the last two months and the one that runs', () => {
    const gaps = gapsOf([...berlin, ...at(VIENNA, (ago) => (ago <= 2 ? 0 : 30))])
    expect(gaps).toMatchObject([
      { locationId: VIENNA, from: '2026-09', to: '2026-11', open: true, usual: 30 },
    ])
  })

  it('one month that is missing in the middle is found, with what was usual before it', () => {
    expect(found([...berlin, ...at(VIENNA, (ago) => (ago === 6 ? 0 : 12))])).toEqual([
      { locationId: VIENNA, from: '2026-05', to: '2026-05', open: false },
    ])
  })

  it('a quiet August that is always quiet is none, and one that never was is', () => {
    expect(found([...berlin, ...at(VIENNA, (_, calendar) => (calendar === 8 ? 0 : 30))])).toEqual([])
    expect(found([...berlin, ...at(VIENNA, (ago) => (ago === 3 ? 0 : 30))])).toEqual([
      { locationId: VIENNA, from: '2026-08', to: '2026-08', open: false },
    ])
  })

  it('a location that winds down, is new, or irregular is left alone', () => {
    const winding = (ago: number) => (ago < 3 ? 0 : ago < 6 ? 12 : 40)
    expect(found([...berlin, ...at(VIENNA, winding)])).toEqual([])
    expect(found([...berlin, ...at(VIENNA, (ago) => (ago < 3 || ago > 9 ? 0 : 30))])).toEqual([])
    expect(found([...berlin, ...at(VIENNA, (ago) => (ago % 3 === 1 ? 30 : 0))])).toEqual([])
  })

  it('a month in which nothing came from anywhere is said once, not of each place', () => {
    const hole = (ago: number) => (ago === 4 ? 0 : 20)
    expect(found([...at(BERLIN, hole), ...at(VIENNA, hole)])).toEqual([
      { locationId: null, from: '2026-07', to: '2026-07', open: false },
    ])
  })

  it('a whole kind may be 31 days late, and is missing from then on', () => {
    const until = (months: number) => at(BERLIN, (ago) => (ago < months ? 0 : 30))
    expect(found(until(1), '2026-10-31')).toEqual([])
    expect(found(until(2), '2026-09-30')).toEqual([
      { locationId: null, from: '2026-10', to: '2026-11', open: true },
    ])
  })

  it('three silent days are too few to say anything of ten surveys a month', () => {
    expect(found([...berlin, ...at(VIENNA, (ago) => (ago === 0 ? 0 : 10))], '2026-11-03')).toEqual([])
  })

  it('says of each month what would be usual and what came: 20 of 30 days of November, a third left out', () => {
    const months = expectedMonths({ cells: berlin, dataThrough: through('2026-11-20'), today: TODAY })
    expect(months.filter(({ locationId }) => locationId === BERLIN)).toHaveLength(13)
    expect(
      months.find(({ locationId, month }) => locationId === BERLIN && month === '2026-11'),
    ).toMatchObject({
      usual: 20,
      received: 30,
      missing: false,
    })
  })

  it('without data nothing is expected', () => {
    expect(expectedMonths({ cells: [], dataThrough: through(null), today: TODAY })).toEqual([])
  })
})

describe('false alarms', () => {
  it('in 400 organizations with two locations and nothing missing, at most 1 in 100 has one', () => {
    const chance = chanceOf(7)
    let alarms = 0
    for (let nth = 0; nth < 400; nth++) {
      const place = (id: number) => {
        const usual = Math.exp(chance.next() * 4)
        const shape = (0.1 + 0.5 * chance.next()) ** -2
        return at(id, () => poisson((usual * chance.chiSquared(2 * shape)) / (2 * shape), chance))
      }
      if (gapsOf([...place(BERLIN), ...place(VIENNA)]).length > 0) alarms++
    }
    expect(alarms).toBeLessThanOrEqual(4)
  })
})

describe('the chance of silence', () => {
  it('of 5 line items a month that vary by chance alone is nearly e⁻⁵, of two months its square', () => {
    expect(chanceOfSilence([5], 1e-6)).toBeCloseTo(Math.exp(-5), 6)
    expect(chanceOfSilence([5, 5], 1e-6)).toBeCloseTo(Math.exp(-10), 6)
  })

  it('is greater where months vary: 10 expected, now 20, now none, are (100 − 10) ÷ 100 = 0.9', () => {
    const months = [20, 0, 20, 0].map((rows) => ({ usual: 10, rows }))
    expect(variationOf(months)).toBeCloseTo(0.9, 9)
    expect(chanceOfSilence([10], 0.9)).toBeCloseTo(10 ** (-1 / 0.9), 9)
  })
})

function poisson(mean: number, chance: Chance): number {
  const limit = Math.exp(-Math.min(mean, 500))
  let [count, product] = [0, chance.next()]
  for (; product > limit; count++) product *= chance.next()
  return count
}
