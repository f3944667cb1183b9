import { showMonth } from '@/lib/dates'
import type { TrendMonth } from '@/lib/insight/model/trends/trend'
import type { ReportTrend } from '@/lib/report/get-report'
import { fromDecimal, toNumber } from '@/lib/scoring/rational'

const [WIDTH, HEIGHT, GAP] = [240, 56, 3]

/** Bars, drawn on the server so that they print without scripts; the sentence below says what they show. */
export function MonthEnds({ trend: { criterion, monthEnds } }: { trend: ReportTrend }) {
  const threshold = criterion.threshold ? toNumber(fromDecimal(criterion.threshold.value)) : 0
  const most = Math.max(threshold, ...monthEnds.map(heightOf))
  const yOf = (value: number) => HEIGHT + 1 - (value / most) * HEIGHT
  const step = WIDTH / monthEnds.length
  const [first, last] = [monthEnds[0], monthEnds.at(-1)]
  return (
    <>
      <svg viewBox={`0 0 ${WIDTH} ${HEIGHT + 1}`} aria-hidden="true">
        {monthEnds.map((one, index) => (
          <rect
            key={one.month}
            x={index * step + GAP / 2}
            y={yOf(heightOf(one))}
            width={step - GAP}
            height={HEIGHT + 1 - yOf(heightOf(one))}
          />
        ))}
        {threshold > 0 && <line x1="0" x2={WIDTH} y1={yOf(threshold)} y2={yOf(threshold)} />}
      </svg>
      {first && last && (
        <p className="row small muted" aria-hidden="true">
          <span>
            {showMonth(first.month)} – {showMonth(last.month)}
          </span>
          {threshold > 0 && <span>┄ {criterion.threshold?.value}</span>}
        </p>
      )}
    </>
  )
}

/** Nothing stands for a gap. */
const heightOf = ({ end }: TrendMonth): number => (end?.score ? toNumber(end.score) : 0)
