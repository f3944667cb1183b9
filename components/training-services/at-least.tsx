import { kindOfMetric } from '@/lib/kinds'
import type { Criterion } from '@/lib/scoring/qualification'
import { isZero } from '@/lib/scoring/rational'
import type { Overview } from '@/lib/services/training-services/overview'

/** Whether something may be missing in a number that can only grow by it: an average could become anything. */
export const isAtLeast = (criterion: Criterion, { missing }: Pick<Overview, 'missing'>): boolean =>
  criterion.parts.kind !== 'average' &&
  criterion.score !== null &&
  !isZero(criterion.score) &&
  missing.some(({ kind }) => kind === kindOfMetric(criterion.metric))

type Props = { criterion: Criterion; overview: Pick<Overview, 'missing'> }

/** Stands before such a number. */
export const AtLeast = ({ criterion, overview }: Props) =>
  isAtLeast(criterion, overview) ? <span className="least">at least </span> : null
