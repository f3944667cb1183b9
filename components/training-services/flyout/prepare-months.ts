import { showMonth } from '@/lib/dates'
import type { MonthFigures } from '@/lib/insight/get-months'
import type { Criterion } from '@/lib/scoring/criterion'
import { toNumber } from '@/lib/scoring/rational'
import { beforeCap } from '@/lib/scoring/units/before-cap'
import { explain } from '../../explain/explain'
import { showPoints } from '../../ui/show-count'

type MonthRow = { month: string; value: number | null; cells: string[] }

/** One row per month: the bar's value (null leaves a gap) and the cells of the equal table. */
export function monthRows(criterion: Criterion, months: MonthFigures[]) {
  const { unit, words } = criterion
  const { columns, cellsOf } = explain(criterion)
  return {
    unit: words.unitWord || unit.name,
    columns: columns(criterion),
    rows: months.map(({ month, own }): MonthRow => {
      const amount = beforeCap(own)
      const value = unit.additive ? amount && toNumber(amount) : amount && Number(unit.show(amount))
      return { month, value, cells: cellsOf(own) }
    }),
  }
}

/** What the chart shows: the strongest month, and what the next refresh takes away. */
export function monthsSentence(criterion: Criterion, months: MonthFigures[]): string {
  const { rows, unit } = monthRows(criterion, months)
  const filled = rows.filter((row): row is MonthRow & { value: number } => (row.value ?? 0) > 0)
  const [first] = rows
  if (filled.length === 0 || !first) return 'No month of the window has a row that counts.'
  const best = filled.reduce((top, row) => (row.value > top.value ? row : top))
  const shown = (value: number) => (unit === 'points' ? showPoints(value) : String(value))
  const lead =
    unit === 'average'
      ? `Highest in ${showMonth(best.month)} with ${best.cells.at(-1)}`
      : `Most in ${showMonth(best.month)} with ${shown(best.value)} ${unit}`
  const leaving = first.value
    ? `${showMonth(first.month)} (${unit === 'average' ? `${first.cells[0]} surveys` : `${shown(first.value)} ${unit}`})`
    : null
  return leaving
    ? `${lead}. ${leaving} is the next month to leave the window.`
    : `${lead}. The next month to leave the window, ${showMonth(first.month)}, is empty.`
}
