import { showMonth } from '@/lib/dates'
import { fromDecimal, toNumber } from '@/lib/scoring/rational'
import type { TrendMonth } from '@/lib/scoring/trends/trend'
import type { ReportTrend } from '@/lib/services/report/get-report'

const WIDTH = 240
const HEIGHT = 72
/** Beside the bars, for the benchmark; above the highest, for the number on it. */
const [MARGIN, ROOM] = [34, 14]
const GAP = 3

/** Bars, drawn on the server so that they print without scripts; the sentence below says what they show. */
export function MonthEnds({ trend: { criterion, monthEnds } }: { trend: ReportTrend }) {
  const threshold = criterion.threshold ? toNumber(fromDecimal(criterion.threshold.value)) : 0
  const most = Math.max(threshold, ...monthEnds.map(heightOf))
  const yOf = (value: number) => HEIGHT - (value / most) * (HEIGHT - ROOM)
  const step = WIDTH / monthEnds.length
  const [first, last] = [monthEnds[0], monthEnds.at(-1)]
  return (
    <>
      <svg viewBox={`0 0 ${WIDTH + MARGIN} ${HEIGHT}`} aria-hidden="true">
        {monthEnds.map((one, index) => (
          <rect
            key={one.month}
            x={index * step + GAP / 2}
            y={yOf(heightOf(one))}
            width={step - GAP}
            height={HEIGHT - yOf(heightOf(one))}
          />
        ))}
        {last?.end && (
          <text x={WIDTH - GAP / 2} y={yOf(heightOf(last)) - 3} textAnchor="end">
            {last.end.display}
          </text>
        )}
        {threshold > 0 && (
          <>
            <line x1="0" x2={WIDTH} y1={yOf(threshold)} y2={yOf(threshold)} />
            <text className="benchmark" x={WIDTH + GAP} y={yOf(threshold) + 4}>
              {criterion.threshold?.value}
            </text>
          </>
        )}
      </svg>
      {first && last && (
        <p className="ends small muted" aria-hidden="true">
          {showMonth(first.month)} – {showMonth(last.month)}
        </p>
      )}
    </>
  )
}

/** Nothing stands for a gap. */
const heightOf = ({ end }: TrendMonth): number => (end?.score ? toNumber(end.score) : 0)
