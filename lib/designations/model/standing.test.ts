import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, type PlainDate } from '../../dates'
import { monthsFrom } from '../../programmes/solutions-partner/window/windows'
import type { Judged, JudgedSpan } from './judged'
import type { DesignationRecord } from './record'
import { standing } from './standing'
import { sharedAnniversary, termOf } from './term'

const record = (given: Partial<DesignationRecord>): DesignationRecord => ({
  designation: 'security',
  attainedOn: '2024-03-10',
  snapshot: null,
  enrolledOn: null,
  renewedOn: null,
  validUntil: null,
  origin: 'elsewhere',
  note: '',
  ...given,
})
const span = (from: PlainDate, to: PlainDate, qualified: boolean | null): JudgedSpan => ({
  from,
  to,
  qualified,
})
const judged = (...spans: JudgedSpan[]): Judged => ({
  now: spans.at(-1)?.qualified ? 'qualified' : 'in_progress',
  spans,
})
const on = (today: PlainDate, one: DesignationRecord | null, days: Judged, shared: PlainDate | null = null) =>
  standing('security', one, days, { shared, today })

describe('the life of a designation', () => {
  it('qualified in March, enrolled; 66 points in May change nothing; in November it is checked again and lapses on 1 Dec 2024', () => {
    const one = record({ enrolledOn: '2024-03-20', origin: 'bought' })
    const days = judged(span('2024-03-01', '2024-04-30', true), span('2024-05-01', '2024-12-31', false))
    const stands = (today: PlainDate) => on(today, one, days, '2020-11-15')
    expect(stands('2024-03-15').status).toBe('qualified')
    expect(stands('2024-05-10')).toMatchObject({
      status: 'enrolled',
      anniversary: '2024-11-15',
      validUntil: '2024-11-15',
    })
    expect(stands('2024-11-14').status).toBe('enrolled')
    expect(stands('2024-11-15').status).toBe('renewal_due')
    // A qualified day up to the end of November would still do.
    expect(stands('2024-11-30').status).toBe('renewal_due')
    expect(stands('2024-12-01')).toMatchObject({
      status: 'in_progress',
      lapsedOn: '2024-12-01',
      validUntil: null,
    })
  })

  it('one qualified day of the month of renewal and the five before is enough; unpaid it lapses 30 days after the anniversary', () => {
    const one = record({ enrolledOn: '2024-03-20', origin: 'bought' })
    const days = judged(span('2024-06-01', '2024-06-01', true), span('2024-06-02', '2024-12-31', false))
    expect(on('2024-12-15', one, days, '2020-11-15').status).toBe('renewal_due')
    expect(on('2024-12-16', one, days, '2020-11-15').lapsedOn).toBe('2024-12-16')
    const renewed = record({ ...one, renewedOn: '2024-11-20' })
    expect(on('2024-12-16', renewed, days, '2020-11-15')).toMatchObject({
      status: 'enrolled',
      lapsedOn: null,
    })
  })

  it('attained and not bought it is Qualified as long as the day is in the window, then its score says what it is', () => {
    const one = record({ attainedOn: '2024-03-10', origin: 'bought' })
    const days = judged(span('2024-03-10', '2024-03-10', true), span('2024-03-11', '2024-12-31', false))
    expect(on('2024-08-31', one, days)).toMatchObject({ status: 'qualified', enrolledOn: null })
    expect(on('2024-09-01', one, days).status).toBe('in_progress')
    expect(on('2024-08-01', one, days).nextDates).toMatchObject([{ on: '2024-08-31', what: 'enrol_by' }])
  })

  it('a legacy competency brings it on the day it is attained, enrolled ten days later or not (seed 002, "I have a legacy competency and choose to attain")', () => {
    const days = judged(span('2022-10-03', '2023-12-31', true))
    const one = record({ attainedOn: '2023-02-01', enrolledOn: '2023-02-10', origin: 'legacy' })
    expect(on('2023-02-03', one, days, '2022-11-11').status).toBe('enrolled')
    expect(sharedAnniversary(null, [one])).toBe('2023-02-01')
    expect(on('2023-02-03', { ...one, origin: 'bought' }, days, '2022-11-11').status).toBe('qualified')
  })

  it('a day before the renewal does not know it, and one of a year before it was renewed then too', () => {
    const one = record({ enrolledOn: '2022-11-15', attainedOn: '2022-11-15', renewedOn: '2024-11-20' })
    const days = judged(span('2022-11-01', '2024-12-31', true))
    expect(on('2024-11-16', one, days, '2020-11-15')).toMatchObject({
      ...{ status: 'renewal_due', anniversary: '2024-11-15', renewedOn: null },
    })
    expect(on('2024-11-20', one, days, '2020-11-15')).toMatchObject({
      ...{ status: 'enrolled', anniversary: '2025-11-20', renewedOn: '2024-11-20' },
    })
    expect(on('2024-05-01', one, days, '2020-11-15').anniversary).toBe('2024-11-15')
    expect(on('2023-05-01', one, days, '2020-11-15').anniversary).toBe('2023-11-15')
    expect(sharedAnniversary(null, [one], '2022-11-14')).toBeNull()
  })

  it('months that are missing make no lapse before the month of renewal has ended', () => {
    const one = record({ enrolledOn: '2024-03-20' })
    const days = judged(span('2024-03-01', '2024-12-31', null))
    expect(on('2024-12-15', one, days, '2020-11-15').status).toBe('renewal_due')
    expect(on('2024-12-16', one, days, '2020-11-15').lapsedOn).toBe('2024-12-16')
  })
})

