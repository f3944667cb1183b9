import { firstOf, lastOf, type Month } from '../../dates'
import { absenceOn, type ExportPlan, type ItemVerdict } from '../../exports/plan'
import { CHECKS, type Check } from '../../programmes/training-services/judge'
import type { AreaId, Level, Reason } from '../../programmes/training-services/kinds'
import type { LocatedTotal } from '../../programmes/training-services/tallies'
import { type Wanted, wantsReason } from './choice'

/** The rows of a course or exam at a location in a month, some of which are wanted. */
export type Cell = {
  month: Month
  item: string
  locationId: number
  /** null: in no catalogue. */
  area: AreaId | null
  level: Level | null
  /** All rows of the cell, wanted or not. */
  rows: number
  /** So many of them are wanted at least. */
  sure: number
  /** More of them may be. */
  open: boolean
}

export type Judged = {
  /** Cells in which wanted rows stand, or may. */
  cells: Cell[]
  /** Wanted rows, without those of `open`. */
  count: number
  /** Cells whose wanted rows the totals do not tell. */
  open: Cell[]
  /** Rows of each month, wanted or not. */
  monthRows: ReadonlyMap<Month, number>
}

/** What became of some rows of a total: they count (`reason` null), or why not; `rows` null: not known here. */
type Outcome = { reason: Reason | null; rows: number | null }

/**
 * Says from totals alone where the wanted line items stand and how many they are: totals are a coarse index of the
 * rows, with the same reasons in the same order as each row has (training-services.md §5).
 * @param places ids of the locations that are wanted; null = all
 */
export function judgeCells(
  plan: ExportPlan,
  totals: readonly LocatedTotal[],
  wanted: Wanted,
  places: ReadonlySet<number> | null,
): Judged {
  const verdictOf = verdictsOf(plan)
  const items = wanted.items ? new Set(wanted.items) : null
  const cells = new Map<string, Cell>()
  const monthRows = new Map<Month, number>()
  const all = new Map<string, number>()
  const cap = new CapMonth(plan)
  for (const total of totals) {
    if (total.kind !== plan.kind || total.rows === 0) continue
    const { month, item, locationId } = total
    count(monthRows, month, total.rows)
    count(all, keyOf(total), total.rows)
    const verdict = verdictOf(item, month)
    const outcomes = outcomesOf(plan, total, verdict)
    const span = spanOf(wanted, month)
    const capped = outcomes.some(({ rows }) => rows === null)
    if (capped) cap.see(total.rows)
    if (span === 'none' || (places && !places.has(locationId)) || (items && !items.has(item))) continue
    if (wanted.area && verdict?.area !== wanted.area) continue
    if (wanted.level && verdict?.level !== wanted.level) continue
    const fits = outcomes.filter(({ reason, rows }) => rows !== 0 && wantsReason(wanted, reason))
    if (fits.length === 0) continue
    const whole = fits.length === outcomes.length
    const known = span === 'all' && (whole || !capped)
    const cell = addTo(cells, total, verdict)
    if (known) cell.sure += whole ? total.rows : fits.reduce((sum, { rows }) => sum + (rows ?? 0), 0)
    else cell.open = true
    if (capped && !known && span === 'all') cap.take(cell, total.rows)
  }
  for (const [key, cell] of cells) cell.rows = all.get(key) ?? 0
  const known = cap.known(wanted)
  const found = [...cells.values()]
  return {
    cells: found,
    count: found.reduce((sum, { sure }) => sum + sure, known.count),
    open: found.filter((cell) => cell.open && !known.cells.has(cell)),
    monthRows,
  }
}

const keyOf = ({ month, locationId, item }: LocatedTotal) => `${month} ${locationId} ${item}`

function count(sums: Map<string, number>, key: string, rows: number): void {
  sums.set(key, (sums.get(key) ?? 0) + rows)
}

