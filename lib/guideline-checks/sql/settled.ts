import { and, eq } from 'drizzle-orm'
import type { TenantStatements } from '../../../db/client'
import { checkDismissals, checkLimits } from '../../../db/schema/guideline-checks'
import { inOrg } from '../../../db/tenancy'
import { instant } from '../../clock'
import { type LimitId, type Limits, USUAL_LIMITS } from '../model/limits'

export type Dismissal = Omit<typeof checkDismissals.$inferSelect, 'orgId'>
/** Of one check, a subject stands for itself: each check has subjects of one kind. */
export type DismissalKey = Pick<Dismissal, 'checkId' | 'subject'>

export async function readDismissals(tx: TenantStatements): Promise<Dismissal[]> {
  const rows = await tx.db.select().from(checkDismissals).where(inOrg(checkDismissals, tx.orgId))
  return rows.map(({ orgId: _, ...row }) => row)
}

export async function putDismissal(tx: TenantStatements, row: Omit<Dismissal, 'at'>): Promise<void> {
  const said = { ...row, at: instant() }
  await tx.db
    .insert(checkDismissals)
    .values({ orgId: tx.orgId, ...said })
    .onConflictDoUpdate({
      target: [checkDismissals.orgId, checkDismissals.checkId, checkDismissals.subject],
      set: said,
    })
}

/** @returns the one that there was */
export async function removeDismissal(
  tx: TenantStatements,
  { checkId, subject }: DismissalKey,
): Promise<Dismissal | null> {
  const [row] = await tx.db
    .delete(checkDismissals)
    .where(
      and(
        inOrg(checkDismissals, tx.orgId),
        eq(checkDismissals.checkId, checkId),
        eq(checkDismissals.subject, subject),
      ),
    )
    .returning()
  return row ?? null
}

/** Those of the organization in the place of the usual ones. */
export async function readLimits(tx: TenantStatements): Promise<Limits> {
  const rows = await tx.db.select().from(checkLimits).where(inOrg(checkLimits, tx.orgId))
  return { ...USUAL_LIMITS, ...Object.fromEntries(rows.map(({ limit, value }) => [limit, value])) }
}

/** @param value null: the usual one again */
export async function putLimit(tx: TenantStatements, limit: LimitId, value: number | null): Promise<void> {
  if (value === null) {
    await tx.db.delete(checkLimits).where(and(inOrg(checkLimits, tx.orgId), eq(checkLimits.limit, limit)))
    return
  }
  await tx.db
    .insert(checkLimits)
    .values({ orgId: tx.orgId, limit, value })
    .onConflictDoUpdate({ target: [checkLimits.orgId, checkLimits.limit], set: { value } })
}
