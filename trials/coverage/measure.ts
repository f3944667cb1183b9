import type { Chance } from '../../lib/scoring/chance'
import { hitsOf } from './back-test'
import { generate } from './histories'
import type { Regime } from './regimes'

/** What is forecast of each generated organization: each is a history of its own. */
export const CRITERIA = [
  'courseware-completions',
  'exam-unit-purchases',
  'data-ai/survey-completions',
  'data-ai/average-response-score',
]

/** For each organization and criterion, in turn, 1 where the outcome lies in the range, else 0. */
export function coverageOf(regime: Regime, organizations: number, chance: Chance): number[] {
  return Array.from({ length: organizations }, () => {
    const { known, whole, today, anniversary } = generate(regime, chance)
    const hits = hitsOf({ totals: known, today, anniversary }, whole)
    return CRITERIA.map((id) => {
      const hit = hits.get(id)
      if (hit === undefined) throw new Error(`A generated history has no ${id}.`)
      return hit ? 1 : 0
    })
  }).flat()
}
