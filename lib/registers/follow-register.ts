import type { TenantStatements } from '@/db/client'
import { locationsOfClasses } from '@/lib/delivery/sql/classes'
import type { Deltas } from '@/lib/imports/sql/totals'
import { addUnnamed } from '@/lib/locations/sql/locations'
import { readState } from '@/lib/organizations/sql/state'
import { type Concerned, deriveEligibility } from '@/lib/registers/sql/derive-eligibility'
import type { RegisterName } from './model/entries'
import { partsOfKey } from './model/plain-registers'

/** Whose surveys an entry concerns, by a column of theirs; the first part of its key says which. */
const CONCERNS: Partial<Record<RegisterName, Concerned>> = {
  trainers: 'mct_id',
  'trainer-credentials': 'mct_id',
  'course-requirements': 'item',
  classes: 'class_id',
}

/**
 * What follows for line items when entries change: the eligibility of surveys, by trainers, what they hold, what courses
 * ask of them, and classes. Courses and exams are looked up when scores are made. Location IDs of classes become
 * locations, as those of line items do.
 */
export async function followRegister(
  tx: TenantStatements,
  register: RegisterName,
  keys: readonly string[],
  deltas: Deltas,
): Promise<void> {
  const column = CONCERNS[register]
  if (!column || keys.length === 0) return
  const values = [...new Set(keys.map((key) => partsOfKey(key)[0] ?? ''))]
  if (register === 'classes') await addUnnamed(tx, await locationsOfClasses(tx, values))
  const { mctChecking } = await readState(tx)
  if (mctChecking) await deriveEligibility(tx, { checking: true, only: { [column]: values } }, deltas)
}