/** The month in which a limit falls: its rows are told apart one by one, but all of them together are known. */
class CapMonth {
  private all = 0
  private taken = 0
  private readonly cells = new Set<Cell>()

  constructor(private readonly plan: ExportPlan) {}

  see(rows: number): void {
    this.all += rows
  }

  take(cell: Cell, rows: number): void {
    this.taken += rows
    this.cells.add(cell)
  }

  known(wanted: Wanted): { cells: ReadonlySet<Cell>; count: number } {
    const { cap } = this.plan
    if (!cap || this.taken === 0 || this.taken !== this.all) return { cells: new Set(), count: 0 }
    const counted = cap.lastFull + (cap.remainder ? 1 : 0)
    return { cells: this.cells, count: wantsReason(wanted, null) ? counted : this.all - counted }
  }
}

type Told = { plan: ExportPlan; total: LocatedTotal; verdict: ItemVerdict | null }

/** What each check says of the rows of a total; null: nothing of any of them. */
const TOLD: Record<Check, (told: Told) => Outcome[] | null> = {
  outside_window: ({ plan: { window }, total: { month, rows } }) =>
    lastOf(month) < window.from || firstOf(month) > window.to ? [{ reason: 'outside_window', rows }] : null,
  unknown: ({ plan, total: { item, month, rows }, verdict }) =>
    verdict ? null : [{ reason: absenceOn(plan, item, firstOf(month))?.reason ?? plan.unknownReason, rows }],
  not_advanced: ({ total: { rows }, verdict }) =>
    verdict?.level === 'advanced' ? null : [{ reason: 'not_advanced', rows }],
  not_eligible: ({ total: { eligibility, rows } }) =>
    eligibility === 'mct' ? null : [{ reason: eligibility as Reason, rows }],
  no_answers: ({ total: { rows, answeredRows } }) => {
    const parts = [
      { reason: null, rows: answeredRows },
      { reason: 'no_answers' as const, rows: rows - answeredRows },
    ]
    return parts.filter((one) => one.rows > 0)
  },
  beyond_cap: ({ plan: { cap }, total: { month, rows }, verdict }) => {
    if (!cap || verdict?.level !== 'fundamentals_and_others' || month < cap.month) return null
    if (month > cap.month) return [{ reason: 'beyond_cap', rows }]
    return [
      { reason: null, rows: null },
      { reason: 'beyond_cap', rows: null },
    ]
  },
}

function outcomesOf(plan: ExportPlan, total: LocatedTotal, verdict: ItemVerdict | null): Outcome[] {
  for (const check of CHECKS[plan.kind]) {
    const told = TOLD[check]({ plan, total, verdict })
    if (told) return told
  }
  return [{ reason: null, rows: total.rows }]
}

/** How much of a month lies between the wanted days. */
function spanOf({ from, to }: Wanted, month: Month): 'all' | 'some' | 'none' {
  const [first, last] = [firstOf(month), lastOf(month)]
  if ((from && from > last) || (to && to < first)) return 'none'
  return (!from || from <= first) && (!to || to >= last) ? 'all' : 'some'
}

/** What the plan says of an item in a month; entries stand for whole months. */
export function verdictsOf({ items }: ExportPlan): (item: string, month: Month) => ItemVerdict | null {
  const byItem = new Map<string, ItemVerdict[]>()
  for (const one of items) byItem.set(one.item, [...(byItem.get(one.item) ?? []), one])
  return (item, month) =>
    byItem.get(item)?.find(({ from, to }) => from <= firstOf(month) && firstOf(month) <= to) ?? null
}

function addTo(cells: Map<string, Cell>, total: LocatedTotal, verdict: ItemVerdict | null): Cell {
  const { month, item, locationId } = total
  const key = keyOf(total)
  const cell = cells.get(key) ?? {
    month,
    item,
    locationId,
    area: verdict?.area ?? null,
    level: verdict?.level ?? null,
    rows: 0,
    sure: 0,
    open: false,
  }
  cells.set(key, cell)
  return cell
}
