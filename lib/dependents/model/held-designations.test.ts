import { describe, expect, it } from 'vitest'
import type { JudgedSpan } from '../../designations/model/judged'
import type { DesignationRecord } from '../../designations/model/record'
import { standing } from '../../designations/model/standing'
import { specializationLines } from '../../specializations/model/lines'
import { heldDesignations } from './held-designations'

const RECORD: DesignationRecord = {
  ...{ designation: 'security', attainedOn: '2024-03-10', snapshot: null, enrolledOn: '2024-03-20' },
  ...{ renewedOn: null, validUntil: null, origin: 'bought', note: '' },
}
const span = (from: string, to: string, qualified: boolean | null): JudgedSpan => ({ from, to, qualified })
const of = (
  today: string,
  spans: readonly JudgedSpan[],
  record: DesignationRecord | null = RECORD,
  unsaid = false,
) => {
  const by = { shared: record && '2020-11-15', today, unsaid }
  const one = standing(record?.designation ?? 'security', record, { now: 'in_progress', spans }, by)
  const found = heldDesignations([one], record ? [record] : [])
  return {
    ...found,
    held: found.held.get('security'),
    qualified: found.qualified.get('security'),
    all: found,
  }
}

describe('whether it was qualified on a day that counts today', () => {
  const march = [span('2024-03-01', '2024-03-31', true), span('2024-04-01', '2024-12-31', false)]
  it('before the days of its anniversary have begun those of the window count; then its own alone', () => {
    expect(of('2024-05-31', march).qualified).toBe(true)
    // From 1 Jun 2024 on March counts for nothing any more, though the window of who is not enrolled still has it.
    expect(of('2024-06-01', march).qualified).toBe(false)
    expect(of('2024-06-01', march, null).qualified).toBe(true)
    expect(of('2024-06-01', [span('2024-06-01', '2024-06-01', true)]).qualified).toBe(true)
  })
  it('months that are missing are no answer', () =>
    expect(of('2024-06-01', [span('2024-01-01', '2024-06-01', null)]).qualified).toBeUndefined())
  it('what is open says it exactly, of a day in the window and not of today', () => {
    const lines = specializationLines([], of('2024-06-01', march, null).all, '2024-06-01')
    expect(lines.find(({ key }) => key === 'threat-protection')?.says).toBe(
      'Security must be attained first. Security was qualified on a day that counts today: enrol.',
    )
  })
})

describe('from when to when it is held', () => {
  const all = [span('2024-01-01', '2025-12-31', true)]
  it('from its enrolment to the last day without a renewal; lapsed to its last day; never held in none', () => {
    expect(of('2024-05-01', all).held).toEqual([{ from: '2024-03-20', until: '2024-12-15' }])
    expect(of('2025-06-01', all).held).toEqual([{ from: '2024-03-20', until: '2024-12-15' }])
    expect(of('2024-05-01', all, { ...RECORD, enrolledOn: null }).held).toBeUndefined()
    expect(of('2024-03-19', all).held).toBeUndefined()
    expect(of('2024-05-01', all, { ...RECORD, designation: 'training-services' }).all.held.size).toBe(0)
  })
  it('without an end where nobody said its anniversary', () => {
    const legacy = { ...RECORD, origin: 'legacy' } as const
    expect(of('2024-05-01', all, legacy, true).held).toEqual([{ from: '2024-03-10', until: null }])
  })
})
