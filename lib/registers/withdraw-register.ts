import type { TenantStatements } from '@/db/client'
import { Deltas } from '@/lib/imports/sql/totals'
import { keysOf, settleWithout } from '@/lib/registers/sql/register-statements'
import { readEntries, writeEntries } from '@/lib/registers/sql/register-tables'
import type { Register } from '../imports/model/import-kinds'
import { followRegister } from './follow-register'
import { differences, type Payload, registerOf } from './model/entries'

/**
 * Takes back what an import said of a register: each of its entries is then what everybody else said, imports and
 * hands, in their order. In the transaction and under the lock of the caller.
 */
export async function withdrawRegister(
  tx: TenantStatements,
  kind: Register,
  importId: number,
): Promise<Deltas> {
  const register = registerOf(kind)
  const keys = await keysOf(tx, register, importId)
  const before = await readEntries(tx, register, keys)
  const after = await settleWithout(tx, register, importId, keys)
  const changed = new Map<string, Payload | null>()
  for (const [key, payload] of after) {
    const known = before.get(key)
    const same = known && payload ? differences(register, known, payload).length === 0 : !known === !payload
    if (!same) changed.set(key, payload)
  }
  await writeEntries(tx, register, changed)
  const deltas = new Deltas()
  await followRegister(tx, register, [...changed.keys()], deltas)
  return deltas
}
