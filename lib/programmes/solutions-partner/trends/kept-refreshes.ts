import { addMonths, firstOf, monthOf, monthsBetween, type PlainDate } from '../../../dates'
import type { CoveredMonths } from '../figures/family-months'
import { keptMonth } from '../outcomes/kept-outcomes'
import { ruleSetIn } from '../rules/own-rules'
import { type Organization, scoreCapability } from '../score'
import type { Refresh } from './refreshes'

/** So many refreshes of a year. */
const LAST = 12

/** A refresh; `score` null: what it came to is not kept, and nothing is worked out. */
export type KeptRefresh = Pick<Refresh, 'month' | 'asOf'> & { score: Refresh['score'] | null }

/** The last twelve refreshes, that of this month the last, by what is kept alone: no figure is asked. Oldest first. */
export function keptRefreshes(
  organization: Organization & { covered: CoveredMonths },
  today: PlainDate,
): KeptRefresh[] {
  const { figures, rules, covered } = organization
  const now = monthOf(today)
  const isKnown = (asOf: PlainDate) =>
    keptMonth(ruleSetIn(rules, asOf), { figures, asOf }) !== null || !hasBefore(covered, asOf)
  return monthsBetween(addMonths(now, 1 - LAST), now)
    .map(firstOf)
    .filter((asOf) => rules.sets.some(({ from }) => from <= asOf))
    .map((asOf) => ({
      month: addMonths(monthOf(asOf), -1),
      asOf,
      score: isKnown(asOf) ? scoreCapability(organization, asOf) : null,
    }))
}

/** Where no figures are, none are asked. */
const hasBefore = (covered: CoveredMonths, asOf: PlainDate): boolean =>
  Object.values(covered).some(([first]) => first !== undefined && first < monthOf(asOf))
