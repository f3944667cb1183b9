'use client'

import { Bar, BarChart, CartesianGrid, ReferenceLine, Tooltip, XAxis, YAxis } from 'recharts'

export type MonthsChartProps = {
  data: { month: string; value: number | null }[]
  unit: string
  /** A labelled line; 0 draws none. */
  threshold: number
}

const FILL = { width: '100%', height: '100%' } as const
const AXIS = { tickLine: false, axisLine: false } as const

/** Quiet bars per month; the table beside it has the same numbers for everybody. */
export function MonthsBars({ data, unit, threshold }: MonthsChartProps) {
  return (
    <BarChart
      responsive
      style={FILL}
      data={data}
      margin={{ top: 8, right: threshold > 0 ? 32 : 0, bottom: 0, left: 0 }}
      accessibilityLayer={false}
    >
      <CartesianGrid vertical={false} stroke="var(--line)" />
      <XAxis
        dataKey="month"
        {...AXIS}
        tickFormatter={(month: string) => month.slice(0, 3)}
        interval="equidistantPreserveStart"
      />
      <YAxis {...AXIS} width={36} allowDecimals={false} domain={threshold > 0 ? [0, 5] : [0, 'auto']} />
      <Tooltip
        isAnimationActive={false}
        cursor={{ fill: 'var(--sunken)' }}
        contentStyle={{ background: 'var(--surface)', borderColor: 'var(--line)', color: 'var(--text)' }}
      />
      <Bar dataKey="value" name={unit} fill="var(--chart)" radius={[2, 2, 0, 0]} isAnimationActive={false} />
      {threshold > 0 && (
        <ReferenceLine
          y={threshold}
          stroke="var(--text)"
          strokeDasharray="4 3"
          label={{ value: threshold, position: 'right' }}
        />
      )}
    </BarChart>
  )
}
