import { expect, it } from 'vitest'
import { noticesOf } from './notices'
import type { DesignationRecord } from './record'
import { sharedAnniversary } from './term'
import { heldBeside } from './ways'

const TRAINING: DesignationRecord = {
  ...{ designation: 'training-services', attainedOn: '2024-02-01', snapshot: null, enrolledOn: null },
  ...{ renewedOn: null, validUntil: null, origin: 'here', note: '' },
}
const SECURITY = {
  ...TRAINING,
  designation: 'security',
  attainedOn: '2024-03-10',
  origin: 'elsewhere',
} as const
const held = (designation: 'training-services' | 'security') => ({ designation, status: 'enrolled' as const })

it('one fee and one anniversary are those of the six: Training Services brings an area neither, nor an area it (seed 002, "Do we need to pay a separate fee for each of the six")', () => {
  expect(heldBeside('modern-work', [held('training-services')])).toBe(0)
  expect(heldBeside('modern-work', [held('training-services'), held('security')])).toBe(1)
  expect(heldBeside('security', [held('security')])).toBe(0)
  expect(heldBeside('training-services', [held('security')])).toBe(0)
  expect(sharedAnniversary(null, [TRAINING])).toBeNull()
  expect(sharedAnniversary(null, [TRAINING, SECURITY])).toBe('2024-03-10')
})

it('an area recorded as from another one says so where only Training Services was held', () => {
  const around = {
    legacy: { competencies: [], choices: [], fees: [] },
    shared: null,
    settings: null,
    unsaid: false,
  }
  const judged = { now: 'qualified' as const, spans: [] }
  expect(noticesOf(SECURITY, { ...around, judged, records: [TRAINING, SECURITY] }).join()).toContain(
    'none that was held then is recorded',
  )
})
