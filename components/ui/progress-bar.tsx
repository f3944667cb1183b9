import type { Criterion } from '@/lib/scoring/criterion'
import { type Rational, toNumber } from '@/lib/scoring/rational'

const WIDTH = 100
const HEIGHT = 6

type Props = {
  criterion: Pick<Criterion, 'status'> & { score: Rational | null; threshold: { value: string } | null }
  /** What fills the bar; left out: the benchmark, or what goes beyond it. */
  whole?: number
}

/** How near a number is to its benchmark, marked where that is not the end. Decoration: words beside it say the same. */
export function ProgressBar({ criterion, whole }: Props) {
  const { status, score, threshold } = criterion
  if (threshold === null) return null
  const [value, benchmark] = [score === null ? 0 : toNumber(score), Number(threshold.value)]
  const done = shape(value, benchmark, whole ?? Math.max(value, benchmark))
  return (
    <svg
      className={`bar ${status}`}
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      preserveAspectRatio="none"
      aria-hidden="true"
    >
      {done && <path d={done} />}
      {whole !== undefined && value < benchmark && (
        <path className="mark" d={block((benchmark / whole) * WIDTH, (benchmark / whole) * WIDTH + 1)} />
      )}
    </svg>
  )
}

/** One shape a bar: a page has many of them, and each element of each costs. A notch where it goes beyond. */
function shape(value: number, benchmark: number, whole: number): string {
  const [end, notch] = [value, benchmark].map((one) => tenths((one / whole) * WIDTH))
  if (end === undefined || notch === undefined || value <= benchmark) return block(0, end ?? 0)
  return block(0, notch) + block(notch + 1, end)
}

const block = (from: number, to: number) => (to > from ? `M${from} 0H${to}V${HEIGHT}H${from}z` : '')
const tenths = (value: number) => Math.round(value * 10) / 10
