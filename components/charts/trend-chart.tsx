'use client'

import dynamic from 'next/dynamic'
import type { TrendChartProps } from './trend-lines'

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
