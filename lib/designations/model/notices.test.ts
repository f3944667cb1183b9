import { describe, expect, it } from 'vitest'
import type { Judged } from './judged'
import type { LegacyRecord } from './legacy/legacy'
import { noticesOf } from './notices'
import type { DesignationRecord } from './record'
import { standing } from './standing'
import { isUnsaid, sharedAnniversary } from './term'
import { verdictWords } from './verdict-words'
import { wayOf } from './ways'

const BUY = wayOf({ here: false, elsewhere: false, legacy: false })

const RECORD: DesignationRecord = {
  ...{ designation: 'security', attainedOn: '2026-06-10', snapshot: null, enrolledOn: '2026-06-10' },
  ...{ renewedOn: null, validUntil: null, origin: 'bought', note: '' },
}
const FROM_LEGACY: DesignationRecord = {
  ...{ ...RECORD, attainedOn: '2022-12-20', enrolledOn: null, origin: 'legacy' },
}
const AFTER: DesignationRecord = {
  ...{ ...FROM_LEGACY, designation: 'modern-work', attainedOn: '2023-03-01', origin: 'elsewhere' },
}
const GOLD: LegacyRecord = {
  competencies: [{ competency: 'security', level: 'gold' }],
  choices: [],
  fees: [],
}
const YES: Judged = { now: 'qualified', spans: [{ from: '2022-10-03', to: '2026-11-21', qualified: true }] }
type Around = { settings?: string; records?: DesignationRecord[]; judged?: Judged; legacy?: LegacyRecord }
const notices = (
  one: DesignationRecord,
  { settings, records = [one], judged = YES, legacy = GOLD }: Around = {},
) =>
  noticesOf(one, {
    ...{ records, legacy, judged, settings: settings ?? null },
    shared: sharedAnniversary(settings ?? null, records),
    unsaid: isUnsaid(settings ?? null, records),
  })

