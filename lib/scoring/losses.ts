import { type PlainDate, showDate } from '../dates'
import { findCriterion } from './criteria'
import { type Criterion, type CriterionName, nameOf } from './criterion'
import type { Qualification } from './qualification'
import type { Needed } from './units/unit'

/** A completed criterion that would stop being so if nothing new came in. */
export type Loss = CriterionName & {
  /** The refresh, dated on the first day of the month whose window loses too much. */
  on: PlainDate
  /** As it would stand then. */
  criterion: Criterion
  /**
   * What must come in by then, exactly; for an average, surveys with all nine questions answered 5, and null where no
   * number of them would do.
   */
  missing: Needed
  text: string
}
/**
 * Each completed criterion at the first later date on which it is not, the earliest first, in page order within a
 * date; one by one, as asked.
 */
export function* lossesOf(now: readonly Criterion[], ahead: Iterable<Qualification>): Generator<Loss> {
  let standing = now.filter(({ status }) => status === 'completed')
  for (const later of ahead) {
    const kept: Criterion[] = []
    for (const before of standing) {
      const criterion = findCriterion(later, before.id)
      if (criterion?.status === 'in_progress' || criterion?.status === 'not_started')
        yield lossOf(criterion, later.asOf)
      else kept.push(before)
    }
    standing = kept
    if (standing.length === 0) return
  }
}

function lossOf(criterion: Criterion, on: PlainDate): Loss {
  const missing = criterion.unit.needed(criterion)
  return { ...nameOf(criterion), on, criterion, missing, text: lossText(criterion, on, missing) }
}

function lossText(criterion: Criterion, on: PlainDate, { amount }: Needed): string {
  const { unit } = criterion
  const drops = unit.drops(criterion, showDate(on))
  return amount === null
    ? `${drops}, and no new ${criterion.words.one} lifts it there.`
    : `${drops} unless ${unit.comesIn(amount)} by then.`
}
