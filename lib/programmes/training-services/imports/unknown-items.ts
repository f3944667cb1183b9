import { monthOf } from '../../../dates'
import type { UnknownRows } from '../../../imports/model/importing'
import type { TotalDelta } from '../../../line-items/model/total-delta'
import { absenceAt, type Catalogue, catalogueTypeOf, entryAt } from '../catalogue'

/** Courses or exams of new rows that no catalogue has in their month: these rows go in and count for nothing. */
export function unknownItems(deltas: readonly TotalDelta[], catalogue: Catalogue): UnknownRows[] {
  const unknown = new Map<string, UnknownRows>()
  for (const { kind, item, month, rows } of deltas) {
    const [type, when] = [catalogueTypeOf(kind), monthOf(month)]
    if (rows <= 0 || entryAt(catalogue, type, item, when)) continue
    const absence = absenceAt(catalogue, type, item, when)
    const key = `${item} ${absence?.why ?? ''} ${absence?.on ?? ''}`
    const known = unknown.get(key)
    if (known) known.rows += rows
    else unknown.set(key, { item, rows, ...(absence && { why: absence.why, on: absence.on }) })
  }
  return [...unknown.values()].sort((a, b) => b.rows - a.rows)
}
