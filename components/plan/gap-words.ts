import { shortfall } from '@/lib/scoring/missing'
import type { PlanLine } from '@/lib/scoring/plan/line'
import type { Criterion } from '@/lib/scoring/qualification'
import { cut, isZero } from '@/lib/scoring/rational'

/** What is missing at the date planned for: `189.0`, `152`, `0.03`; a gap too small to show says so. */
export const gapWords = ({ ahead, average }: PlanLine): string[] =>
  [ahead, average?.ahead].flatMap((one) => (one ? gapOf(one) : []))

function gapOf(criterion: Criterion): string[] {
  const gap = shortfall(criterion)
  if (isZero(gap) || (criterion.parts.kind === 'average' && criterion.score === null)) return []
  const shown = cut(gap)
  if (criterion.parts.kind === 'surveys') return [shown.replace(/\.0$/, '')]
  return [shown === '0.0' ? '< 0.01' : shown]
}
