import type { z } from 'zod'
import { type ReconciliationRow, readReconciliations } from '@/lib/reconcile/sql/reconciliations'
import { countReportedRows } from '@/lib/reconcile/sql/reported-rows'
import { countRowDifferences } from '@/lib/reconcile/sql/row-differences'
import type { reconciliation, reconciliations } from '../answers/reconciliations'
import { authorize, type Ctx } from '../context'
import { shownName } from '../people/personal-data'
import { compared, found, readEntered, scopeOf } from './find'
import { FIRST_RECONCILES } from './reconciles-of'
import type { Reconciles } from './reconciling'

export type Reconciliation = z.infer<typeof reconciliation>
export type ReconciliationSummary = z.infer<typeof reconciliations>['reconciliations'][number]
type ReconciliationHead = Omit<ReconciliationSummary, 'figures' | 'differing' | 'open'>
export type ReconciledKind = Reconciliation['kinds'][number]

const MOST_LISTED = 100

/** Every figure beside ours, and how many rows differ. @throws LaurelError not_found | forbidden */
export async function getReconciliation(
  ctx: Ctx,
  id: number,
  reconciles: Reconciles = FIRST_RECONCILES,
): Promise<Reconciliation> {
  authorize(ctx, 'reconcile:read')
  const held = await reconciles.read(ctx)
  const { row, entered, kinds } = await ctx.db.inTenant(ctx.orgId, 'read', async (tx) => {
    const [row, rows, entered] = await Promise.all([
      found(tx, id, reconciles.programme),
      countReportedRows(tx, id),
      readEntered(tx, id),
    ])
    const there = (reconciles.rows?.kinds ?? []).filter((kind) => rows.has(kind))
    const kinds = await Promise.all(
      there.map(async (kind) => ({
        kind,
        rows: rows.get(kind) ?? 0,
        differences: await countRowDifferences(tx, scopeOf(row, kind, held)),
      })),
    )
    return { row, entered, kinds }
  })
  const { ruleSet, window, overrides } = held.rulesAt(row.asOf)
  const figures = await compared(reconciles, held, row, entered)
  return { ...headOf(ctx, row), window, ruleSet, overrides: [...overrides], figures, kinds }
}

/** The latest ones, with how many of their figures differ. */
export async function listReconciliations(
  ctx: Ctx,
  reconciles: Reconciles = FIRST_RECONCILES,
): Promise<ReconciliationSummary[]> {
  authorize(ctx, 'reconcile:read')
  const held = await reconciles.read(ctx)
  const all = await ctx.db.inTenant(ctx.orgId, 'read', async (tx) => {
    const rows = await readReconciliations(tx, reconciles.programme.id, MOST_LISTED)
    return Promise.all(rows.map(async (row) => ({ row, entered: await readEntered(tx, row.id) })))
  })
  return Promise.all(
    all.map(async ({ row, entered }) => {
      const figures = await compared(reconciles, held, row, entered)
      const differing = figures.filter(({ difference }) => difference !== null)
      const open = differing.filter(({ state }) => state === 'open').length
      return { ...headOf(ctx, row), figures: figures.length, differing: differing.length, open }
    }),
  )
}

const headOf = (ctx: Ctx, row: ReconciliationRow): ReconciliationHead => ({
  id: row.id,
  name: row.name,
  takenOn: row.takenOn,
  asOf: row.asOf,
  note: row.note,
  createdAt: row.createdAt.toISOString(),
  createdByName: shownName(ctx, row.createdByName),
})
