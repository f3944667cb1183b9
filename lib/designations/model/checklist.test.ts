import { describe, expect, it } from 'vitest'
import { benefitsWait, checklistOf } from './checklist'
import { designationFeeWords } from './fee-words'
import type { DesignationRecord } from './record'
import { standing } from './standing'
import { wayOf } from './ways'

const stands = (origin: DesignationRecord['origin'], today: string) => {
  const record = {
    designation: 'security',
    attainedOn: '2023-02-01',
    snapshot: null,
    enrolledOn: '2023-02-01',
  } as const
  const spans = [{ from: '2022-10-03', to: today, qualified: true }]
  return standing(
    'security',
    { ...record, renewedOn: null, validUntil: null, origin, note: '' },
    { now: 'qualified', spans },
    { shared: '2021-11-11', today },
  )
}
const benefits = (one: ReturnType<typeof stands>) =>
  checklistOf(one, wayOf({ here: true, elsewhere: false, legacy: true }), 0).find(
    ({ id }) => id === 'benefits',
  )

it('between anniversaries a legacy competency changes no benefits and costs no fee (seed 003, "No change to existing benefits until your anniversary date"; seed 002, "no additional fee is paid")', () => {
  const one = stands('legacy', '2023-05-01')
  expect(benefits(one)).toMatchObject({ state: 'later', on: '2023-11-11' })
  expect(designationFeeWords('2023-05-01', 0, { fees: [] }, benefitsWait(one))).toContain(
    'No fee is due before the anniversary on 11 Nov 2023',
  )
  expect(benefits(stands('legacy', '2023-11-11'))).toMatchObject({ state: 'now', on: null })
  expect(benefits(stands('bought', '2023-05-01'))?.state).toBe('now')
  // Renewed once, a choice was made.
  expect(benefitsWait({ ...one, renewedOn: '2023-11-11' })).toBeNull()
})

const BASE = stands('bought', '2023-05-01')
const steps = (given: Partial<ReturnType<typeof stands>>, held = 0) =>
  checklistOf({ ...BASE, ...given }, wayOf({ here: false, elsewhere: held > 0, legacy: false }), held)
const states = (given: Partial<ReturnType<typeof stands>>) =>
  steps(given).map(({ id, state, on }) => [id, state, on])

describe('what to do after qualifying, in its order (deck of 2023, "Looking to attain or maintain")', () => {
  const none = { attainedOn: null, attainedBy: null, enrolledOn: null, origin: null, renewal: null } as const

  it('qualify, prove, enrol, benefits, badge, specialization, renewal: one after the other', () => {
    const never = { answer: 'no', first: null, last: null } as const
    expect(states({ ...none, status: 'in_progress', window: never })).toEqual([
      ['qualify', 'now', null],
      ['prove', 'later', null],
      ['enrol', 'later', null],
      ['benefits', 'later', null],
      ['badge', 'later', null],
      ['specialize', 'later', null],
      ['renew', 'later', null],
    ])
  })

  it('qualified: it is to be proved and bought, by the last day to enrol', () => {
    const nextDates = [{ on: '2023-10-19', what: 'enrol_by' as const, why: '' }]
    expect(states({ ...none, status: 'qualified', nextDates }).slice(0, 4)).toEqual([
      ['qualify', 'done', '2023-05-01'],
      ['prove', 'now', null],
      ['enrol', 'now', '2023-10-19'],
      ['benefits', 'later', null],
    ])
    const enrol = (held: number) =>
      steps({ ...none, status: 'qualified' }, held).find(({ id }) => id === 'enrol')?.what
    expect(enrol(0)).toBe('Enrol in Partner Center: Membership offers, pay the annual fee.')
    expect(enrol(1)).toContain('without a purchase')
    // What was bought stays bought, whatever came beside it later.
    expect(steps({}, 1).find(({ id }) => id === 'enrol')?.what).toMatch(/^Enrol in Partner Center/)
  })

  it('held: benefits and badge are open at once, the renewal says its days', () => {
    expect(states({})).toEqual([
      ['qualify', 'done', '2023-02-01'],
      ['prove', 'now', null],
      ['enrol', 'done', '2023-02-01'],
      ['benefits', 'now', null],
      ['badge', 'now', null],
      ['specialize', 'later', null],
      ['renew', 'later', '2023-11-11'],
    ])
    expect(steps({}).at(-1)?.what).toBe(
      'Be qualified on one day from 1 Jun 2023 to 30 Nov 2023, and renew by 11 Dec 2023.',
    )
    expect(states({ attainedBy: { snapshot: 7 } })[1]).toEqual(['prove', 'done', null])
  })

  it('what lapsed is to be qualified for again; Training Services has no specialization', () => {
    const lapsed = { status: 'in_progress', lapsedOn: '2023-04-01', renewal: null } as const
    expect(
      states(lapsed)
        .slice(0, 3)
        .map(([id, state]) => [id, state]),
    ).toEqual([
      ['qualify', 'now'],
      ['prove', 'later'],
      ['enrol', 'later'],
    ])
    expect(steps({ designation: 'training-services' }).some(({ id }) => id === 'specialize')).toBe(false)
  })

  it('an anniversary that nobody said is no day: benefits wait for it, and no fee is due before it', () => {
    const unsaid = { origin: 'legacy', anniversary: null, latest: '2023-12-20', renewal: null } as const
    expect(states(unsaid)[3]).toEqual(['benefits', 'later', null])
    expect(designationFeeWords('2023-05-01', 0, { fees: [] }, benefitsWait({ ...BASE, ...unsaid }))).toMatch(
      /^No fee is due before the anniversary; designation/,
    )
  })
})
