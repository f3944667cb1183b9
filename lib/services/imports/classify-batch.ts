import type { TenantTx } from '@/db/client'
import { findKnown, insertNew, type KnownItem, type StoredItem, sameContent } from '@/db/tenant/fact-tables'
import type { Kind } from '../../kinds'

export type Incoming = StoredItem & { line: number }
export type Claim = { identity: string; payload: StoredItem | null }
export type Classified = {
  accepted: Incoming[]
  duplicates: number
  conflicts: (Incoming & { known: StoredItem })[]
  claims: Claim[]
}

/**
 * Sorts a batch of valid rows: new ones are inserted, known ones are duplicates or conflicts. Within a file the
 * first row of an identity stands: it alone is inserted or leaves a claim on what another import brought.
 */
export async function classifyBatch(
  tx: TenantTx,
  kind: Kind,
  importId: number,
  batch: Incoming[],
): Promise<Classified> {
  const firsts = new Map<string, Incoming>()
  for (const row of batch) if (!firsts.has(row.identity)) firsts.set(row.identity, row)
  const inserted = await insertNew(tx, kind, importId, [...firsts.values()])
  const known = await findKnown(
    tx,
    kind,
    [...firsts.keys()].filter((identity) => !inserted.has(identity)),
  )
  const result: Classified = { accepted: [], duplicates: 0, conflicts: [], claims: [] }
  for (const row of batch) {
    const first = firsts.get(row.identity) === row
    if (first && inserted.has(row.identity)) result.accepted.push(row)
    else sortKnown(result, row, known.get(row.identity) ?? firsts.get(row.identity), first ? importId : null)
  }
  return result
}

/** @param importId of this file when the row is the first of its identity in the batch: only then it may claim. */
function sortKnown(
  result: Classified,
  row: Incoming,
  known: KnownItem | StoredItem | undefined,
  importId: number | null,
) {
  if (!known) throw new Error(`${row.identity} was neither inserted nor found`)
  const same = sameContent(row, known)
  if (same) result.duplicates += 1
  else result.conflicts.push({ ...row, known })
  const ownedByOther = 'importId' in known && known.importId !== importId
  if (importId !== null && ownedByOther)
    result.claims.push({ identity: row.identity, payload: same ? null : row })
}
