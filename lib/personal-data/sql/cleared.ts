import { sql } from 'drizzle-orm'
import type { TenantStatements } from '../../../db/client'
import { retention } from '../../../db/schema/personal-data'
import { inOrg } from '../../../db/tenancy'
import type { PlainDate } from '../../dates'
import type { RetentionId } from '../model/retention'

export type Kept = { kind: RetentionId; months: number | null; clearedBefore: PlainDate | null }

/** What an organization decided, and up to which day what was kept for a time is gone. */
export const readRetention = (tx: TenantStatements): Promise<Kept[]> =>
  tx.db
    .select({ kind: retention.kind, months: retention.months, clearedBefore: retention.clearedBefore })
    .from(retention)
    .where(inOrg(retention, tx.orgId))

/** null: nothing is gone yet. */
export const readCleared = async (tx: TenantStatements, kind: RetentionId): Promise<PlainDate | null> =>
  (await readRetention(tx)).find((one) => one.kind === kind)?.clearedBefore ?? null

/** Never back: what is gone stays so, however long is kept from now on. */
export async function noteCleared(
  tx: TenantStatements,
  kind: RetentionId,
  clearedBefore: PlainDate,
): Promise<void> {
  await tx.db
    .insert(retention)
    .values({ orgId: tx.orgId, kind, clearedBefore })
    .onConflictDoUpdate({
      target: [retention.orgId, retention.kind],
      set: { clearedBefore: sql`greatest(${retention.clearedBefore}, excluded.cleared_before)` },
    })
}

/** @param months null: as long as is usual; 0: without end */
export async function saveMonths(
  tx: TenantStatements,
  kind: RetentionId,
  months: number | null,
): Promise<void> {
  await tx.db
    .insert(retention)
    .values({ orgId: tx.orgId, kind, months })
    .onConflictDoUpdate({ target: [retention.orgId, retention.kind], set: { months } })
}
