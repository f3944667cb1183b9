'use client'

import { Bar, BarChart } from 'recharts'
import { ChartFrame } from './chart-frame'

export type MonthsChartProps = {
  data: { month: string; value: number | null }[]
  unit: string
  /** A labelled line; 0 draws none. */
  threshold: number
}

/** Averages, one step for each answer. */
const TO_FIVE: { domain: [number, number]; tickCount: number } = { domain: [0, 5], tickCount: 6 }

/** Quiet bars per month; the table beside it has the same numbers for everybody. */
export const MonthsBars = ({ data, unit, threshold }: MonthsChartProps) => (
  <ChartFrame
    chart={BarChart}
    data={data}
    top={8}
    right={threshold > 0 ? 32 : 0}
    x={{ dataKey: 'month', tickFormatter: (month: string) => month.slice(0, 3) }}
    y={{ width: 36, allowDecimals: false, ...(threshold > 0 ? TO_FIVE : { domain: [0, 'auto'] }) }}
    cursor={{ fill: 'var(--sunken)' }}
    threshold={threshold > 0 ? threshold : null}
  >
    <Bar dataKey="value" name={unit} fill="var(--chart)" radius={[2, 2, 0, 0]} isAnimationActive={false} />
  </ChartFrame>
)
