import {
  addMonths,
  firstOf,
  lastOf,
  type Month,
  monthOf,
  monthsBetween,
  type PlainDate,
} from '../../../dates'
import { REFRESHES } from '../ahead/ahead'
import { lastKnown } from '../ahead/comparisons'
import type { CoveredMonths, LastKnown } from '../figures/family-months'
import { decidedOtherwise } from '../ruled/ruled'
import type { OwnRules } from '../rules/own-rules'
import type { RuleSet } from '../rules/shape'
import { MONTHS_BACK } from '../trends/refreshes'

/** A month that pages ask, by the rules they ask it by. `last`: as of KeptOutcomes. */
export type Wanted = { ruleSet: RuleSet; month: Month; last: LastKnown | null }

/**
 * What pages ask of an organization on a day, what the overview asks first: today, also by other rules and with each
 * decision made otherwise; the refreshes ahead, while figures stay; each month that trends and windows look back on.
 */
export function wantedOutcomes(
  { rules, covered }: { rules: OwnRules; covered: CoveredMonths },
  today: PlainDate,
): Wanted[] {
  const [first] = Object.values(covered)
    .flatMap(([month]) => month ?? [])
    .toSorted()
  const inForce = inForceOn(rules, today)
  if (first === undefined || !inForce) return []
  const [now, last] = [monthOf(today), lastKnown(covered)]
  const sets = [inForce, ...rules.sets.filter((set) => set !== inForce)]
  const others = decidedOtherwise(rules, inForce.id).map(({ otherwise }) => otherwise)
  const ahead = monthsBetween(addMonths(now, 1), addMonths(now, REFRESHES))
  const begin = addMonths(now, 1 - MONTHS_BACK)
  // As of the first month with figures nothing is known yet.
  const back = monthsBetween(first >= begin ? addMonths(first, 1) : begin, now).toReversed()
  const next = { month: addMonths(now, 1), last }
  return distinct([
    { ruleSet: inForce, month: now, last: null },
    ...sets.map((ruleSet) => ({ ruleSet, ...next })),
    ...[...sets, ...others].map((ruleSet) => ({ ruleSet, month: now, last: null })),
    ...ahead.flatMap((month) => inMonth(rules, month).map((ruleSet) => ({ ruleSet, month, last }))),
    ...back.flatMap((month) => inMonth(rules, month).map((ruleSet) => ({ ruleSet, month, last: null }))),
  ])
}

const inForceOn = ({ sets }: OwnRules, day: PlainDate): RuleSet | undefined =>
  sets.findLast(({ from }) => from <= day)

/** Those by which some day of the month is scored. */
function inMonth(rules: OwnRules, month: Month): RuleSet[] {
  const [begin, end] = [firstOf(month), lastOf(month)]
  return rules.sets.filter((set) => set === inForceOn(rules, begin) || (set.from > begin && set.from <= end))
}

const distinct = (all: readonly Wanted[]): Wanted[] =>
  all.filter(
    (one, at) =>
      at ===
      all.findIndex(
        ({ ruleSet, month, last }) => ruleSet === one.ruleSet && month === one.month && last === one.last,
      ),
  )
