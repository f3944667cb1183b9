import { showMonth } from '@/lib/dates'
import type { ReportTrend } from '@/lib/report/model/shown-report'

const [WIDTH, HEIGHT, GAP] = [240, 56, 3]

/** Bars, drawn on the server so that they print without scripts; the sentence below says what they show. */
export function MonthEnds({ trend: { benchmark, ends } }: { trend: ReportTrend }) {
  const threshold = benchmark?.value ?? 0
  const most = Math.max(threshold, ...ends.map(({ value }) => value ?? 0))
  const yOf = (value: number) => HEIGHT + 1 - (value / most) * HEIGHT
  const step = WIDTH / ends.length
  const [first, last] = [ends[0], ends.at(-1)]
  return (
    <>
      <svg viewBox={`0 0 ${WIDTH} ${HEIGHT + 1}`} aria-hidden="true">
        {ends.map(({ month, value }, index) => (
          // Nothing stands for a gap.
          <rect
            key={month}
            x={index * step + GAP / 2}
            y={yOf(value ?? 0)}
            width={step - GAP}
            height={HEIGHT + 1 - yOf(value ?? 0)}
          />
        ))}
        {threshold > 0 && <line x1="0" x2={WIDTH} y1={yOf(threshold)} y2={yOf(threshold)} />}
      </svg>
      {first && last && (
        <p className="row small muted" aria-hidden="true">
          <span>
            {showMonth(first.month)} – {showMonth(last.month)}
          </span>
          {threshold > 0 && <span>┄ {benchmark?.text}</span>}
        </p>
      )}
    </>
  )
}
