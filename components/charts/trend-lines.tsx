'use client'

import { Bar, Line, ReferenceDot, ReferenceLine } from 'recharts'
import { ChartFrame } from './chart-frame'
import { TO_FIVE } from './months-bars'

/** A month; null leaves a gap. `unsure`: windows that are not full or still run, drawn dashed. */
export type TrendPoint = {
  month: string
  score: number | null
  unsure: number | null
  threshold: number | null
  own: number | null
  /** The same of the month that still runs. */
  ownSoFar: number | null
  /** Files published in the month. */
  files: number
}
export type TrendChartProps = {
  points: TrendPoint[]
  /** Of the axis of an average; null: points or surveys, from zero. */
  domain: [number, number] | null
  /** What a month brings: `points`, `surveys`, `average`. */
  unit: string
  ruleChanges: { month: string; name: string }[]
}

const QUIET = { isAnimationActive: false, dot: false, strokeWidth: 2 } as const
const ROUND: [number, number, number, number] = [2, 2, 0, 0]
const BARS = { stackId: 'own', radius: ROUND, isAnimationActive: false } as const
const SO_FAR = { fill: 'var(--unsure-soft)', stroke: 'var(--unsure)', strokeDasharray: '2 2' } as const
const CURSOR = { stroke: 'var(--edge)', fill: 'var(--sunken)' }

export function TrendLines({ points, domain, unit, ruleChanges }: TrendChartProps) {
  const last = points.findLast(({ threshold }) => threshold !== null)
  const frame = {
    data: points,
    right: 40,
    x: { dataKey: 'month', minTickGap: 12 },
    cursor: CURSOR,
  }
  const y = { width: 44, allowDecimals: domain !== null }
  return (
    <>
      <div className="chart">
        <ChartFrame {...frame} top={20} y={{ ...y, domain: domain ?? [0, 'auto'] }}>
          {ruleChanges.map(({ month, name }) => (
            <ReferenceLine
              key={month}
              x={month}
              stroke="var(--muted)"
              strokeDasharray="1 3"
              label={{ value: name, position: 'insideTopLeft', dy: -18 }}
            />
          ))}
          <Line
            {...QUIET}
            type="stepAfter"
            dataKey="threshold"
            name="benchmark"
            stroke="var(--text)"
            strokeWidth={1}
            strokeDasharray="4 3"
          />
          <Line
            {...QUIET}
            dataKey="unsure"
            name="score, not final"
            stroke="var(--unsure)"
            strokeDasharray="2 3"
          />
          <Line {...QUIET} dataKey="score" name="score" stroke="var(--accent)" />
          {last && (
            <ReferenceDot
              x={last.month}
              y={last.threshold ?? 0}
              r={0}
              label={{ value: last.threshold ?? '', position: 'right' }}
            />
          )}
        </ChartFrame>
      </div>
      <div className="chart low">
        <ChartFrame {...frame} top={8} y={{ ...y, ...(domain ? TO_FIVE : { domain: [0, 'auto'] }) }}>
          <Bar {...BARS} dataKey="own" name={unit} fill="var(--chart)" />
          <Bar {...BARS} {...SO_FAR} dataKey="ownSoFar" name={`${unit} so far`} />
          {points
            .filter(({ files }) => files > 0)
            .map(({ month }) => (
              <ReferenceDot key={month} x={month} y={0} r={3} fill="var(--text)" stroke="var(--surface)" />
            ))}
        </ChartFrame>
      </div>
    </>
  )
}
