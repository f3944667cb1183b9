import { showMonth } from '@/lib/dates'
import type { Mark, ShownMonth } from '@/lib/insight/model/trends/shown'
import type { TrendPoint } from '../charts/trend-plot'

/** One point per month. What is not to be compared is a line of its own, joined to its neighbours. */
export function trendPoints(months: readonly ShownMonth[]): TrendPoint[] {
  return months.map(({ month, score, sure, benchmark, own, unfinished, told, files }, index) => {
    const besideUnsure = [index - 1, index, index + 1].some(
      (at) => months[at] && months[at].display !== null && !months[at].sure,
    )
    return {
      month: showMonth(month),
      score: sure ? score : null,
      unsure: besideUnsure ? score : null,
      threshold: benchmark === null ? null : Number(benchmark),
      own: unfinished ? null : own,
      ownSoFar: unfinished ? own : null,
      files: files?.files ?? 0,
      told,
    }
  })
}

/** What begins with the same month has one mark. */
export function plotMarks(marks: readonly Mark[]): { month: string; name: string }[] {
  const months = [...new Set(marks.map(({ month }) => month))]
  return months.map((month) => ({
    month: showMonth(month),
    name: marks
      .filter((mark) => mark.month === month)
      .map(({ name }) => name)
      .join(', '),
  }))
}
