import type { Criterion } from '@/lib/scoring/criterion'
import { toNumber } from '@/lib/scoring/rational'

const WIDTH = 100
const HEIGHT = 6

type Props = { criterion: Pick<Criterion, 'status' | 'score' | 'threshold'> }

/** How near a criterion is to its benchmark, marked where the score goes beyond it. Decoration: words beside it say the same. */
export function ProgressBar({ criterion }: Props) {
  const { status, score, threshold } = criterion
  if (threshold === null) return null
  const [value, benchmark] = [score === null ? 0 : toNumber(score), Number(threshold.value)]
  const at = (one: number) => (one / Math.max(value, benchmark, Number.MIN_VALUE)) * WIDTH
  return (
    <svg
      className={`bar ${status}`}
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      preserveAspectRatio="none"
      aria-hidden="true"
    >
      <rect className="rest" width={WIDTH} height={HEIGHT} />
      <rect width={at(value)} height={HEIGHT} />
      {value > benchmark && <rect className="mark" x={at(benchmark) - 0.5} width="1" height={HEIGHT} />}
    </svg>
  )
}
