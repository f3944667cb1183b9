import type { PlainDate } from '../../../dates'
import { CHOICES, DECISIONS, type Decision, type DecisionKey, offeredIn } from '../rules/decisions'
import { type OwnRules, ruleSetIn } from '../rules/own-rules'
import type { RuleSet } from '../rules/shape'
import { withDecisions } from '../rules/with-decisions'
import { type AreaScore, type CapabilityScore, type Organization, scoreCapability } from '../score'

/** Another choice of a decision than the one that holds, and the areas that would then stand elsewhere. */
export type Alternative = {
  key: DecisionKey
  value: string
  /** The rule set that is asked: that of the day where the question is open in it, else the last in which it is. */
  ruleSet: string
  changes: readonly { before: AreaScore; after: AreaScore }[]
}
/** An organization by every rule set as of a day, and what each decision made otherwise would do. */
export type Ruled = {
  asOf: PlainDate
  /** The id of the rule set of the day. */
  inForce: string
  rules: OwnRules
  /** By each rule set, in their order. */
  scores: readonly CapabilityScore[]
  alternatives: readonly Alternative[]
}

/** @throws NoRuleSetError before the first rule set */
export function ruledBy(organization: Organization, asOf: PlainDate): Ruled {
  const { rules } = organization
  const inForce = ruleSetIn(rules, asOf).id
  const scores = rules.sets.map((set) => scoreCapability(organization, asOf, set))
  const alternatives = decidedOtherwise(rules, inForce).flatMap(({ otherwise, ...one }): Alternative[] => {
    const before = scores.find(({ ruleSet }) => ruleSet.id === one.ruleSet)
    return before
      ? [{ ...one, changes: changesOf(before, scoreCapability(organization, asOf, otherwise)) }]
      : []
  })
  return { asOf, inForce, rules, scores, alternatives }
}

/** Each decision made otherwise, with the rule set that it then makes. @param inForce the id of that of the day */
export const decidedOtherwise = ({ sets }: OwnRules, inForce: string) =>
  DECISIONS.flatMap((decision) => {
    const set = sets.find(({ id }) => id === askedIn(decision, inForce))
    if (!set) return []
    return othersOf(decision, set).map((value) => ({
      key: decision.key,
      value,
      ruleSet: set.id,
      otherwise: withDecisions(set, { [decision.key]: value }),
    }))
  })

/** The rule set in which a decision is looked at; null: it has no alternative. */
export function askedIn(decision: Decision, inForce: string): string | null {
  if (CHOICES[decision.key].length === 1) return null
  return offeredIn(inForce).includes(decision) ? inForce : (decision.ruleSets.at(-1) ?? null)
}

const othersOf = ({ key }: Decision, { decisions }: RuleSet): string[] =>
  CHOICES[key].filter((choice) => choice !== decisions[key])

function changesOf(before: CapabilityScore, after: CapabilityScore): Alternative['changes'] {
  return before.areas.flatMap((area) => {
    const then = after.areas.find(({ id }) => id === area.id)
    if (!then) return []
    const same =
      then.status === area.status &&
      then.track === area.track &&
      then.score.n * area.score.d === area.score.n * then.score.d
    return same ? [] : [{ before: area, after: then }]
  })
}
