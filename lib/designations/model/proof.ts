import type { CapabilityScoreJson } from '../../answers/capability-score'
import type { QualificationJson } from '../../answers/qualification'
import { type DesignationId, TRAINING_DESIGNATION } from './designations'

/** What a snapshot of the designation's own programme says of it; null: it says nothing. */
export function statusIn(designation: DesignationId, result: object): 'qualified' | 'other' | null {
  // What was issued stands there as it was.
  if (designation === TRAINING_DESIGNATION)
    return (result as QualificationJson).status === 'completed' ? 'qualified' : 'other'
  const area = (result as CapabilityScoreJson).areas.find(({ id }) => id === designation)
  return area ? (area.status === 'qualified' ? 'qualified' : 'other') : null
}
