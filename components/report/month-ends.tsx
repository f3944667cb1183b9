import { showMonth } from '@/lib/dates'
import { fromDecimal, toNumber } from '@/lib/scoring/rational'
import type { TrendMonth } from '@/lib/scoring/trends/trend'
import type { ReportTrend } from '@/lib/services/report/get-report'

const WIDTH = 240
const HEIGHT = 72
/** Above the highest bar, for the number on it. */
const ROOM = 14
const GAP = 3

/** Bars, drawn on the server so that they print without scripts; the sentence below says what they show. */
export function MonthEnds({ trend: { criterion, monthEnds } }: { trend: ReportTrend }) {
  const threshold = criterion.threshold ? toNumber(fromDecimal(criterion.threshold.value)) : 0
  const most = Math.max(threshold, ...monthEnds.map(heightOf))
  const yOf = (value: number) => HEIGHT - (value / most) * (HEIGHT - ROOM)
  const step = WIDTH / monthEnds.length
  const last = monthEnds.at(-1)
  return (
    <>
      <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} aria-hidden="true">
        {monthEnds.map((one, index) => (
          <rect
            key={one.month}
            className={one.end?.status ?? undefined}
            x={index * step + GAP / 2}
            y={yOf(heightOf(one))}
            width={step - GAP}
            height={HEIGHT - yOf(heightOf(one))}
          />
        ))}
        {threshold > 0 && <line x1="0" x2={WIDTH} y1={yOf(threshold)} y2={yOf(threshold)} />}
        {last?.end && (
          <text x={WIDTH - GAP / 2} y={yOf(heightOf(last)) - 3} textAnchor="end">
            {last.end.display}
          </text>
        )}
        {threshold > 0 && (
          <text className="benchmark" x="1" y={yOf(threshold) - 3}>
            {criterion.threshold?.value}
          </text>
        )}
      </svg>
      <p className="ends small muted" aria-hidden="true">
        <span>{monthEnds[0] && showMonth(monthEnds[0].month)}</span>
        <span>{last && showMonth(last.month)}</span>
      </p>
    </>
  )
}

/** Nothing stands for a gap. */
const heightOf = ({ end }: TrendMonth): number => (end?.score ? toNumber(end.score) : 0)
