import type { TenantTx } from '../../../db/client'
import type { ImportProgress } from '../../../db/schema/imports'

/** Heard by whoever waits for an import or shows how far it is: `{org, id, progress}` as JSON. */
export const IMPORT_CHANGED_CHANNEL = 'laurel_import_changed'
export type ImportChanged = { org: number; id: number; progress: ImportProgress | null }

/** Tells of a change of an import when this transaction is committed. */
export async function tellChange(tx: TenantTx, id: number, progress: ImportProgress | null): Promise<void> {
  const change: ImportChanged = { org: tx.orgId, id, progress }
  await tx.sql.unsafe('select pg_notify($1, $2)', [IMPORT_CHANGED_CHANNEL, JSON.stringify(change)])
}
