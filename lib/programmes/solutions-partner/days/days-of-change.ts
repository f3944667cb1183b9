import { addMonths, firstOf, monthOf, monthsBetween, type PlainDate } from '../../../dates'
import type { CertificationRow } from '../figures/rows'
import { daysWithout, poolsIn } from '../lapses'
import type { RuleSet } from '../rules/shape'

/**
 * The first of these days, and each later one up to the last on which a score may be another: the months that are
 * compared move on with the first of a month, other rules start, and certifications begin or end. Oldest first.
 */
export function daysOfChange(
  from: PlainDate,
  to: PlainDate,
  sets: readonly RuleSet[],
  certifications: readonly CertificationRow[],
): PlainDate[] {
  const days = [
    ...monthsBetween(addMonths(monthOf(from), 1), monthOf(to)).map(firstOf),
    ...sets.map((set) => set.from),
    ...certifications.map(({ completedOn }) => completedOn),
    ...daysWithout(sets.flatMap(poolsOf), certifications),
  ]
  return [from, ...new Set(days.filter((day) => day > from && day <= to))].toSorted()
}

const poolsOf = ({ areas }: RuleSet) =>
  areas.flatMap(({ tracks }) =>
    tracks.flatMap(({ metrics }) => metrics.flatMap(({ formula }) => poolsIn(formula))),
  )