describe('what is kept and does not fit says so', () => {
  it('nothing where everything fits', () => {
    expect(notices(RECORD)).toEqual([])
    expect(notices(FROM_LEGACY, { settings: '2021-11-11' })).toEqual([])
    expect(noticesOf(null, {} as never)).toEqual([])
  })

  it('the figures here have it as not qualified on the day; missing months say nothing', () => {
    const on = (qualified: boolean | null): Judged => ({
      ...{ now: 'in_progress', spans: [{ from: '2026-06-10', to: '2026-06-10', qualified }] },
    })
    expect(notices(RECORD, { judged: on(false) })).toEqual([
      'By the figures here Security was not qualified on 10 Jun 2026. The record says it was, and is kept.',
    ])
    expect(notices(RECORD, { judged: on(null) })).toEqual([])
  })

  it('from a competency of which none is recorded, or none that maps to the area', () => {
    const settings = '2021-11-11'
    const devops: LegacyRecord = { ...GOLD, competencies: [{ competency: 'devops', level: 'gold' }] }
    expect(notices(FROM_LEGACY, { settings, legacy: { ...GOLD, competencies: [] } })).toEqual([
      'It is recorded as coming from a legacy competency, and none is recorded.',
    ])
    expect(notices(FROM_LEGACY, { settings, legacy: devops })).toEqual([
      'It is recorded as coming from a legacy competency; none of those recorded maps to Security.',
    ])
    // No competency maps to Training Services at all.
    const training = { ...FROM_LEGACY, designation: 'training-services' } as const
    expect(notices(training, { settings })).toEqual([])
  })

  it('from another designation that was not held then', () => {
    const none = 'It is recorded as coming from another designation, and none that was held then is recorded.'
    const settings = '2021-11-11'
    expect(notices(AFTER, { settings, records: [AFTER] })).toEqual([none])
    expect(notices(AFTER, { settings, records: [FROM_LEGACY, AFTER] })).toEqual([])
    const later = { ...FROM_LEGACY, attainedOn: '2023-03-02' }
    expect(notices(AFTER, { settings, records: [later, AFTER] })).toEqual([none])
  })

  it('renewed late against the anniversary of the settings; in time not', () => {
    const late = { ...FROM_LEGACY, renewedOn: '2023-11-21' }
    expect(notices(late, { settings: '2018-11-11' })).toEqual([
      'It was renewed late, so that its anniversary is 20 Nov 2024. The settings still have 11 Nov: change them, since all designations share it.',
    ])
    expect(notices({ ...late, renewedOn: '2023-11-11' }, { settings: '2018-11-11' })).toEqual([])
  })

  it('renewed in the days of no anniversary: up to the next one, with a sentence', () =>
    expect(
      notices(
        { ...RECORD, attainedOn: '2025-10-30', renewedOn: '2026-11-21', origin: 'here' },
        { settings: '2020-04-12' },
      ),
    ).toEqual([
      '21 Nov 2026 is in the days to renew of no anniversary, and not in the month before one. It counts like a designation that is attained mid-year, up to the anniversary that all share, 12 Apr 2027: where Partner Center shows a last day, record it.',
    ]))

  it('a last day that goes with another anniversary than that of the settings', () =>
    expect(
      notices(
        { ...RECORD, attainedOn: '2025-10-30', enrolledOn: null, validUntil: '2026-11-30', origin: 'here' },
        { settings: '2020-04-12' },
      ),
    ).toEqual([
      'By the last day that is recorded, 30 Nov 2026, its anniversary is 30 Oct 2026, and not 12 Apr, which the settings have for all designations.',
    ]))

  it('from a legacy competency when no legacy benefits were left: bought up to 21 Jan 2025, for a year', () => {
    const one = (attainedOn: string) => notices({ ...FROM_LEGACY, attainedOn }, { settings: '2021-11-11' })
    expect(one('2026-01-22')).toEqual([expect.stringContaining('so that none were left on 22 Jan 2026')])
    expect(one('2026-01-21')).toEqual([])
  })

  it('Training Services attained and not enrolled: it counts on the day alone', () => {
    const training = { ...RECORD, designation: 'training-services', origin: 'bought' } as const
    expect(notices({ ...training, enrolledOn: null })).toEqual([
      expect.stringContaining('has no half year of days that count'),
    ])
    expect(notices(training).join()).not.toContain('half year')
  })

  it('an anniversary on 29 February', () => {
    const says = 'The anniversary is 29 February: in other years it is 28 February.'
    expect(notices(FROM_LEGACY, { settings: '2020-02-29' })).toEqual([says])
    expect(notices({ ...FROM_LEGACY, renewedOn: '2025-02-28' }, { settings: '2020-02-29' })).toEqual([says])
  })
})

