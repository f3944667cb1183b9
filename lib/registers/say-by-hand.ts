import type { TenantStatements } from '@/db/client'
import { Deltas } from '@/lib/imports/sql/totals'
import { raiseCatalogueSeq } from '@/lib/organizations/sql/state'
import { appendStatements, type Said } from '@/lib/registers/sql/register-statements'
import { readEntries, writeEntries } from '@/lib/registers/sql/register-tables'
import { followRegister } from './follow-register'
import { differences, type Payload, type RegisterName } from './model/entries'

export type Outcome = 'added' | 'updated' | 'unchanged'

/**
 * What a person says of entries, in this order: it holds whatever imports are withdrawn later. Under the
 * organization's lock. A null payload takes an entry away.
 */
export async function sayByHand(
  tx: TenantStatements,
  register: RegisterName,
  said: readonly Said[],
): Promise<{ outcomes: Outcome[]; deltas: Deltas }> {
  const standing: Map<string, Payload | null> = await readEntries(
    tx,
    register,
    said.map(({ key }) => key),
  )
  const outcomes = said.map(({ key, payload }) => {
    const known = standing.get(key) ?? null
    standing.set(key, payload)
    return outcomeOf(register, known, payload)
  })
  await appendStatements(tx, register, null, said)
  const changed = new Map(
    said.flatMap(({ key }, index) =>
      outcomes[index] === 'unchanged' ? [] : [[key, standing.get(key) ?? null]],
    ),
  )
  await writeEntries(tx, register, changed)
  // Unlike an import, this is no event: figures made with the catalogue are told by this number.
  if (register === 'catalogue' && changed.size > 0) await raiseCatalogueSeq(tx, null)
  const deltas = new Deltas()
  await followRegister(tx, register, [...changed.keys()], deltas)
  return { outcomes, deltas }
}

function outcomeOf(register: RegisterName, known: Payload | null, payload: Payload | null): Outcome {
  if (known === null) return payload === null ? 'unchanged' : 'added'
  if (payload === null) return 'updated'
  return differences(register, known, payload).length === 0 ? 'unchanged' : 'updated'
}
