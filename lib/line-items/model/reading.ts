import { addMonths, firstOf, lastOf, type Month, monthOf, type PlainDate } from '../../dates'
import type { AreaId, Level } from '../../programmes/training-services/kinds'
import type { Cell, Judged } from './cells'
import type { Place, Sort } from './choice'

/** Rows of a course or exam at a location over some months, which stand beside each other in one index. */
export type Range = {
  /** Ranges are read in this order; those of the same number are merged by date. */
  nth: number
  item: string
  locationId: number
  from: PlainDate
  to: PlainDate
  area: AreaId | null
  level: Level | null
  /** The page goes on behind the place it was asked for. */
  behind: boolean
}

/** How a page is read: all rows between two days by their date, or only some ranges. */
export type Reading = { by: 'date'; from: PlainDate; to: PlainDate } | { by: 'ranges'; ranges: Range[] }

export type Order = { sort: Sort; backwards: boolean }

/** Within a group: newest first, unless asked otherwise or read backwards. */
export const isDescending = ({ sort, backwards }: Order): boolean => (sort === 'oldest') === backwards

/** What finding the first row of a range costs, in rows read one after the other. */
const PROBE = 8

/** What a row is sorted under before its date; '' where the date comes first. */
type GroupOf = (cell: Pick<Cell, 'item' | 'locationId'>) => string

export const groupOf = (sort: Sort, locationName: (id: number) => string): GroupOf => {
  if (sort === 'course') return ({ item }) => item
  if (sort === 'location') return ({ locationId }) => locationName(locationId)
  return () => ''
}

/** Where another index leads to the rows: in the page's order, over all dates. */
export const EVERYTHING: Reading = { by: 'date', from: '0001-01-01', to: '9999-12-31' }

/**
 * Only as many months as surely fill a page, and of those only what can hold wanted rows: so a page costs the same
 * however many rows there are.
 * @param need rows of a page, and one that tells whether more follow
 */
export function planReading(
  judged: Judged,
  order: Order,
  { groupOf, at, need }: { groupOf: GroupOf; at: Place | null; need: number },
): Reading {
  const units = unitsOf(judged.cells, order, groupOf)
  const start = at && { group: at.group, month: monthOf(at.on) }
  const ahead = start ? units.filter((unit) => compare(unit, start, order) >= 0) : units
  const taken: Unit[] = []
  let sure = 0
  for (const unit of ahead) {
    taken.push(unit)
    // Part of the month in which the place lies has been shown already.
    if (!start || compare(unit, start, order) > 0) sure += unit.sure
    if (sure >= need) break
  }
  const ranges = rangesOfUnits(taken, start)
  if (order.sort === 'newest' || order.sort === 'oldest') {
    const [first, last] = [taken[0], taken.at(-1)]
    if (!first || !last) return { by: 'ranges', ranges: [] }
    if (costByDate(taken, judged, need) <= costByRange(taken, ranges, need)) {
      const [from, to] = [first.month, last.month].sort() as [Month, Month]
      return { by: 'date', from: firstOf(from), to: lastOf(to) }
    }
  }
  return { by: 'ranges', ranges }
}

/** The cells of a group in a month: what pages are made of, in their order. */
type Unit = { group: string; month: Month; cells: Cell[]; sure: number }

function unitsOf(cells: readonly Cell[], order: Order, groupOf: GroupOf): Unit[] {
  const units = new Map<string, Unit>()
  for (const cell of cells) {
    const group = groupOf(cell)
    const key = `${cell.month} ${group}`
    const unit = units.get(key) ?? { group, month: cell.month, cells: [], sure: 0 }
    units.set(key, unit)
    unit.cells.push(cell)
    unit.sure += cell.sure
  }
  return [...units.values()].sort((a, b) => compare(a, b, order))
}

type Spot = { group: string; month: Month }

function compare(a: Spot, b: Spot, order: Order): number {
  if (a.group !== b.group) return a.group < b.group === order.backwards ? 1 : -1
  if (a.month === b.month) return 0
  return a.month < b.month === isDescending(order) ? 1 : -1
}

/** The cells as ranges, in no order. */
export const rangesOf = (cells: readonly Cell[]): Range[] =>
  rangesOfUnits(
    unitsOf(cells, { sort: 'newest', backwards: false }, () => ''),
    null,
  )

/** Months of one course at one location that follow each other are one range. */
function rangesOfUnits(units: readonly Unit[], start: Spot | null): Range[] {
  const groups = [...new Set(units.map(({ group }) => group))]
  const byMonth = units.toSorted((a, b) => (a.month < b.month ? -1 : 1))
  const last = new Map<string, Range>()
  const ranges: Range[] = []
  for (const { group, month, cells } of byMonth)
    for (const { item, locationId, area, level } of cells) {
      const key = `${group} ${locationId} ${item}`
      const open = last.get(key)
      const follows = open && monthOf(open.to) === addMonths(month, -1)
      if (follows && open.area === area && open.level === level) {
        open.to = lastOf(month)
        continue
      }
      const range = {
        nth: groups.indexOf(group),
        item,
        locationId,
        from: firstOf(month),
        to: lastOf(month),
        area,
        level,
        behind: start?.group === group,
      }
      last.set(key, range)
      ranges.push(range)
    }
  return ranges
}

/** Rows read by date until the page is full, when wanted rows lie evenly among the others. */
function costByDate(units: readonly Unit[], { monthRows }: Judged, need: number): number {
  const rows = units.reduce((sum, { month }) => sum + (monthRows.get(month) ?? 0), 0)
  const sure = units.reduce((sum, unit) => sum + unit.sure, 0)
  return sure === 0 ? rows : Math.min(rows, (need * rows) / sure)
}

/** A probe of each range, and rows until it gave a page or its end. */
function costByRange(units: readonly Unit[], ranges: readonly Range[], need: number): number {
  const cells = units.flatMap((unit) => unit.cells)
  const read = ({ rows, sure }: Cell) => (sure === 0 ? rows : Math.min(rows, (need * rows) / sure))
  return ranges.length * PROBE + cells.reduce((sum, cell) => sum + read(cell), 0)
}
