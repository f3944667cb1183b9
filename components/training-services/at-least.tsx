import { kindOfMetric } from '@/lib/kinds'
import type { Criterion } from '@/lib/scoring/qualification'
import type { Overview } from '@/lib/services/training-services/overview'

type Props = { criterion: Criterion; overview: Pick<Overview, 'missing'> }

/** Before a number of which something may be missing: sums and counts can only become more, averages anything. */
export function AtLeast({ criterion, overview }: Props) {
  const gap = overview.missing.some(({ kind }) => kind === kindOfMetric(criterion.metric))
  if (!gap || criterion.parts.kind === 'average') return null
  return <span className="least">at least </span>
}
