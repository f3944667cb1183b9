import { showMonth } from '@/lib/dates'
import type { Criterion } from '@/lib/scoring/qualification'
import { cut } from '@/lib/scoring/rational'
import type { MonthFigures } from '@/lib/services/training-services/get-months'
import { showPoints } from '../../ui/show-count'

export type MonthRow = { month: string; value: number | null; cells: string[] }

/** One row per month: the bar's value (null leaves a gap) and the cells of the equal table. */
export function monthRows({ parts, metric }: Criterion, months: MonthFigures[]) {
  if (parts.kind === 'points')
    return {
      unit: 'points',
      columns: ['Fundamentals & others', 'Advanced', 'Points'],
      rows: months.map(
        (one): MonthRow => ({
          month: one.month,
          value: one.points,
          cells: [String(one.fundamentalsAndOthers), String(one.advanced), showPoints(one.points)],
        }),
      ),
    }
  if (metric === 'survey-completions')
    return {
      unit: 'surveys',
      columns: ['Surveys'],
      rows: months.map(
        ({ month, surveys }): MonthRow => ({ month, value: surveys, cells: [String(surveys)] }),
      ),
    }
  return { unit: 'average', columns: ['Surveys', 'Answers', 'Average'], rows: months.map(averageRow) }
}

function averageRow({ month, points, answers, surveys }: MonthFigures): MonthRow {
  const value = answers === 0 ? null : Number(averageText(points, answers))
  const average = answers === 0 ? 'none' : averageText(points, answers)
  return { month, value, cells: [String(surveys), String(answers), average] }
}

const averageText = (points: number, answers: number) => cut({ n: BigInt(points), d: BigInt(answers) })

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
