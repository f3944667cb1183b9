import type { z } from 'zod'
import { readState } from '@/lib/organizations/sql/state'
import { readOwnCatalogue, readTotals } from '@/lib/programmes/training-services/sql/scoring-input'
import { readOverrides } from '@/lib/rules/sql/rule-overrides'
import type { catalogue } from '../answers/registers'
import { todayIn } from '../clock'
import { authorize, type Ctx } from '../context'
import { monthOf, windowBefore } from '../dates'
import {
  absenceAt,
  buildCatalogue,
  catalogueTypeOf,
  entryAt,
  SHIPPED_CATALOGUE,
} from '../programmes/training-services/catalogue'
import { ruleBook } from '../programmes/training-services/rule-book'

export type CatalogueList = z.infer<typeof catalogue>
export type CatalogueRow = CatalogueList['entries'][number]
type UnknownItem = CatalogueList['unknown'][number]

/** Shipped and own courses and exams, and the numbers in line items of any date that are in neither. */
export async function listCatalogue(ctx: Ctx): Promise<CatalogueList> {
  authorize(ctx, 'catalogue:read')
  const [own, totals, { timeZone }, overrides] = await ctx.db.inTenant(ctx.orgId, 'read', (tx) =>
    Promise.all([readOwnCatalogue(tx), readTotals(tx, '0001-01'), readState(tx), readOverrides(tx)]),
  )
  const today = todayIn(timeZone)
  const window = windowBefore(today, ruleBook(overrides).at(today).windowMonths.value)
  const isInside = (month: string) => month >= monthOf(window.from) && month <= monthOf(window.to)
  const catalogue = buildCatalogue(own)
  const unknown = new Map<string, UnknownItem>()
  for (const { kind, item, month, rows } of totals) {
    if (entryAt(catalogue, catalogueTypeOf(kind), item, month)) continue
    const absence = absenceAt(catalogue, catalogueTypeOf(kind), item, month)
    const why = absence && { why: absence.why, on: absence.on }
    const key = `${kind} ${item} ${why?.on ?? ''}`
    const known = unknown.get(key)
    const inWindow = (known?.rowsInWindow ?? 0) + (isInside(month) ? rows : 0)
    unknown.set(key, { kind, item, rows: (known?.rows ?? 0) + rows, rowsInWindow: inWindow, ...why })
  }
  const shipped = SHIPPED_CATALOGUE.map((entry) => ({ ...entry, id: null }))
  const entries = [...own, ...shipped].sort((a, b) => (a.type + a.number < b.type + b.number ? -1 : 1))
  // Equal ones by their number: the database gives totals in no order.
  const named = [...unknown].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, one]) => one)
  return { entries, unknown: named.sort((a, b) => b.rows - a.rows) }
}
