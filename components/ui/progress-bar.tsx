import type { Criterion } from '@/lib/scoring/criterion'
import { toNumber } from '@/lib/scoring/rational'

const WIDTH = 100
const HEIGHT = 6

type Props = { criterion: Pick<Criterion, 'status' | 'score' | 'threshold'> }

/** How near a criterion is to its benchmark, a notch where it goes beyond. Decoration: words beside it say the same. */
export function ProgressBar({ criterion }: Props) {
  const { status, score, threshold } = criterion
  if (threshold === null) return null
  const done = shape(score === null ? 0 : toNumber(score), Number(threshold.value))
  return (
    <svg
      className={`bar ${status}`}
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      preserveAspectRatio="none"
      aria-hidden="true"
    >
      {done && <path d={done} />}
    </svg>
  )
}

/** One shape a bar: a page has many of them, and each element of each costs. */
function shape(value: number, benchmark: number): string {
  if (value <= benchmark) return block(0, tenths((value / benchmark) * WIDTH))
  const notch = tenths((benchmark / value) * WIDTH)
  return block(0, notch) + block(notch + 1, WIDTH)
}

const block = (from: number, to: number) => (to > from ? `M${from} 0H${to}V${HEIGHT}H${from}z` : '')
const tenths = (value: number) => Math.round(value * 10) / 10
