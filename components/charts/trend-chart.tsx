'use client'

import dynamic from 'next/dynamic'

/** A month; null leaves a gap. `unsure`: windows that are not full or still run, drawn dashed. */
export type TrendPoint = {
  month: string
  score: number | null
  unsure: number | null
  threshold: number | null
  own: number | null
  /** The same of the month that still runs. */
  ownSoFar: number | null
  /** Files published in the month. */
  files: number
}
export type TrendChartProps = {
  points: TrendPoint[]
  /** Of the axis of an average; null: points or surveys, from zero. */
  domain: [number, number] | null
  /** What a month brings: `points`, `surveys`, `average`. */
  unit: string
  ruleChanges: { month: string; name: string }[]
}

/** The chart library is fetched only where a chart is looked at. */
const Lines = dynamic(() => import('./trend-lines').then((module) => module.TrendLines), { ssr: false })

/** Two charts with one time axis: the score at each month's end, and what each month brings. */
export function TrendChart(props: TrendChartProps) {
  return (
    <div className="trend" aria-hidden="true">
      <Lines {...props} />
    </div>
  )
}
