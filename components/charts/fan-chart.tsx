'use client'

import dynamic from 'next/dynamic'

export type FanChartProps = {
  data: { asOf: string; score: number | null; middle: number | null; range: [number, number] | null }[]
  name: string
  /** A labelled line; null draws none. */
  threshold: number | null
  /** Both ends of the scale, or from nothing to whatever is there. */
  domain: [number, number] | null
}

/** The chart library is fetched only where a chart is looked at. */
const Lines = dynamic(() => import('./fan-lines').then((module) => module.FanLines), { ssr: false })

export function FanChart(props: FanChartProps) {
  return (
    <div className="chart fan" aria-hidden="true">
      <Lines {...props} />
    </div>
  )
}
