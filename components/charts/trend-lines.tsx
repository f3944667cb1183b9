'use client'

import {
  Bar,
  CartesianGrid,
  ComposedChart,
  Line,
  ReferenceDot,
  ReferenceLine,
  Tooltip,
  XAxis,
  YAxis,
} from 'recharts'

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

const FILL = { width: '100%', height: '100%' } as const
const MARGIN = { top: 20, right: 40, bottom: 0, left: 0 }
const QUIET = { isAnimationActive: false, dot: false, strokeWidth: 2 } as const
const TIP = { background: 'var(--surface)', borderColor: 'var(--line)', color: 'var(--text)' }
const SO_FAR = { fill: 'var(--unsure-soft)', stroke: 'var(--unsure)', strokeDasharray: '2 2' } as const

export function TrendLines({ points, domain, unit, ruleChanges }: TrendChartProps) {
  const last = points.findLast(({ threshold }) => threshold !== null)
  const axes = (of: [number, number | 'auto']) => [
    <CartesianGrid key="grid" vertical={false} stroke="var(--line)" />,
    <XAxis
      key="x"
      dataKey="month"
      tickLine={false}
      axisLine={false}
      interval="equidistantPreserveStart"
      minTickGap={12}
    />,
    <YAxis
      key="y"
      tickLine={false}
      axisLine={false}
      width={44}
      domain={of}
      allowDecimals={domain !== null}
    />,
    <Tooltip
      key="tip"
      isAnimationActive={false}
      cursor={{ stroke: 'var(--edge)', fill: 'var(--sunken)' }}
      contentStyle={TIP}
    />,
  ]
  return (
    <>
      <div className="chart">
        <ComposedChart responsive style={FILL} data={points} margin={MARGIN} accessibilityLayer={false}>
          {axes(domain ?? [0, 'auto'])}
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
        </ComposedChart>
      </div>
      <div className="chart low">
        <ComposedChart
          responsive
          style={FILL}
          data={points}
          margin={{ ...MARGIN, top: 8 }}
          accessibilityLayer={false}
        >
          {axes(domain ? [0, 5] : [0, 'auto'])}
          <Bar
            dataKey="own"
            stackId="own"
            name={unit}
            fill="var(--chart)"
            radius={[2, 2, 0, 0]}
            isAnimationActive={false}
          />
          <Bar
            {...SO_FAR}
            dataKey="ownSoFar"
            name={`${unit} so far`}
            stackId="own"
            radius={[2, 2, 0, 0]}
            isAnimationActive={false}
          />
          {points
            .filter(({ files }) => files > 0)
            .map(({ month }) => (
              <ReferenceDot key={month} x={month} y={0} r={3} fill="var(--text)" stroke="var(--surface)" />
            ))}
        </ComposedChart>
      </div>
    </>
  )
}
