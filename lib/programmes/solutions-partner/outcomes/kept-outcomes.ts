import { type Month, monthOf, type PlainDate } from '../../../dates'
import type { AreaId } from '../areas'
import type { LastKnown } from '../figures/family-months'
import type { Figures } from '../figures/figures'
import type { Outcome } from '../formulas/outcome'
import type { MetricRule, RuleSet } from '../rules/shape'
import type { Decided } from '../tracks'
import { type MonthOutcomes, placeIn } from './month-outcomes'

/**
 * Gives what was kept of a month; null: nothing.
 * @param last where figures stay as in the last months known: those
 */
export type KeptOutcomes = (ruleSet: RuleSet, month: Month, last: LastKnown | null) => MonthOutcomes | null

/** By the figures themselves: whatever changes them makes others, of which nothing is kept. */
const kept = new WeakMap<Figures, { outcomes: KeptOutcomes; last: LastKnown | null }>()

/** Figures with outcomes that are kept of them. */
export function withKept(figures: Figures, outcomes: KeptOutcomes): Figures {
  kept.set(figures, { outcomes, last: null })
  return figures
}

/** The same for figures that stay as in these months. */
export function withKeptOf(figures: Figures, whole: Figures, last: LastKnown): Figures {
  const found = kept.get(whole)
  if (found && found.last === null) kept.set(figures, { ...found, last })
  return figures
}

type Asked = { figures: Figures; asOf: PlainDate }

/** What is kept of a month; null: nothing. */
export function keptMonth(ruleSet: RuleSet, { figures, asOf }: Asked): MonthOutcomes | null {
  const found = kept.get(figures)
  return found ? found.outcomes(ruleSet, monthOf(asOf), found.last) : null
}

/** What a metric came to, where that is kept; people's never is. */
export function keptOutcome(ruleSet: RuleSet, rule: MetricRule, asked: Asked): Outcome | undefined {
  const place = kept.has(asked.figures) ? placeIn(ruleSet, rule) : undefined
  return place === undefined ? undefined : keptMonth(ruleSet, asked)?.metrics[place]
}

/** The track that customers made, where that is kept. */
export const keptChoice = (ruleSet: RuleSet, area: AreaId, asked: Asked): Decided | undefined =>
  keptMonth(ruleSet, asked)?.choices[area]
