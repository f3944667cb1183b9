import type { OverrideJson } from '../../../answers/words'
import type { ShownDecision } from '../../../insight/model/shown-rules'
import { listed } from '../../../text/lists'
import { areaName } from '../../solution-areas'
import { showPoints } from '../answer/show'
import { AREAS } from '../areas'
import { CAPABILITY_NAME } from '../rules/decision-words'
import { CHOICES, DECISIONS, type Decision } from '../rules/decisions'
import type { AreaScore } from '../score'
import { STATUS_WORDS, TRACK_NAMES } from '../words/names'
import { type Alternative, askedIn, type Ruled } from './ruled'

/** The fourteen decisions: what holds, by whom, and what the alternatives would do. */
export const shownDecisions = (ruled: Ruled, overrides: readonly OverrideJson[]): ShownDecision[] =>
  DECISIONS.map((decision) => {
    const { number, key, name, areas, notOffered, ruleSets } = decision
    const ruleSet = askedIn(decision, ruled.inForce) ?? ruleSets.at(-1) ?? ruled.inForce
    const set = ruled.rules.sets.find(({ id }) => id === ruleSet)
    const own = overrides.find((one) => one.ruleSet === ruleSet && one.key === key)
    return {
      ...{ key, name, ruleSet, notOffered },
      about: `${number}, ${areas.length === AREAS.length ? 'every area' : listed(areas.map(areaName))}`,
      holds: CAPABILITY_NAME.sayValue(key, set?.decisions[key] ?? CHOICES[key][0]),
      own: own ? { byName: own.byName, since: own.since, reason: own.reason } : null,
      others: othersOf(decision, ruled),
    }
  })

const othersOf = ({ key }: Decision, { alternatives }: Ruled): ShownDecision['others'] =>
  alternatives
    .filter((one) => one.key === key)
    .map(({ value, changes }) => ({
      value,
      says: CAPABILITY_NAME.sayValue(key, value),
      effect: changes.length === 0 ? 'No score would change.' : `${changes.map(changeWords).join('; ')}.`,
    }))

/** `Security 58 → 61.2`, with status and track where they become others. */
function changeWords({ before, after }: Alternative['changes'][number]): string {
  const more = [
    ...(before.status === after.status ? [] : [STATUS_WORDS[after.status]]),
    ...(before.track === after.track ? [] : [`${TRACK_NAMES[after.track]} decides`]),
  ]
  return [`${areaName(before.id)} ${scoreWords(before, after)}`, ...more].join(', ')
}

const scoreWords = ({ score }: AreaScore, after: AreaScore): string => {
  const [was, is] = [showPoints(score), showPoints(after.score)]
  return was === is ? was : `${was} → ${is}`
}
