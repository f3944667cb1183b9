'use client'

import { Area, CartesianGrid, ComposedChart, Line, ReferenceLine, XAxis, YAxis } from 'recharts'

export type FanChartProps = {
  data: { asOf: string; score: number | null; middle: number | null; range: [number, number] | null }[]
  name: string
  /** A labelled line; null draws none. */
  threshold: number | null
  /** Both ends of the scale, or from nothing to whatever is there. */
  domain: [number, number] | null
}

const FILL = { width: '100%', height: '100%' } as const
const AXIS = { tickLine: false, axisLine: false } as const

/** What was is a line; what may come is a dashed one in its range. */
export function FanLines({ data, name, threshold, domain }: FanChartProps) {
  return (
    <ComposedChart
      responsive
      style={FILL}
      data={data}
      margin={{ top: 12, right: threshold === null ? 8 : 44, bottom: 0, left: 0 }}
      accessibilityLayer={false}
    >
      <CartesianGrid vertical={false} stroke="var(--line)" />
      <XAxis
        dataKey="asOf"
        {...AXIS}
        tickFormatter={(asOf: string) => asOf.slice(asOf.indexOf(' ') + 1)}
        interval="equidistantPreserveStart"
        minTickGap={16}
      />
      <YAxis {...AXIS} width={44} domain={domain ?? ['auto', 'auto']} allowDataOverflow={domain !== null} />
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
      <Line
        dataKey="middle"
        name={`${name}, middle`}
        stroke="var(--unsure)"
        strokeDasharray="5 4"
        strokeWidth={2}
        dot={false}
        isAnimationActive={false}
      />
      <Line
        dataKey="score"
        name={name}
        stroke="var(--chart)"
        strokeWidth={2}
        dot={false}
        isAnimationActive={false}
      />
      {threshold !== null && (
        <ReferenceLine
          y={threshold}
          stroke="var(--text)"
          strokeDasharray="4 3"
          ifOverflow="extendDomain"
          label={{ value: threshold, position: 'right' }}
        />
      )}
    </ComposedChart>
  )
}
