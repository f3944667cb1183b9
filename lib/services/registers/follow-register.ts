import type { TenantStatements } from '@/db/client'
import { deriveEligibility } from '@/db/tenant/derive-eligibility'
import { raiseCatalogueSeq, readState } from '@/db/tenant/state'
import type { Deltas } from '@/db/tenant/totals'
import type { RegisterName } from '../../registers/entries'

/**
 * What follows when entries change. Courses and exams are looked up when scores are made, so that only what is
 * remembered must be made anew; of trainers follows the eligibility of their surveys.
 */
export async function followRegister(
  tx: TenantStatements,
  register: RegisterName,
  keys: readonly string[],
  deltas: Deltas,
): Promise<void> {
  if (keys.length === 0) return
  if (register === 'catalogue') await raiseCatalogueSeq(tx)
  if (register !== 'trainers') return
  const { mctChecking } = await readState(tx)
  if (mctChecking) await deriveEligibility(tx, { checking: true, mctIds: keys }, deltas)
}
