import { describe, expect, it } from 'vitest'
import { examUnits, redemptions, surveys } from '../../../../tests/oracle/totals'
import { type Plan, planFor } from '../../../plan/model/plan'
import { perWeek, timeLeft } from '../../../plan/model/time-left'
import { leastPhrase, planSentence } from '../../../plan/model/words'
import { buildCatalogue } from '../catalogue'
import { SHIPPED_RULES } from '../rule-book'
import type { Total } from '../tallies'
import { stepsTo } from './steps-to'

const plan = (totals: Total[], asOf = '2027-02-15', today = '2026-11-21'): Plan =>
  planFor(
    { asOf, isAnniversary: true, today, totals, catalogue: buildCatalogue([]), rules: SHIPPED_RULES },
    stepsTo,
  )
const lineOf = (made: Plan, what: string) => {
  const line = made.lines.find(({ metric, group }) => (group ?? metric) === what)
  if (!line) throw new Error(`no line ${what}`)
  return line
}
const says = (made: Plan, what: string) => {
  const line = lineOf(made, what)
  return [leastPhrase(line), ...line.alternatives].join(' | ').replaceAll('\u00a0', ' ')
}
/** Completed in everything but what is changed below. */
const full = (low: number, high: number, count = 200, points = count * 40): Total[] => [
  redemptions('AZ-900T00', low),
  redemptions('AZ-104T00', high),
  examUnits('AZ-104', 200),
  surveys('DP-600T00', count, points),
]

describe('courseware: the least that closes the gap to 1000', () => {
  it.each([
    [0, 811, '189 advanced redemptions | 378 fundamentals & others redemptions'],
    [1, 811, '189 advanced redemptions | 377 fundamentals & others redemptions'],
    [2, 998, '1 advanced redemption | 2 fundamentals & others redemptions'],
    [500, 600, '150 advanced redemptions | 100 fundamentals & others redemptions and 100 advanced'],
    [599, 100, '601 advanced redemptions | 1 fundamentals & others redemption and 600 advanced'],
    [600, 100, '600 advanced redemptions | Fundamentals & others bring no more points'],
    [0, 1000, 'Nothing to do'],
  ])('%i fundamentals & others and %i advanced: %s', (low, high, expected) =>
    expect(says(plan(full(low, high)), 'courseware-completions')).toBe(expected),
  )
})

describe('surveys: pairs on the exact frontier of count and average', () => {
  it('177 of 4.23 (6739 ÷ 1593): 23 more at ≥ 4.41, since 4.25 × 1800 = 7650, 911 ÷ 207 = 4.4009…', () => {
    const made = plan(full(0, 1000, 177, 6739))
    expect(lineOf(made, 'data-ai').options).toMatchObject([
      { surveys: 23, average: '4.41', answerPoints: 911 },
      { average: '4.33' },
      { average: '4.29' },
    ])
  })

  it('150 of 5.0 leave room: 50 at ≥ 2.0 suffice, since 150 × 45 + 50 × 18 = 7650 = 4.25 × 1800; more surveys help nothing', () =>
    expect(says(plan(full(0, 1000, 150, 150 * 45)), 'data-ai')).toBe('50 surveys at ≥ 2.0'))

  it('200 of 4.0 (7200 ÷ 1800) lack 450 points: 67 surveys of 5, since 450 ÷ (45 − 38.25) = 66.7', () =>
    expect(lineOf(plan(full(0, 1000, 200, 7200)), 'data-ai').options).toMatchObject([
      { surveys: 67 },
      {},
      {},
    ]))

  it('an area without any: 200 at ≥ 4.25, where the other area leaves the base average exactly at 4.25', () =>
    expect(says(plan(full(0, 1000, 100, 3825)), 'security')).toBe('200 surveys at ≥ 4.25'))
})

describe('the anniversary view', () => {
  it('what was Completed today and has left by then is planned for; what is known and comes in is in it', () => {
    const made = plan([
      redemptions('AZ-104T00', 900),
      redemptions('AZ-104T00', 100, { month: '2026-01' }),
      redemptions('AZ-104T00', 30, { month: '2026-11' }),
    ])
    const line = lineOf(made, 'courseware-completions')
    expect([line.statusNow, line.now.display, line.statusAhead, line.ahead.display]).toEqual([
      'completed',
      '1000.0',
      'in_progress',
      '930.0',
    ])
    expect(leastPhrase(line)).toBe('70 advanced redemptions')
  })

  it('says what to do by the last day that counts, and how much that is a week: 71 days, 10 weeks', () =>
    expect(planSentence(plan(full(0, 811)))).toBe(
      'For the anniversary on 15 Feb 2027 bring in 189 advanced redemptions by 31 Jan 2027, the last day that counts. That is 19 a week for 10 weeks.',
    ))

  it('names the nearest area, and the paces in the same order', () =>
    expect(planSentence(plan([...full(0, 811, 150), surveys('SC-200T00', 160, 160 * 40)]))).toBe(
      'For the anniversary on 15 Feb 2027 bring in 189 advanced redemptions and 40 surveys in Security at an average of 3.48 or better by 31 Jan 2027, the last day that counts. That is 19 and 4 a week for 10 weeks.',
    ))

  it('nothing to do is said plainly', () =>
    expect(planSentence(plan(full(0, 1000)))).toBe(
      'Nothing has to be done for the anniversary on 15 Feb 2027: what is known today is enough, even if nothing more comes in.',
    ))

  it('in the month of the anniversary nothing dated now counts any more', () => {
    expect(planSentence(plan(full(0, 811), '2026-11-30'))).toBe(
      'What counts for the anniversary on 30 Nov 2026 ended on 31 Oct 2026. Rows dated later change nothing, only rows up to that day that have not been imported yet.',
    )
  })

  it('an organization without data: 1000, 200 and 200 of the first area', () =>
    expect(planSentence(plan([]))).toContain(
      '1000 advanced redemptions, 200 advanced exam units, and 200 surveys in any one solution area at an average of 4.25 or better',
    ))
})

describe('time left', () => {
  it.each([
    ['2026-11-21', '2027-01-31', 71, 10, 19],
    ['2027-01-24', '2027-01-31', 7, 1, 189],
    ['2027-01-25', '2027-01-31', 6, 0, null],
    ['2027-01-31', '2027-01-31', 0, 0, null],
    ['2027-02-01', '2027-01-31', -1, 0, null],
  ])('%s to %s: %i days, %i whole weeks, 189 are %s a week', (today, until, days, weeks, pace) => {
    const time = timeLeft(today, until)
    expect([time.days, time.weeks, perWeek(189, time)]).toEqual([days, weeks, pace])
  })
})
