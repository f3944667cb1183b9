import type { z } from 'zod'
import { type RowDifference, type RowFilter, readRowDifferences } from '@/lib/reconcile/sql/row-differences'
import type { differences } from '../answers/reconciliations'
import { authorize, type Ctx } from '../context'
import { LaurelError, notFound } from '../errors'
import { readHistory } from '../insight/history'
import type { Kind } from '../line-items/model/kinds'
import type { Registered } from '../programmes/registered'
import { FIRST_PROGRAMME } from '../programmes/registry'
import { found, scopeOf } from './find'

export type DifferencePage = z.infer<typeof differences>

type DifferenceRequest = RowFilter & { kind: Kind; after?: string | null; limit?: number }

const PAGE = 50
/** More go into no file: then the two are of different things, and a filter is what helps. */
export const MOST_DOWNLOADED = 100_000

/** Rows on which the two do not agree, by their id. @throws LaurelError not_found | forbidden */
export async function listDifferences(
  ctx: Ctx,
  id: number,
  { kind, after = null, limit = PAGE, ...filter }: DifferenceRequest,
  registered: Registered = FIRST_PROGRAMME,
): Promise<DifferencePage> {
  authorize(ctx, 'reconcile:read')
  const { rules } = await readHistory(ctx, registered)
  return ctx.db.inTenant(ctx.orgId, 'read', async (tx) => {
    const reconciliation = await found(tx, id, registered.programme)
    if (!registered.reconcile?.rows?.kinds.includes(kind)) throw notFound('This kind of rows')
    const scope = scopeOf(reconciliation, kind, rules)
    const rows = await readRowDifferences(tx, scope, filter, { after, limit: limit + 1 })
    const differences = rows.slice(0, limit)
    return { differences, next: rows.length > limit ? (differences.at(-1)?.identity ?? null) : null }
  })
}

/** All of them. @throws LaurelError too_large | not_found | forbidden */
export async function allDifferences(
  ctx: Ctx,
  id: number,
  filter: RowFilter & { kind: Kind },
  registered: Registered = FIRST_PROGRAMME,
): Promise<RowDifference[]> {
  const { differences, next } = await listDifferences(
    ctx,
    id,
    { ...filter, limit: MOST_DOWNLOADED },
    registered,
  )
  if (next === null) return differences
  throw new LaurelError(
    'too_large',
    `More than ${MOST_DOWNLOADED} rows differ. Choose one side, or compare files of the same kind and months.`,
  )
}
