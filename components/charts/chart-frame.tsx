'use client'

import type { ReactNode } from 'react'
import { CartesianGrid, ComposedChart, ReferenceLine, Tooltip, XAxis, YAxis } from 'recharts'

type XAxisProps = Pick<Parameters<typeof XAxis>[0], 'minTickGap' | 'tickFormatter'>
type YAxisProps = Pick<
  Parameters<typeof YAxis>[0],
  'width' | 'domain' | 'allowDecimals' | 'allowDataOverflow' | 'tickCount'
>

type Props = {
  /** Which of the library's charts: it decides how what is pointed at is marked. */
  chart?: typeof ComposedChart
  data: readonly object[]
  top: number
  /** Room for what stands at the right. */
  right: number
  x: { dataKey: string } & XAxisProps
  y: YAxisProps
  /** How what is pointed at is marked; without it nothing is told there. */
  cursor?: { fill: string; stroke?: string }
  /** A labelled line; null draws none. */
  threshold?: number | null
  children: ReactNode
}

const FILL = { width: '100%', height: '100%' } as const
const AXIS = { tickLine: false, axisLine: false } as const
const TIP = { background: 'var(--surface)', borderColor: 'var(--line)', color: 'var(--text)' }

/** Grid, axes, benchmark and what is told of a point: the same around every chart. */
export function ChartFrame({
  chart: Chart = ComposedChart,
  data,
  top,
  right,
  x,
  y,
  cursor,
  threshold = null,
  children,
}: Props) {
  return (
    <Chart
      responsive
      style={FILL}
      data={data}
      margin={{ top, right, bottom: 0, left: 0 }}
      accessibilityLayer={false}
    >
      <CartesianGrid vertical={false} stroke="var(--line)" />
      <XAxis {...AXIS} interval="equidistantPreserveStart" {...x} />
      {/* None left out where they come close: the steps would be uneven. */}
      <YAxis {...AXIS} interval={0} {...y} />
      {cursor && <Tooltip isAnimationActive={false} cursor={cursor} contentStyle={TIP} />}
      {children}
      {threshold !== null && (
        <ReferenceLine
          y={threshold}
          stroke="var(--text)"
          strokeDasharray="4 3"
          ifOverflow="extendDomain"
          label={{ value: threshold, position: 'right' }}
        />
      )}
    </Chart>
  )
}
