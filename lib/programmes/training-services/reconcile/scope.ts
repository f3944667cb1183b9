import { addMonths, firstOf, type Month, type PlainDate } from '../../../dates'
import { valuesOf, WINDOW_KEY } from '../../../rules/model/values'
import { type Qualification, qualify } from '../../../scoring/qualification'
import { cut, fromDecimal, isZero, subtract } from '../../../scoring/rational'
import type { RuleBook } from '../../../scoring/rule-book'
import type { Catalogue } from '../catalogue'
import type { LocatedTotal } from '../tallies'
import { ruleSetWith } from './changed'

/** Which part of all there is: one month, some locations; null: all of them. */
export type Part = { month: Month | null; locationIds: readonly number[] | null }

export type LocatedBasis = { cells: readonly LocatedTotal[]; catalogue: Catalogue; rules: RuleBook }

/**
 * What Laurel shows, or what a month or a location brings to it. Limits hold for the organization and the whole window
 * only, so that a part is told before them.
 */
export function qualificationOf(
  { cells, catalogue, rules }: LocatedBasis,
  asOf: PlainDate,
  { month, locationIds }: Part,
): Qualification {
  const inForce = rules.at(asOf)
  const changes = new Map<string, string | null>()
  if (month !== null || locationIds !== null)
    for (const { key, kind } of valuesOf(inForce)) if (kind === 'cap') changes.set(key, null)
  if (month !== null) changes.set(WINDOW_KEY, '1')
  return qualify({
    asOf: month === null ? asOf : firstOf(addMonths(month, 1)),
    totals: locationIds === null ? cells : cells.filter((cell) => locationIds.includes(cell.locationId)),
    catalogue,
    rules: rules.only(ruleSetWith(inForce, changes)),
  })
}

/** How much more one shown number is than another: `41.0`, `-0.12`; null where they are the same. */
export function excess(of: string, over: string): string | null {
  const difference = subtract(fromDecimal(cut(fromDecimal(of))), fromDecimal(cut(fromDecimal(over))))
  if (isZero(difference)) return null
  return difference.n < 0n ? `-${cut({ n: -difference.n, d: difference.d })}` : cut(difference)
}
