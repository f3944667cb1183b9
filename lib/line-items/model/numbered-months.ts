import { type Month, monthOf } from '../../dates'
import type { ExportPlan } from '../../exports/plan'
import type { LocatedTotal } from '../../programmes/training-services/tallies'
import { verdictsOf } from './cells'

export type Numbered = {
  month: Month
  ranges: { item: string; locationId: number }[]
  before: number
  rows: number
}

/** Where the Fundamentals & others redemptions of each month of the window stand, and how many came before. */
export function numberedMonths(plan: ExportPlan, totals: readonly LocatedTotal[]): Map<Month, Numbered> {
  const verdictOf = verdictsOf(plan)
  const [first, last] = [monthOf(plan.window.from), monthOf(plan.window.to)]
  const months = new Map<Month, Numbered>()
  for (const { kind, month, item, locationId, rows } of totals) {
    if (kind !== plan.kind || month < first || month > last) continue
    if (verdictOf(item, month)?.level !== 'fundamentals_and_others') continue
    const known = months.get(month) ?? { month, ranges: [], before: 0, rows: 0 }
    months.set(month, known)
    known.ranges.push({ item, locationId })
    known.rows += rows
  }
  let before = 0
  for (const one of [...months.values()].sort((a, b) => (a.month < b.month ? -1 : 1))) {
    one.before = before
    before += one.rows
  }
  return months
}
