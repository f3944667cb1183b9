import type { ShownTrend } from './shown'

/** The same of its last months alone. @param months how many, as an address says it; null: all of them */
export function lastMonths(trend: ShownTrend, months: string | null): ShownTrend {
  if (months === null) return trend
  const shown = trend.months.slice(-Number(months))
  const [first] = shown
  return { ...trend, months: shown, marks: trend.marks.filter(({ month }) => first && month >= first.month) }
}
