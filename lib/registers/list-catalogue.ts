import type { z } from 'zod'
import { readOwnCatalogue, readTotals } from '@/lib/programmes/training-services/sql/scoring-input'
import type { catalogue } from '../answers/registers'
import { authorize, type Ctx } from '../context'
import {
  absenceAt,
  buildCatalogue,
  catalogueTypeOf,
  entryAt,
  SHIPPED_CATALOGUE,
} from '../programmes/training-services/catalogue'

export type CatalogueList = z.infer<typeof catalogue>
export type CatalogueRow = CatalogueList['entries'][number]
type UnknownItem = CatalogueList['unknown'][number]

/** Shipped and own courses and exams, and the numbers in line items of any date that are in neither. */
export async function listCatalogue(ctx: Ctx): Promise<CatalogueList> {
  authorize(ctx, 'catalogue:read')
  const [own, totals] = await ctx.db.inTenant(ctx.orgId, 'read', (tx) =>
    Promise.all([readOwnCatalogue(tx), readTotals(tx, '0001-01')]),
  )
  const catalogue = buildCatalogue(own)
  const unknown = new Map<string, UnknownItem>()
  for (const { kind, item, month, rows } of totals) {
    if (entryAt(catalogue, catalogueTypeOf(kind), item, month)) continue
    const absence = absenceAt(catalogue, catalogueTypeOf(kind), item, month)
    const why = absence && { why: absence.why, on: absence.on }
    const key = `${kind} ${item} ${why?.on ?? ''}`
    unknown.set(key, { kind, item, rows: (unknown.get(key)?.rows ?? 0) + rows, ...why })
  }
  const shipped = SHIPPED_CATALOGUE.map((entry) => ({ ...entry, id: null }))
  const entries = [...own, ...shipped].sort((a, b) => (a.type + a.number < b.type + b.number ? -1 : 1))
  // Equal ones by their number: the database gives totals in no order.
  const named = [...unknown].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, one]) => one)
  return { entries, unknown: named.sort((a, b) => b.rows - a.rows) }
}
