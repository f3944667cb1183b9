'use client'

import dynamic from 'next/dynamic'
import type { FanChartProps } from './fan-lines'
import type { MonthsChartProps } from './months-bars'

// The chart library is fetched only where a chart is looked at.
const Fan = dynamic(() => import('./fan-lines').then((module) => module.FanLines), { ssr: false })
const Bars = dynamic(() => import('./months-bars').then((module) => module.MonthsBars), { ssr: false })

/** What was, and the range of what may come. */
export const FanChart = (props: FanChartProps) => (
  <div className="chart fan" aria-hidden="true">
    <Fan {...props} />
  </div>
)

/** What each month brought; nothing where none brought anything. */
export const MonthsChart = (props: MonthsChartProps) =>
  props.data.every(({ value }) => !value) ? null : (
    <div className="chart" aria-hidden="true">
      <Bars {...props} />
    </div>
  )
