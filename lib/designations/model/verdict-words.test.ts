import { describe, expect, it } from 'vitest'
import type { Judged } from './judged'
import type { DesignationRecord } from './record'
import { standing } from './standing'
import { verdictWords } from './verdict-words'

const ENROLLED: DesignationRecord = {
  ...{ designation: 'security', attainedOn: '2024-03-10', snapshot: null, enrolledOn: '2024-03-20' },
  ...{ renewedOn: null, validUntil: null, origin: 'bought', note: '' },
}
const stands = (today: string, qualified: boolean | null, given: Partial<DesignationRecord> = {}) => {
  const judged: Judged = { now: 'in_progress', spans: [{ from: '2024-01-01', to: today, qualified }] }
  return standing('security', { ...ENROLLED, ...given }, judged, { shared: null, today })
}
const says = (...of: Parameters<typeof stands>) => verdictWords(stands(...of), of[0])
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
