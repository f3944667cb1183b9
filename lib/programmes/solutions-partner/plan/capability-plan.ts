import type { PlainDate } from '../../../dates'
import type { AreaId } from '../areas'
import type { RuleSet } from '../rules/shape'
import { type AreaScore, knownOf, scoreArea } from '../score'
import type { Triable } from '../trial/with-changes'
import { type Asked, type Way, wayTo } from './way-to'

/** What an area needs. `ways`: by each track that steps can make decide, the cheapest that reaches it first. */
export type AreaPlan = { id: AreaId; area: AreaScore; ways: [Way, ...Way[]] }

/** The plans of all areas as of a day, with what can be earned today: pure. */
export const capabilityPlan = (
  organization: Triable,
  { ruleSet, ...asked }: { ruleSet: RuleSet; asOf: PlainDate; today: PlainDate },
): AreaPlan[] => ruleSet.areas.map((rule) => areaPlan(organization, { rule, ruleSet, ...asked }))

export function areaPlan(organization: Triable, asked: Asked): AreaPlan {
  const { rule, ruleSet, asOf } = asked
  const area = scoreArea(rule, ruleSet, knownOf(organization, asOf, ruleSet))
  const own = wayTo(organization, area.track, asked)
  const others =
    rule.choice.by === 'higher-score' && area.status !== 'qualified'
      ? rule.tracks.filter(({ id }) => id !== area.track).map(({ id }) => wayTo(organization, id, asked))
      : []
  const [first = own, ...rest] = [own, ...others].toSorted(
    (one, other) => Number(other.reached) - Number(one.reached) || one.days - other.days,
  )
  return { id: rule.id, area, ways: [first, ...rest] }
}
