import { addMonths, firstOf, type Month, monthOf, monthsBetween, type PlainDate } from '../../../dates'
import type { CoveredMonths } from '../figures/family-months'
import { RULE_SETS } from '../rules'
import { type CapabilityScore, type Organization, scoreCapability } from '../score'

/** A month, and where the six areas stood when it was over: on the first of the month after. */
export type Refresh = {
  month: Month
  asOf: PlainDate
  /** The month still runs: as of today. */
  unfinished: boolean
  score: CapabilityScore
}
type Read = Organization & {
  covered: CoveredMonths
  certifications: readonly { completedOn: PlainDate }[]
}

/** So many months back a trend goes. */
export const MONTHS_BACK = 36

/**
 * The last refreshes and today, by what is known today, also of days in the past; from the first month on of which
 * anything is known. Oldest first.
 */
export const refreshesOf = (organization: Read, today: PlainDate): Refresh[] =>
  monthsShown(organization, today).map(({ month, asOf }) => ({
    month,
    asOf,
    unfinished: asOf === today && month === monthOf(today),
    score: scoreCapability(organization, asOf),
  }))

function monthsShown(organization: Read, today: PlainDate): { month: Month; asOf: PlainDate }[] {
  const [now, first] = [monthOf(today), firstKnown(organization)]
  if (first === null || first > now) return []
  const begin = addMonths(now, -MONTHS_BACK)
  const starts = RULE_SETS[0]?.from ?? today
  return monthsBetween(first > begin ? first : begin, now)
    .map((month) => ({ month, asOf: month === now ? today : firstOf(addMonths(month, 1)) }))
    .filter(({ asOf }) => asOf >= starts)
}

function firstKnown({ covered, certifications }: Read): Month | null {
  const months = [
    ...Object.values(covered).flatMap(([first]) => first ?? []),
    ...certifications.map(({ completedOn }) => monthOf(completedOn)),
  ]
  return months.reduce<Month | null>((least, one) => (least === null || one < least ? one : least), null)
}