describe('an anniversary that only the membership page lists (seed 002, "What is the fee to attain")', () => {
  const judged: Judged = {
    now: 'qualified',
    spans: [{ from: '2022-10-03', to: '2024-12-31', qualified: true }],
  }
  const at = (today: string, one = FROM_LEGACY, given: Partial<DesignationRecord> = {}) => {
    const records = [{ ...FROM_LEGACY, ...given }, AFTER]
    const found = one === FROM_LEGACY ? { ...FROM_LEGACY, ...given } : one
    return standing(found.designation, found, judged, {
      ...{ shared: sharedAnniversary(null, records, today), unsaid: isUnsaid(null, records, today), today },
    })
  }

  it('is asked for, for all that share it; what began with a purchase needs none', () => {
    const records = [AFTER, FROM_LEGACY]
    for (const one of records)
      expect(notices(one, { records }).join()).toContain('The settings have none: give it there')
    expect([isUnsaid('2021-11-11', records), isUnsaid(null, [RECORD]), isUnsaid(null, [])]).toEqual([
      ...[false, false, false],
    ])
    // Before the first was attained there is nothing to ask for.
    expect(isUnsaid(null, records, '2022-12-19')).toBe(false)
  })

  it('no day of it is made up: held without an anniversary, up to 30 days after the latest that it can have', () => {
    expect(at('2023-12-25')).toMatchObject({
      ...{ status: 'enrolled', anniversary: null, latest: '2023-12-20', validUntil: null, renewal: null },
      nextDates: [],
    })
    expect(at('2024-01-19').status).toBe('enrolled')
    // Held, it has no last day to enrol, though its last qualified day leaves the window one day.
    const until = { ...judged, spans: [{ from: '2023-10-01', to: '2023-12-01', qualified: true }] }
    const january = { shared: '2022-12-20', unsaid: true, today: '2024-01-05' }
    expect(standing('security', FROM_LEGACY, until, january)).toMatchObject({
      status: 'enrolled',
      nextDates: [],
    })
    // Without a qualified day for the latest anniversary nothing ends sooner.
    const never = { ...judged, spans: judged.spans.map((span) => ({ ...span, qualified: false })) }
    const by = { shared: '2022-12-20', unsaid: true, today: '2024-01-10' }
    expect(standing('security', FROM_LEGACY, never, by).status).toBe('enrolled')
    expect(at('2024-01-20')).toMatchObject({ lapsedOn: '2024-01-20', status: 'qualified' })
    expect(verdictWords(at('2024-01-20'), '2024-01-20', BUY)).toContain('lapsed on 20 Jan 2024 at the latest')
    expect(at('2023-06-01', AFTER)).toMatchObject({
      status: 'enrolled',
      anniversary: null,
      latest: '2023-12-20',
    })
  })

  it('a renewal moves the latest day to a year after it', () =>
    expect(at('2024-06-01', FROM_LEGACY, { renewedOn: '2023-11-12' })).toMatchObject({
      ...{ status: 'enrolled', anniversary: null, latest: '2024-11-12' },
    }))

  it('the last day that Partner Center shows is known', () => {
    const shown = at('2023-06-01', FROM_LEGACY, { validUntil: '2023-11-11' })
    expect(shown).toMatchObject({
      validUntil: '2023-11-11',
      nextDates: [{ on: '2023-11-12', what: 'lapses' }],
    })
    expect(verdictWords(shown, '2023-06-01', BUY)).toContain(
      'is held up to 11 Nov 2023, as Partner Center shows it',
    )
    expect(at('2023-11-12', FROM_LEGACY, { validUntil: '2023-11-11' }).lapsedOn).toBe('2023-11-12')
  })
})

describe('13 months from a purchase against an anniversary that there is already (digest of 2026; seed 002, "If I attain an additional designation mid-year")', () => {
  const against = (one: DesignationRecord, given: Around = {}) =>
    notices(one, given).filter((text) => text.includes('13 months'))

  it('the anniversary is followed, and the other reading is said with its day', () => {
    expect(against(RECORD, { settings: '2024-11-15' })).toEqual([
      'It is valid up to 15 Dec 2026 by the anniversary that all designations share (FAQ of 2022); counted 13 months from its purchase it would be up to 10 Jul 2027 (digest of August 2026). Which of them holds is not certain: where Partner Center shows a last day, record it.',
    ])
    const one = standing('security', RECORD, YES, { shared: '2024-11-15', today: '2026-11-01' })
    expect([one.anniversary, one.validUntil]).toEqual(['2026-11-15', '2026-12-15'])
  })

  it('not where both agree, where Partner Center shows the day, where nothing was bought, or before May 2026', () => {
    expect(against(RECORD)).toEqual([])
    expect(against({ ...RECORD, validUntil: '2026-12-31' }, { settings: '2024-11-15' })).toEqual([])
    expect(against({ ...RECORD, origin: 'here' }, { settings: '2024-11-15' })).toEqual([])
    const early = { ...RECORD, attainedOn: '2026-05-10', enrolledOn: '2026-05-10' }
    expect(against(early, { settings: '2024-11-15' })).toEqual([])
  })
})
