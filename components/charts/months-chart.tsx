'use client'

import dynamic from 'next/dynamic'
import type { MonthsChartProps } from './months-bars'

/** The chart library is fetched only where a chart is looked at. */
const Bars = dynamic(() => import('./months-bars').then((module) => module.MonthsBars), { ssr: false })

export function MonthsChart(props: MonthsChartProps) {
  if (props.data.every(({ value }) => !value)) return null
  return (
    <div className="chart" aria-hidden="true">
      <Bars {...props} />
    </div>
  )
}
