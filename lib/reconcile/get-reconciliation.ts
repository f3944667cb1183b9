import type { z } from 'zod'
import { type ReconciliationRow, readReconciliations } from '@/lib/reconcile/sql/reconciliations'
import { countReportedRows } from '@/lib/reconcile/sql/reported-rows'
import { countRowDifferences } from '@/lib/reconcile/sql/row-differences'
import type { reconciliation, reconciliations } from '../answers/reconciliations'
import { authorize, type Ctx } from '../context'
import { windowBefore } from '../dates'
import { readHistory } from '../insight/history'
import { shownName, shownOverrides } from '../people/personal-data'
import type { Registered } from '../programmes/registered'
import { FIRST_PROGRAMME } from '../programmes/registry'
import { found, readCompared, scopeOf } from './find'

export type Reconciliation = z.infer<typeof reconciliation>
export type ReconciliationSummary = z.infer<typeof reconciliations>['reconciliations'][number]
type ReconciliationHead = Omit<ReconciliationSummary, 'figures' | 'differing' | 'open'>
export type ReconciledKind = Reconciliation['kinds'][number]

const MOST_LISTED = 100

/** Every figure beside ours, and how many rows differ. @throws LaurelError not_found | forbidden */
export async function getReconciliation(
  ctx: Ctx,
  id: number,
  registered: Registered = FIRST_PROGRAMME,
): Promise<Reconciliation> {
  authorize(ctx, 'reconcile:read')
  const history = await readHistory(ctx, registered)
  return ctx.db.inTenant(ctx.orgId, 'read', async (tx) => {
    const [row, rows] = await Promise.all([found(tx, id, registered.programme), countReportedRows(tx, id)])
    const ruleSet = history.rules.at(row.asOf)
    const kinds = (registered.reconcile?.rows?.kinds ?? []).flatMap((kind) => {
      const count = rows.get(kind)
      return count === undefined ? [] : [{ kind, rows: count, scope: scopeOf(row, kind, history.rules) }]
    })
    const [figures, ...differences] = await Promise.all([
      readCompared(tx, row, history),
      ...kinds.map(({ scope }) => countRowDifferences(tx, scope)),
    ])
    return {
      ...headOf(ctx, row),
      window: windowBefore(row.asOf, ruleSet.windowMonths.value),
      ruleSet: ruleSet.id,
      overrides: shownOverrides(
        ctx,
        history.rules.overrides.filter((one) => one.ruleSet === ruleSet.id),
      ),
      figures,
      kinds: kinds.map(({ kind, rows }, at) => ({ kind, rows, differences: differences[at] ?? [] })),
    }
  })
}

/** The latest ones, with how many of their figures differ. */
export async function listReconciliations(
  ctx: Ctx,
  registered: Registered = FIRST_PROGRAMME,
): Promise<ReconciliationSummary[]> {
  authorize(ctx, 'reconcile:read')
  const history = await readHistory(ctx, registered)
  return ctx.db.inTenant(ctx.orgId, 'read', async (tx) => {
    const rows = await readReconciliations(tx, registered.programme.id, MOST_LISTED)
    return Promise.all(
      rows.map(async (row) => {
        const compared = await readCompared(tx, row, history)
        const differing = compared.filter(({ difference }) => difference !== null)
        const open = differing.filter(({ state }) => state === 'open').length
        return { ...headOf(ctx, row), figures: compared.length, differing: differing.length, open }
      }),
    )
  })
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
