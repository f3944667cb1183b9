import type { MeanRule } from '../../rules/model/schema'
import type { Tallies } from '../programme'
import { isZero } from '../rational'
import type { MeanResult } from '../result'
import { tally } from './tally'

/** Weighted by question, not by survey: an unanswered question is in neither the points nor the answers. */
export function mean(rule: MeanRule, tallies: Tallies): MeanResult {
  const [points, answers, surveys] = [rule.points, rule.answers, rule.surveys].map(
    (part) => tally(part, tallies).value,
  )
  if (!points || !answers || !surveys) throw new Error('a mean has points, answers and surveys')
  const value = isZero(answers) ? null : { n: points.n, d: answers.n }
  return { mechanism: 'mean', id: rule.id, rule, value, points, answers, surveys }
}
