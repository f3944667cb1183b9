import { addMonths, firstOf, type Month, type PlainDate } from '../../dates'
import { rewritten } from '../../rules/model/rewritten'
import { valuesOf, WINDOW_KEY } from '../../rules/model/values'
import type { Basis } from '../../scoring/basis'
import type { Located } from '../../scoring/programme'
import { type Qualification, qualify } from '../../scoring/qualification'

/** Which part of all there is: one month, some locations; null: all of them. */
export type Part = { month: Month | null; locationIds: readonly number[] | null }

/** What scores are made from, and the same location by location. */
export type LocatedBasis = Basis & { cells: readonly Located[] }

/**
 * What Laurel shows, or what a month or a location brings to it. Limits hold for the organization and the whole window
 * only, so that a part is told before them.
 */
export function partScore(
  { totals, cells, catalogue, rules }: LocatedBasis,
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
    totals: locationIds === null ? totals : cells.filter((cell) => locationIds.includes(cell.locationId)),
    catalogue,
    rules: rules.only(rewritten(inForce, changes)),
  })
}
