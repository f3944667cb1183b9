import type { TenantStatements } from '../../../../db/client'
import {
  addMonths,
  firstOf,
  lastOf,
  type Month,
  monthOf,
  monthsBetween,
  type PlainDate,
} from '../../../dates'
import { daysOfChange } from '../days/days-of-change'
import { scoreDays } from '../days/score-days'
import type { CapabilityScore, Organization } from '../score'
import { overOrganization, type ReadOrganization } from './over-organization'

/**
 * At a time: what they compare overlaps and is read once, and no more figures are held than so many months ask for,
 * however long the range is.
 */
const MONTHS_AT_ONCE = 4

/**
 * The scores of a day and of every later one up to the last on which one may be another, oldest first: each holds until
 * the next.
 * @param seen how the organization is looked at, where not as it is
 */
export async function readDays(
  tx: TenantStatements,
  from: PlainDate,
  to: PlainDate,
  seen: (read: ReadOrganization) => Organization = (read) => read,
): Promise<CapabilityScore[]> {
  const scores: CapabilityScore[] = []
  const begins = monthsBetween(monthOf(from), monthOf(to)).filter((_, index) => index % MONTHS_AT_ONCE === 0)
  for (const month of begins) {
    const [first, last] = within(month, from, to)
    scores.push(
      ...(await overOrganization(tx, (read) =>
        scoreDays(seen(read), daysOfChange(first, last, read.rules.sets, read.certifications)),
      )),
    )
  }
  return scores
}

/** The days of so many months from this one on that lie in the range. */
function within(month: Month, from: PlainDate, to: PlainDate): [PlainDate, PlainDate] {
  const end = lastOf(addMonths(month, MONTHS_AT_ONCE - 1))
  return [from > firstOf(month) ? from : firstOf(month), to < end ? to : end]
}
