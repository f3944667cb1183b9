import type { Criterion } from '@/lib/scoring/criterion'
import { toNumber } from '@/lib/scoring/rational'

/** How near a criterion is to its benchmark, which is the end. Decoration: figures and words beside it say the same. */
export function ProgressBar({ criterion }: { criterion: Criterion }) {
  const { status, score, threshold } = criterion
  if (threshold === null) return null
  return (
    <progress
      className={`bar ${status}`}
      value={score === null ? 0 : toNumber(score)}
      max={threshold.value}
      aria-hidden="true"
    />
  )
}
