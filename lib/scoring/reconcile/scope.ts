import { addMonths, firstOf, type Month, type PlainDate } from '../../dates'
import type { Catalogue } from '../../rules/catalogue'
import { onlyRules, type RuleBook } from '../../rules/rule-book'
import { valuesOf, WINDOW_KEY } from '../../rules/values'
import { type Criterion, qualify } from '../qualification'
import { cut, fromDecimal, isZero, subtract } from '../rational'
import type { LocatedTotal } from '../tallies'
import { ruleSetWith } from './changed'
import { criterionOf, type Figure } from './problem'

/** Which part of a figure: one month, some locations, or, where both are null, all of it. */
export type Scope = Figure & { month: Month | null; locationIds: readonly number[] | null }

export type LocatedBasis = { cells: readonly LocatedTotal[]; catalogue: Catalogue; rules: RuleBook }

/**
 * What Laurel shows for a figure, or what a month or a location brings to it. Limits hold for the organization and the
 * whole window only, so that a part is told before them.
 */
export function criterionIn(
  { cells, catalogue, rules }: LocatedBasis,
  asOf: PlainDate,
  scope: Scope,
): Criterion {
  const { month, locationIds } = scope
  const inForce = rules.at(asOf)
  const changes = new Map<string, string | null>()
  if (month !== null || locationIds !== null)
    for (const { key, kind } of valuesOf(inForce)) if (kind === 'cap') changes.set(key, null)
  if (month !== null) changes.set(WINDOW_KEY, '1')
  return criterionOf(
    qualify({
      asOf: month === null ? asOf : firstOf(addMonths(month, 1)),
      totals: locationIds === null ? cells : cells.filter((cell) => locationIds.includes(cell.locationId)),
      catalogue,
      rules: onlyRules(ruleSetWith(inForce, changes)),
    }),
    scope,
  )
}

/** How much more one shown number is than another: `41.0`, `-0.12`; null where they are the same. */
export function excess(of: string, over: string): string | null {
  const difference = subtract(fromDecimal(cut(fromDecimal(of))), fromDecimal(cut(fromDecimal(over))))
  if (isZero(difference)) return null
  return difference.n < 0n ? `-${cut({ n: -difference.n, d: difference.d })}` : cut(difference)
}
