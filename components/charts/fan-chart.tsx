'use client'

import dynamic from 'next/dynamic'
import type { FanChartProps } from './fan-lines'

/** The chart library is fetched only where a chart is looked at. */
const Lines = dynamic(() => import('./fan-lines').then((module) => module.FanLines), { ssr: false })

export function FanChart(props: FanChartProps) {
  return (
    <div className="chart fan" aria-hidden="true">
      <Lines {...props} />
    </div>
  )
}
