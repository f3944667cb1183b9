import type { RowGroup } from '../../lib/programmes/training-services/reconcile/problem'
import { foldTotals } from './fold-totals'
import type { LineItems, RawRow } from './score-rows'

/** A row of a file, with the import that brought it. */
export type ImportedRow = { kind: keyof LineItems; row: RawRow; importId: number }

/** The groups the solver is given: rows that no cause tells apart. */
export function groupsOf(rows: readonly ImportedRow[], registered: (mctId: string) => boolean): RowGroup[] {
  const alike = new Map<string, ImportedRow[]>()
  for (const one of rows) {
    const { kind, row, importId } = one
    const date = row.redeemed_on ?? row.purchased_on ?? row.submitted_on ?? ''
    const number = row.course_number ?? row.exam_number ?? ''
    const key = [kind, date.slice(0, 7), number, row.location_id, row.mct_id, importId].join(' ')
    const group = alike.get(key)
    if (group) group.push(one)
    else alike.set(key, [one])
  }
  return [...alike.values()].flatMap((group) => groupOf(group, registered))
}

function groupOf(rows: readonly ImportedRow[], registered: (mctId: string) => boolean): RowGroup[] {
  const [first] = rows
  if (!first) return []
  const { row, importId } = first
  const mctId = row.mct_id || null
  return foldTotals(lineItemsOf(rows)).map((total) => ({
    ...total,
    locationId: Number(row.location_id),
    number: row.course_number ?? row.exam_number ?? '',
    mctId,
    registered: mctId === null ? null : registered(mctId),
    importId,
  }))
}

/** As files hold them. */
export function lineItemsOf(rows: readonly ImportedRow[]): LineItems {
  const of = (kind: keyof LineItems) => rows.filter((one) => one.kind === kind).map(({ row }) => row)
  return {
    'courseware-completions': of('courseware-completions'),
    'exam-unit-purchases': of('exam-unit-purchases'),
    'survey-responses': of('survey-responses'),
  }
}
