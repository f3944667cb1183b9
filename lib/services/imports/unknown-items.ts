import type { TotalDelta } from '@/db/tenant/totals'
import { monthOf } from '../../dates'
import { type Catalogue, catalogueTypeOf, entryAt } from '../../rules/catalogue'

/** Courses or exams of new rows that are in no catalogue of their month: these rows go in and count for nothing. */
export function unknownItems(
  deltas: readonly TotalDelta[],
  catalogue: Catalogue,
): { item: string; rows: number }[] {
  const unknown = new Map<string, number>()
  for (const { kind, item, month, rows } of deltas)
    if (rows > 0 && !entryAt(catalogue, catalogueTypeOf(kind), item, monthOf(month)))
      unknown.set(item, (unknown.get(item) ?? 0) + rows)
  return [...unknown].map(([item, rows]) => ({ item, rows })).sort((a, b) => b.rows - a.rows)
}
