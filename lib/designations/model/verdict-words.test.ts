import { describe, expect, it } from 'vitest'
import type { Judged } from './judged'
import type { DesignationRecord } from './record'
import { standing } from './standing'
import { anniversaryWords, inDays, verdictWords } from './verdict-words'
import { wayOf } from './ways'

const BUY = wayOf({ here: false, elsewhere: false, legacy: false })

const ENROLLED: DesignationRecord = {
  ...{ designation: 'security', attainedOn: '2024-03-10', snapshot: null, enrolledOn: '2024-03-20' },
  ...{ renewedOn: null, validUntil: null, origin: 'bought', note: '' },
}
const stands = (today: string, qualified: boolean | null, given: Partial<DesignationRecord> = {}) => {
  const judged: Judged = { now: 'in_progress', spans: [{ from: '2024-01-01', to: today, qualified }] }
  return standing('security', { ...ENROLLED, ...given }, judged, { shared: null, today })
}
const says = (...of: Parameters<typeof stands>) => verdictWords(stands(...of), of[0], BUY)
const checked = (...of: Parameters<typeof stands>) =>
  stands(...of).nextDates.find(({ what }) => what === 'anniversary')?.why

describe('what is not known is not said as no', () => {
  it('before the days that count, with months missing, and not qualified so far: three sentences', () => {
    expect(checked('2024-05-01', false)).toContain('the days that count for it are still to come')
    expect(checked('2024-11-01', null)).toContain('is unknown: months are missing')
    expect(checked('2024-11-01', false)).toContain('it is not yet qualified for it')
    expect(checked('2024-11-01', true)).toContain('it is qualified for it')
  })

  it('renewal is due and the month goes on: missing months are missing, and a day to come is still enough', () => {
    const last = 'one qualified day up to 31 Mar 2025 is enough'
    expect(says('2025-03-25', null)).toMatch(new RegExp(`is unknown: months are missing: ${last}`))
    expect(says('2025-03-25', false)).toMatch(new RegExp(`it is not qualified for it: ${last}`))
  })
})

describe('up to which day it is held', () => {
  it('the anniversary; from 11 May 2026 on a month more; or the earlier day that Partner Center shows', () => {
    expect(says('2024-05-01', false)).toContain('up to its anniversary on 20 Mar 2025, in 323 days. A lower')
    const bought = { attainedOn: '2026-06-01', enrolledOn: '2026-06-10' }
    expect(says('2026-11-21', true, bought)).toContain('and valid up to 10 Jul 2027, the last day to renew')
    expect(says('2024-05-01', false, { validUntil: '2024-12-31' })).toContain('is held up to 31 Dec 2024')
  })
})

describe('where it stands, in a sentence', () => {
  const scored = (
    now: Judged['now'],
    today: string,
    spans: Judged['spans'],
    one: DesignationRecord | null = null,
  ) => verdictWords(standing('security', one, { now, spans }, { shared: null, today }), today, BUY)
  const on = (from: string, to: string, qualified: boolean | null = true) => ({ from, to, qualified })

  it('not started, in progress, qualified with the last day to enrol', () => {
    expect(scored('not_started', '2024-05-01', [])).toBe(
      'Security has not been started: there are no figures that count.',
    )
    expect(scored('in_progress', '2024-05-01', [])).toBe('Security is not qualified yet.')
    expect(
      scored('in_progress', '2024-08-01', [
        on('2024-03-10', '2024-03-10'),
        on('2024-03-11', '2024-08-01', false),
      ]),
    ).toBe(
      'Security is qualified, first on 10 Mar 2024, and no designation yet: buy it in Partner Center by 31 Aug 2024.',
    )
    expect(scored('qualified', '2023-10-01', [on('2023-09-20', '2023-10-01')])).toContain('by 20 Oct 2023.')
  })

  it('renewal due: qualified by the last day to pay, not qualified by the day on which it ends', () => {
    expect(says('2025-04-01', true)).toBe(
      'The anniversary of Security was on 20 Mar 2025, and it is qualified for it: renew it by 19 Apr 2025, in 18 days.',
    )
    expect(says('2025-04-05', null)).not.toContain('is enough')
    expect(says('2025-03-31', false)).toContain('Not renewed, it ends on 1 Apr 2025.')
  })

  it('with another one held it is enrolled without a purchase, and no sentence says to buy it', () => {
    const judged = { now: 'qualified' as const, spans: [on('2024-03-10', '2024-08-01')] }
    const one = standing('security', null, judged, { shared: null, today: '2024-08-01' })
    const way = wayOf({ here: false, elsewhere: true, legacy: false })
    expect(verdictWords(one, '2024-08-01', way)).toBe(
      'Security is qualified, first on 10 Mar 2024, and no designation yet: Partner Center enrols it without a purchase. See there that it did, and record it.',
    )
  })

  it('what no day to come can qualify any more is not told to be qualified: it ends, and may be attained again', () => {
    const shown = { validUntil: '2025-04-15' }
    expect(says('2025-04-05', false, shown)).toBe(
      'The anniversary of Security was on 20 Mar 2025, and it is not qualified for it. Not renewed, it ends on 16 Apr 2025. It can no longer be renewed: none of the days from 1 Oct 2024 to 31 Mar 2025 was one. It may be attained again from 16 Apr 2025 on, once it is qualified.',
    )
  })

  it('lapsed: since when, what goes, and how it scores now', () =>
    expect(says('2025-04-20', false)).toBe(
      'Security lapsed on 1 Apr 2025: its badge may not be shown any more. Security is not qualified yet.',
    ))

  it('days are counted in words', () =>
    expect(
      ['2024-05-01', '2024-05-02', '2024-04-30', '2024-05-11'].map((day) => inDays('2024-05-01', day)),
    ).toEqual([...['today', 'in 1 day', '1 day ago', 'in 10 days']]))
})

describe('if today were the anniversary', () => {
  const would = (today: string, qualified: boolean | null) =>
    anniversaryWords(stands(today, qualified), today)
  it('could be renewed, could not, or nobody can say; before the first rule there was none', () => {
    expect(would('2024-06-10', true)).toBe(
      'If the anniversary were on 10 Jun 2024, Security could be renewed: it is qualified on days of which 1 Jan 2024 is the first and 10 Jun 2024 the last.',
    )
    expect(would('2024-06-10', false)).toContain(
      'could not be renewed: it is qualified on none of the days from 1 Jan 2024 on',
    )
    expect(would('2024-06-10', null)).toContain('nobody could say whether Security may be renewed')
    expect(anniversaryWords(stands('2022-10-01', true, { attainedOn: '2022-10-03' }), '2022-10-01')).toBe(
      'There was no designation on this day.',
    )
  })
})
