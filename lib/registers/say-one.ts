import type { TenantTx } from '@/db/client'
import { applyDeltas } from '@/lib/imports/sql/totals'
import { lockState, nextEvent } from '@/lib/organizations/sql/state'
import { readEntries } from '@/lib/registers/sql/register-tables'
import type { Payload, RegisterName } from './model/entries'
import { type Outcome, sayByHand } from './say-by-hand'

/**
 * What a person says of one entry, with what follows for line items and totals, in one transaction.
 * @param said what is to stand, by what stands; null takes it away
 */
export async function sayOne(
  tx: TenantTx,
  register: RegisterName,
  key: string,
  said: (before: Payload | null) => Payload | null,
): Promise<{ before: Payload | null; outcome: Outcome }> {
  const state = await lockState(tx)
  const before = (await readEntries(tx, register, [key])).get(key) ?? null
  const { outcomes, deltas } = await sayByHand(tx, register, [{ key, payload: said(before) }])
  if (deltas.all().length > 0)
    await applyDeltas(
      tx,
      await nextEvent(tx, state, { event: 'derive', importId: null, figures: null }),
      deltas,
    )
  return { before, outcome: outcomes[0] ?? 'unchanged' }
}