describe('what is not known, not yet or not any more', () => {
  const BOUGHT = record({ enrolledOn: '2024-03-20', origin: 'bought' })
  const stands = (today: PlainDate, one: DesignationRecord, days: Judged) =>
    on(today, one, days, '2020-11-15')

  it('a day before it was attained knows nothing of it', () =>
    expect(stands('2024-03-09', { ...BOUGHT, note: 'Order 17' }, judged())).toMatchObject({
      ...{ attainedOn: null, attainedBy: null, origin: null, note: '', lapsedOn: null },
    }))

  it('what the record says counts where the figures here do not have it, as long as the day is in the window', () => {
    const one = { ...BOUGHT, enrolledOn: null }
    const days = judged(span('2024-01-01', '2024-12-31', false))
    expect([stands('2024-08-31', one, days).status, stands('2024-09-01', one, days).status]).toEqual([
      ...['qualified', 'in_progress'],
    ])
  })

  it('one that lapsed soon after is no longer qualified by its record', () => {
    const one = record({ attainedOn: '2024-09-10' })
    expect(stands('2024-12-02', one, judged(span('2024-01-01', '2024-12-31', false)))).toMatchObject({
      ...{ lapsedOn: '2024-12-01', status: 'in_progress' },
    })
  })

  it('a qualified day after the month of renewal comes too late', () => {
    const days = judged(span('2024-03-01', '2024-11-30', false), span('2024-12-01', '2024-12-05', true))
    expect(stands('2024-12-05', BOUGHT, days).lapsedOn).toBe('2024-12-01')
  })

  it('the last day that Partner Center shows ends it before its anniversary; that of a renewal to come is not known yet', () => {
    const days = judged(span('2024-03-01', '2025-12-31', true))
    const shown = { ...BOUGHT, validUntil: '2024-06-30' }
    expect([
      stands('2024-06-30', shown, days).validUntil,
      stands('2024-07-01', shown, days).lapsedOn,
    ]).toEqual([...['2024-06-30', '2024-07-01']])
    // Later than its month of renewal it ends it as well, qualified or not.
    const late = { ...BOUGHT, validUntil: '2025-01-15' }
    expect(stands('2025-01-16', late, judged(span('2024-03-01', '2025-12-31', false))).lapsedOn).toBe(
      '2025-01-16',
    )
    const renewed = { ...BOUGHT, renewedOn: '2024-11-20', validUntil: '2025-11-20' }
    expect(stands('2024-11-16', renewed, days)).toMatchObject({ validUntil: '2024-11-15' })
    expect(stands('2024-11-20', renewed, days)).toMatchObject({ validUntil: '2025-11-20' })
  })

  it('dates that are over are no next ones, and what is not qualified has no day to pay', () => {
    const next = (today: PlainDate, qualified: boolean) =>
      stands(today, BOUGHT, judged(span('2024-03-01', today, qualified))).nextDates.map(({ what }) => what)
    expect(next('2024-11-16', true)).toEqual(['renewal_closes', 'lapses'])
    expect(next('2024-11-30', false)).toEqual(['lapses'])
  })

  it('Training Services is judged on the day, not on a day of the half year before', () => {
    const days = judged(span('2024-11-15', '2024-11-15', true), span('2024-12-20', '2024-12-20', false))
    const one = standing('training-services', null, days, { shared: '2020-11-15', today: '2024-12-20' })
    expect([one.status, one.window.answer]).toEqual(['in_progress', 'no'])
  })
})

