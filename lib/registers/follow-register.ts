import type { TenantStatements } from '@/db/client'
import type { Deltas } from '@/lib/imports/sql/totals'
import { readState } from '@/lib/organizations/sql/state'
import { deriveEligibility } from '@/lib/registers/sql/derive-eligibility'
import type { RegisterName } from './model/entries'

/**
 * What follows for line items when entries change: of trainers the eligibility of their surveys. Courses and exams are
 * looked up when scores are made.
 */
export async function followRegister(
  tx: TenantStatements,
  register: RegisterName,
  keys: readonly string[],
  deltas: Deltas,
): Promise<void> {
  if (register !== 'trainers' || keys.length === 0) return
  const { mctChecking } = await readState(tx)
  if (mctChecking) await deriveEligibility(tx, { checking: true, mctIds: keys }, deltas)
}
