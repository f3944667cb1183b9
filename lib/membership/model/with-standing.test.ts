import { expect, it } from 'vitest'
import type { Designation } from '../../designations/get-designations'
import { wayOf } from '../../designations/model/ways'
import { type MembershipLine, mostPressing } from './line'
import { withoutScore, withStanding } from './with-standing'

const LINE: MembershipLine = {
  ...{ id: 'security', name: 'Security', href: '/score', status: 'in_progress', score: '58 of 70' },
  ...{ missing: '12 points', next: null, risk: { tone: 'none', text: '' } },
  step: { text: 'Begin', sentence: 'begin.', href: '/plan' },
  urgency: { kind: 'gap', lacking: 0.2 },
}
const FALLS = {
  ...LINE,
  risk: { tone: 'bad' as const, text: '' },
  urgency: { kind: 'loss' as const, on: '2026-09-01' },
}
const standing = (
  status: Designation['status'],
  answer: 'yes' | 'no' | 'unknown',
  given: Partial<Designation> = {},
) =>
  ({
    ...{ designation: 'security', status, attainedOn: '2025-03-02', origin: 'bought', lapsedOn: null },
    ...{
      way: wayOf({ here: false, elsewhere: false, legacy: false }),
      window: { answer, first: null, last: null },
    },
    nextDates: [{ on: '2026-12-11', what: 'lapses', why: '' }],
    renewal: {
      answer,
      soFar: answer,
      term: {
        anniversary: '2026-11-10',
        renewal: { closes: '2026-12-10', counts: { from: '2026-10-01', to: '2026-11-30' } },
      },
    },
    ...given,
  }) as unknown as Designation
const at = (line: MembershipLine, ...of: Parameters<typeof standing>) =>
  withStanding(line, standing(...of), '/security')

it('what waits for its renewal is the step and the risk, on its last day, and leads to the designation', () => {
  const due = at(LINE, 'renewal_due', 'yes')
  expect(due).toMatchObject({
    ...{ href: '/security', word: 'Enrolled (renewal due)' },
    risk: { tone: 'bad', text: 'It is lost unless it is renewed by 10 Dec 2026.' },
    step: {
      text: 'Renew by 10 Dec 2026',
      sentence: 'renew Security in Partner Center by 10 Dec 2026, or it is lost.',
      href: '/security',
    },
    urgency: { kind: 'loss', on: '2026-12-10' },
  })
  expect(mostPressing([LINE, due])).toBe(due)
})

it('what can no longer be renewed is told to be attained again, and no file is asked for that cannot help', () =>
  expect(at(LINE, 'renewal_due', 'no')).toMatchObject({
    risk: { tone: 'bad', text: 'It ends on 11 Dec 2026 and can no longer be renewed.' },
    step: { text: 'See how to attain it again', href: '/security' },
  }))

it('qualified on a day of the window and not enrolled: enrolling is the step, whatever the score is today, recorded or not', () => {
  const nextDates = [{ on: '2027-04-30', what: 'enrol_by', why: '' }] as const
  const bought = at(LINE, 'qualified', 'yes', { nextDates, attainedOn: null, origin: null })
  expect(bought).toMatchObject({
    ...{ status: 'qualified', word: 'Qualified', missing: '', href: '/security' },
    next: { on: '2027-04-30' },
    step: { text: 'Enrol by 30 Apr 2027' },
    urgency: { kind: 'loss', on: '2027-04-30' },
  })
  expect(at(LINE, 'qualified', 'yes', { nextDates, lapsedOn: '2024-05-13' })).toMatchObject({
    risk: { text: expect.stringContaining('It lapsed on 13 May 2024.') },
    step: { text: 'Enrol by 30 Apr 2027' },
  })
  // Qualified today, its score falls on 1 Sep: the window has 31 Aug among it for six months more.
  const nothing = { nextDates: [], attainedOn: null, origin: null }
  expect(at(FALLS, 'qualified', 'yes', nothing).step?.text).toBe('Enrol by 28 Feb 2027')
  expect(at(LINE, 'qualified', 'yes', nothing)).toMatchObject({ step: { text: 'Enrol' }, next: null })
  const way = wayOf({ here: false, elsewhere: true, legacy: false })
  expect(at(LINE, 'qualified', 'yes', { nextDates, origin: null, way }).step?.sentence).toContain(
    'without a purchase',
  )
})

