import type { TenantStatements } from '@/db/client'
import { deriveEligibility } from '@/db/tenant/derive-eligibility'
import { readState } from '@/db/tenant/state'
import type { Deltas } from '@/db/tenant/totals'
import type { RegisterName } from '../../registers/entries'

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
