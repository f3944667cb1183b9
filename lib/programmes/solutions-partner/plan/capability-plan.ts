import type { PlainDate } from '../../../dates'
import type { AreaId } from '../areas'
import type { RuleSet } from '../rules/shape'
import { type AreaScore, knownOf, scoreArea } from '../score'
import type { Triable } from '../trial/with-changes'
import { scoredOnce } from './scored-once'
import { type Asked, type Way, wayTo } from './way-to'

/** What an area needs. `ways`: by the track that decides, then by each that steps can make decide, unless one leads. */
export type AreaPlan = { id: AreaId; area: AreaScore; ways: [Way, ...Way[]] }

/** The plans of all areas as of a day, with what can be earned today: pure. */
export const capabilityPlan = (
  organization: Triable,
  { ruleSet, ...asked }: { ruleSet: RuleSet; asOf: PlainDate; today: PlainDate },
): AreaPlan[] => ruleSet.areas.map((rule) => areaPlan(organization, { rule, ruleSet, ...asked }))

/** From so many times the work on a way by another track leads. */
const TOO_DEAR = 2

export function areaPlan(organization: Triable, given: Omit<Asked, 'once'>): AreaPlan {
  const asked = { ...given, once: scoredOnce() }
  const { rule, ruleSet, asOf } = asked
  const area = scoreArea(rule, ruleSet, knownOf(organization, asOf, ruleSet), asked.once({}))
  const own = wayTo(organization, area.track, asked)
  const others =
    rule.choice.by === 'higher-score' && area.status !== 'qualified'
      ? rule.tracks.filter(({ id }) => id !== area.track).map(({ id }) => wayTo(organization, id, asked))
      : []
  const [other, ...rest] = others.toSorted(
    (one, next) => Number(next.reached) - Number(one.reached) || one.days - next.days,
  )
  if (!other) return { id: rule.id, area, ways: [own] }
  return { id: rule.id, area, ways: leads(other, own) ? [other, own, ...rest] : [own, other, ...rest] }
}

/** Where the track that decides cannot reach it, or only for far more work. */
const leads = (other: Way, own: Way): boolean =>
  other.reached && (!own.reached || (decides(other) && own.days >= TOO_DEAR * other.days))

/** With all its steps the way's own track is the one that decides. */
export const decides = ({ track, after }: Way): boolean => after.track === track