it('held and not yet qualified for its anniversary has a risk, with the day on which its badge goes', () => {
  const held = (soFar: 'yes' | 'no' | 'unknown' | null) => {
    const { renewal } = standing('enrolled', 'unknown')
    return at(LINE, 'enrolled', 'unknown', { renewal: { ...renewal, soFar } as never }).risk.text
  }
  expect(held('no')).toBe(
    'It is not yet qualified for its anniversary on 10 Nov 2026: unless it is, its badge goes after 10 Dec 2026.',
  )
  expect(held('unknown')).toContain('is unknown')
  // Before the first day that counts a lower score takes nothing.
  expect(held(null)).toBe('None known today.')
})

it('what is due and not qualified ends on its day, with something to do about it', () => {
  const idle = { ...LINE, step: null }
  expect(at(idle, 'renewal_due', 'unknown')).toMatchObject({
    risk: { tone: 'bad', text: 'It ends on 11 Dec 2026 unless it is qualified and renewed.' },
    step: { text: 'See what is missing', href: '/security' },
    urgency: { kind: 'loss', on: '2026-12-10' },
  })
})

it('a lower score before the anniversary takes nothing away (seed 002, "On your anniversary date, not beforehand, we’ll check")', () => {
  const before = at(FALLS, 'enrolled', 'unknown')
  expect(before).toMatchObject({
    ...{ status: 'qualified', risk: { tone: 'plain' }, urgency: { kind: 'loss', on: '2026-12-10' } },
    step: { sentence: expect.stringContaining('on one day from 1 Oct 2026 to 30 Nov 2026') },
  })
  // One qualified day is enough, and there is one: it was qualified on the first day that counts.
  const none = { risk: { tone: 'none' }, step: null, urgency: { kind: 'none' } }
  const later = { ...FALLS, urgency: { kind: 'loss' as const, on: '2026-10-02' } }
  expect(at(later, 'enrolled', 'unknown')).toMatchObject(none)
  expect(at(FALLS, 'enrolled', 'yes')).toMatchObject(none)
  expect(at(LINE, 'enrolled', 'unknown')).toMatchObject({ step: LINE.step, urgency: LINE.urgency })
})

it('the next day is whichever comes first, of its score or of its record', () => {
  const next = (on: string) => at({ ...LINE, next: { on, what: 'Refresh' } }, 'enrolled', 'yes').next?.on
  expect([next('2026-12-01'), next('2026-12-20')]).toEqual(['2026-12-01', '2026-12-11'])
})

it('held without an anniversary that anybody said, a falling score takes nothing: the anniversary is asked for', () => {
  const unsaid = { renewal: null, nextDates: [], latest: '2026-12-20' }
  expect(at(FALLS, 'enrolled', 'no', unsaid)).toMatchObject({
    ...{ word: 'Enrolled', step: null, urgency: { kind: 'none' } },
    risk: { tone: 'plain', text: 'Its anniversary is not in the settings: give it there.' },
  })
})

it('what lapsed says so; what is recorded without data is a line; what is not recorded is as it scores', () => {
  const lapsed = standing('in_progress', 'no', { lapsedOn: '2026-01-10', renewal: null, nextDates: [] })
  expect(withStanding(LINE, lapsed, '/security').risk).toEqual({
    ...{ tone: 'bad', text: 'It lapsed on 10 Jan 2026.' },
  })
  expect(withoutScore(standing('enrolled', 'unknown'), '/security', '/imports')).toMatchObject({
    ...{ step: { href: '/imports' }, urgency: { kind: 'data' } },
    ...{ id: 'security', name: 'Security', href: '/security', status: 'qualified', word: 'Enrolled' },
  })
  expect(at(LINE, 'in_progress', 'no', { attainedOn: null })).toBe(LINE)
})
