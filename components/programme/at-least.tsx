import type { Overview } from '@/lib/insight/overview'
import type { Criterion } from '@/lib/scoring/criterion'
import { isZero } from '@/lib/scoring/rational'

/** Whether something may be missing in a number that can only grow by it: an average could become anything. */
export const isAtLeast = (
  criterion: Criterion,
  { missing, qualification }: Pick<Overview, 'missing' | 'qualification'>,
): boolean =>
  criterion.unit.additive &&
  criterion.score !== null &&
  !isZero(criterion.score) &&
  missing.some(({ kind }) => kind === qualification.programme.metrics[criterion.metric]?.kind)

type Props = { criterion: Criterion; overview: Pick<Overview, 'missing' | 'qualification'> }

/** Stands before such a number. */
export const AtLeast = ({ criterion, overview }: Props) =>
  isAtLeast(criterion, overview) ? <span className="least">at least </span> : null
