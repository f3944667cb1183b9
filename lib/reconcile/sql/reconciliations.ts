import { and, desc, eq, sql } from 'drizzle-orm'
import type { TenantStatements } from '../../../db/client'
import { differenceStates, reconciliations, reportedFigures } from '../../../db/schema/insight'
import { inOrg } from '../../../db/tenancy'

export type ReconciliationRow = typeof reconciliations.$inferSelect
export type FigureRow = Omit<typeof reportedFigures.$inferSelect, 'orgId' | 'reconciliationId'>
export type DifferenceState = (typeof differenceStates.$inferSelect)['state']
export type StateRow = { state: DifferenceState; note: string; changedAt: string; changedByName: string }

const one = (tx: TenantStatements, id: number) =>
  and(inOrg(reconciliations, tx.orgId), eq(reconciliations.id, id))

/** Of a programme, the newest day of Partner Center first. */
export const readReconciliations = (
  tx: TenantStatements,
  programme: string,
  limit: number,
): Promise<ReconciliationRow[]> =>
  tx.db
    .select()
    .from(reconciliations)
    .where(and(inOrg(reconciliations, tx.orgId), eq(reconciliations.programme, programme)))
    .orderBy(desc(reconciliations.takenOn), desc(reconciliations.id))
    .limit(limit)

export async function findReconciliation(
  tx: TenantStatements,
  id: number,
): Promise<ReconciliationRow | null> {
  const [row] = await tx.db.select().from(reconciliations).where(one(tx, id))
  return row ?? null
}

export async function insertReconciliation(
  tx: TenantStatements,
  values: Omit<typeof reconciliations.$inferInsert, 'orgId'>,
): Promise<number> {
  const [row] = await tx.db
    .insert(reconciliations)
    .values({ ...values, orgId: tx.orgId })
    .returning({ id: reconciliations.id })
  if (!row) throw new Error('the reconciliation was not kept')
  return row.id
}

/** Returns what is there afterwards; null where there is none of this id. */
export async function changeReconciliation(
  tx: TenantStatements,
  id: number,
  values: Partial<Pick<ReconciliationRow, 'name' | 'note' | 'takenOn' | 'asOf'>>,
): Promise<ReconciliationRow | null> {
  const [row] = await tx.db.update(reconciliations).set(values).where(one(tx, id)).returning()
  return row ?? null
}

/** With figures, rows and states. @returns false where somebody else was first */
export async function deleteReconciliation(tx: TenantStatements, id: number): Promise<boolean> {
  const gone = await tx.db.delete(reconciliations).where(one(tx, id)).returning({ id: reconciliations.id })
  return gone.length > 0
}

export async function readFigures(tx: TenantStatements, id: number): Promise<FigureRow[]> {
  const { metric, area, month, location, value } = reportedFigures
  return tx.db
    .select({ metric, area, month, location, value })
    .from(reportedFigures)
    .where(and(inOrg(reportedFigures, tx.orgId), eq(reportedFigures.reconciliationId, id)))
    .orderBy(metric, area, month, location)
}

/** Figures of one scope are there once: what is given replaces what was. */
export async function putFigures(
  tx: TenantStatements,
  id: number,
  figures: readonly FigureRow[],
): Promise<void> {
  if (figures.length === 0) return
  const { metric, area, month, location } = reportedFigures
  const { orgId, reconciliationId } = reportedFigures
  await tx.db
    .insert(reportedFigures)
    .values(figures.map((figure) => ({ ...figure, orgId: tx.orgId, reconciliationId: id })))
    .onConflictDoUpdate({
      target: [orgId, reconciliationId, metric, area, month, location],
      set: { value: sql`excluded.value` },
    })
}

export async function dropFigures(
  tx: TenantStatements,
  id: number,
  figures: readonly Omit<FigureRow, 'value'>[],
): Promise<void> {
  for (const { metric, area, month, location } of figures)
    await tx.db
      .delete(reportedFigures)
      .where(
        and(
          inOrg(reportedFigures, tx.orgId),
          eq(reportedFigures.reconciliationId, id),
          eq(reportedFigures.metric, metric),
          eq(reportedFigures.area, area),
          eq(reportedFigures.month, month),
          eq(reportedFigures.location, location),
        ),
      )
}

/** What was said of these differences, by key. */
export async function readStates(
  tx: TenantStatements,
  id: number,
  keys: readonly string[],
): Promise<Map<string, StateRow>> {
  if (keys.length === 0) return new Map()
  const rows = await tx.db
    .select()
    .from(differenceStates)
    .where(
      and(
        inOrg(differenceStates, tx.orgId),
        eq(differenceStates.reconciliationId, id),
        sql`${differenceStates.key} = any(${sql.param(keys)}::text[])`,
      ),
    )
  return new Map(
    rows.map(({ key, state, note, changedAt, changedByName }) => [
      key,
      { state, note, changedAt: changedAt.toISOString(), changedByName },
    ]),
  )
}

type StateChange = {
  state: DifferenceState
  /** null: as it was. */
  note: string | null
  by: { actor: string; actorName: string }
}

/** Says the same of many differences. @param keys a query with one column of keys, or the keys @returns how many */
export async function putStates(
  tx: TenantStatements,
  id: number,
  keys: readonly string[] | ReturnType<typeof sql>,
  { state, note, by }: StateChange,
): Promise<number> {
  const source = Array.isArray(keys) ? sql`select unnest(${sql.param(keys)}::text[])` : sql`${keys}`
  const [row] = await tx.db.execute<{ count: number }>(sql`
    with said as (
      insert into ${differenceStates} (org_id, reconciliation_id, key, state, note, changed_by, changed_by_name)
      select ${tx.orgId}, ${id}, one.key, ${state}, ${note ?? ''}, ${by.actor}, ${by.actorName}
      from (${source}) as one(key)
      on conflict (org_id, reconciliation_id, key) do update set state = excluded.state,
        note = ${note === null ? sql`difference_states.note` : sql`excluded.note`}, changed_at = now(),
        changed_by = excluded.changed_by, changed_by_name = excluded.changed_by_name
      returning 1
    ) select count(*)::int as count from said`)
  return Number(row?.count ?? 0)
}
