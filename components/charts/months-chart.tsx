'use client'

import dynamic from 'next/dynamic'

export type MonthsChartProps = {
  data: { month: string; value: number | null }[]
  unit: string
  /** A labelled line; 0 draws none. */
  threshold: number
}

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
