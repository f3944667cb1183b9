import { expect, it } from 'vitest'
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
})
