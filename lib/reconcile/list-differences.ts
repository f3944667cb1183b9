import type { z } from 'zod'
import { type RowDifference, type RowFilter, readRowDifferences } from '@/lib/reconcile/sql/row-differences'
import type { differences } from '../answers/reconciliations'
import { authorize, type Ctx } from '../context'
import { LaurelError, notFound } from '../errors'
import type { Kind } from '../line-items/model/kinds'
import { found, scopeOf } from './find'
import { FIRST_RECONCILES } from './reconciles-of'
import type { Reconciles } from './reconciling'

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
  reconciles: Reconciles = FIRST_RECONCILES,
): Promise<DifferencePage> {
  authorize(ctx, 'reconcile:read')
  const held = await reconciles.read(ctx)
  return ctx.db.inTenant(ctx.orgId, 'read', async (tx) => {
    const reconciliation = await found(tx, id, reconciles.programme)
    if (!reconciles.rows?.kinds.includes(kind)) throw notFound('This kind of rows')
    const scope = scopeOf(reconciliation, kind, held)
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
  reconciles: Reconciles = FIRST_RECONCILES,
): Promise<RowDifference[]> {
  const { differences, next } = await listDifferences(
    ctx,
    id,
    { ...filter, limit: MOST_DOWNLOADED },
    reconciles,
  )
  if (next === null) return differences
  throw new LaurelError(
    'too_large',
    `More than ${MOST_DOWNLOADED} rows differ. Choose one side, or compare files of the same kind and months.`,
  )
}