describe('the anniversary', () => {
  it('Modern Work in November 2022, Business Applications in January, Security in February 2023: all have November 2023 (seed 002, "If I attain an additional designation mid-year")', () => {
    const three = [
      record({ designation: 'modern-work', attainedOn: '2022-11-14' }),
      record({ designation: 'business-applications', attainedOn: '2023-01-20' }),
      record({ designation: 'security', attainedOn: '2023-02-03' }),
    ]
    const shared = sharedAnniversary(null, three)
    expect(three.map((one) => termOf(one, shared)?.anniversary)).toEqual(Array(3).fill('2023-11-14'))
    expect(sharedAnniversary('2019-08-15', three)).toBe('2019-08-15')
  })

  it('bought on 11 May 2026 it is valid for 13 months, to 11 Jun 2027, with the anniversary on 11 May', () => {
    const one = record({ attainedOn: '2026-05-11', enrolledOn: '2026-05-11', origin: 'bought' })
    const shared = sharedAnniversary(null, [one])
    expect(termOf(one, shared)).toMatchObject({ anniversary: '2027-05-11', validUntil: '2027-06-11' })
    expect(
      termOf(record({ ...one, enrolledOn: '2026-05-10', attainedOn: '2026-05-10' }), '2026-05-10'),
    ).toMatchObject({
      validUntil: '2027-05-10',
    })
  })

  it('a renewal within 30 days after it starts a new one 365 days after the payment (page of 2023); an early one keeps it', () => {
    const held = { attainedOn: '2022-10-10', enrolledOn: '2022-10-10' }
    const late = record({ ...held, renewedOn: '2023-11-21' })
    expect(termOf(late, '2018-11-11')?.anniversary).toBe('2024-11-20')
    const early = record({ ...held, renewedOn: '2023-10-20' })
    expect(termOf(early, '2018-11-11')?.anniversary).toBe('2024-11-11')
    const onTheDay = record({ ...held, renewedOn: '2023-11-11' })
    expect(termOf(onTheDay, '2018-11-11')?.anniversary).toBe('2024-11-11')
  })

  it('from May 2026 on a late renewal keeps it', () => {
    const one = record({ attainedOn: '2026-06-10', enrolledOn: '2026-06-10', origin: 'bought' })
    expect(termOf({ ...one, renewedOn: '2027-06-20' }, '2026-06-10')).toMatchObject({
      ...{ anniversary: '2028-06-10', validUntil: '2028-07-10' },
    })
  })

  it('a renewal half a year before and after every anniversary is for none: it holds up to the next one', () => {
    const one = record({ attainedOn: '2025-10-30', renewedOn: '2026-11-21' })
    expect(termOf(one, '2020-04-12')).toMatchObject({ anniversary: '2027-04-12', validUntil: '2027-05-12' })
    expect(on('2026-11-20', one, judged(), '2020-04-12')).toMatchObject({ status: 'enrolled' })
  })

  it('no renewal holds for more than 14 months, whatever its day and its anniversary', () => {
    const days = fc.integer({ min: 0, max: 1800 })
    fc.assert(
      fc.property(days, days, (renewed, shared) => {
        const renewedOn = addDays('2022-11-01', renewed)
        const term = termOf(record({ attainedOn: '2022-10-03', renewedOn }), addDays('2017-01-01', shared))
        expect(term && term.validUntil <= monthsFrom(renewedOn, 14)).toBe(true)
        expect(term && term.anniversary > renewedOn).toBe(true)
      }),
    )
  })

  it('a last day after the days to renew says an anniversary of its own: 30 Nov 2026 is the month after 30 Oct 2026, and days of that half year count', () => {
    const one = record({ attainedOn: '2025-10-30', validUntil: '2026-11-30' })
    const days = judged(span('2025-10-30', '2026-07-24', false), span('2026-07-25', '2026-09-30', true))
    expect(on('2026-11-21', one, days, '2020-04-12')).toMatchObject({
      ...{ status: 'renewal_due', anniversary: '2026-10-30', validUntil: '2026-11-30' },
      renewal: { answer: 'yes', term: { renewal: { closes: '2026-11-30' } } },
    })
    // A day between the anniversary and the last to renew is that of the anniversary that all share.
    const shared = { ...one, validUntil: '2026-05-05' }
    expect(on('2026-05-01', shared, days, '2020-04-12').anniversary).toBe('2026-04-12')
  })

  it('of 29 February is 28 February in other years', () => {
    const one = record({ attainedOn: '2024-02-29', enrolledOn: '2024-02-29' })
    expect(termOf(one, '2024-02-29')?.anniversary).toBe('2025-02-28')
  })
})
