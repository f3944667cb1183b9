'use client'

import { Area, Line } from 'recharts'
import { ChartFrame } from './chart-frame'

export type FanChartProps = {
  data: { asOf: string; score: number | null; middle: number | null; range: [number, number] | null }[]
  name: string
  /** A labelled line; null draws none. */
  threshold: number | null
  /** Both ends of the scale, or from nothing to whatever is there. */
  domain: [number, number] | null
}

const QUIET = { isAnimationActive: false, dot: false, strokeWidth: 2 } as const

/** What was is a line; what may come is a dashed one in its range. */
export const FanLines = ({ data, name, threshold, domain }: FanChartProps) => (
  <ChartFrame
    data={data}
    top={12}
    right={threshold === null ? 8 : 44}
    x={{
      dataKey: 'asOf',
      tickFormatter: (asOf: string) => asOf.slice(asOf.indexOf(' ') + 1),
      minTickGap: 16,
    }}
    y={{ width: 44, domain: domain ?? ['auto', 'auto'], allowDataOverflow: domain !== null }}
    threshold={threshold}
  >
    <Area
      dataKey="range"
      name={`${name}, 8 of 10`}
      stroke="var(--unsure)"
      strokeDasharray="2 3"
      strokeWidth={1}
      fill="var(--unsure)"
      fillOpacity={0.14}
      isAnimationActive={false}
      activeDot={false}
    />
    <Line {...QUIET} dataKey="middle" name={`${name}, middle`} stroke="var(--unsure)" strokeDasharray="5 4" />
    <Line {...QUIET} dataKey="score" name={name} stroke="var(--chart)" />
  </ChartFrame>
)
