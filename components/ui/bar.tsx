import type { Criterion } from '@/lib/scoring/qualification'
import { toNumber } from '@/lib/scoring/rational'

const TOP_OF_SCALE = 5

/**
 * How far a criterion is, with its benchmark marked where that is not the end. Decoration: the figures and the
 * sentence beside it say the same. SVG attributes, which no security policy has to make an exception for, as it does for style attributes.
 */
export function ProgressBar({ criterion }: { criterion: Criterion }) {
  const score = criterion.score === null ? 0 : toNumber(criterion.score)
  const threshold = criterion.threshold === null ? 0 : Number(criterion.threshold.value)
  const end = criterion.parts.kind === 'average' ? TOP_OF_SCALE : Math.max(score, threshold)
  const percent = (value: number) => `${end === 0 ? 0 : Math.round((value / end) * 1000) / 10}%`
  const marked = threshold > 0 && threshold < end
  return (
    <svg className={`bar ${criterion.status ?? ''}`} aria-hidden="true">
      <rect width={percent(score)} height="6" rx="3" />
      {marked && <rect className="mark" x={percent(threshold)} width="2" height="6" />}
    </svg>
  )
}
