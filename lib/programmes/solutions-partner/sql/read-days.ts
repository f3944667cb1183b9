import type { TenantStatements } from '../../../../db/client'
import { firstOf, lastOf, type Month, monthOf, monthsBetween, type PlainDate } from '../../../dates'
import { daysOfChange } from '../days/days-of-change'
import { scoreDays } from '../days/score-days'
import type { CapabilityScore, Organization } from '../score'
import { overOrganization, type ReadOrganization } from './over-organization'

/**
 * The scores of a day and of every later one up to the last on which one may be another, oldest first: each holds until
 * the next. Month by month, so that no more figures are held at once than a month asks for.
 * @param seen how the organization is looked at, where not as it is
 */
export async function readDays(
  tx: TenantStatements,
  from: PlainDate,
  to: PlainDate,
  seen: (read: ReadOrganization) => Organization = (read) => read,
): Promise<CapabilityScore[]> {
  const scores: CapabilityScore[] = []
  for (const month of monthsBetween(monthOf(from), monthOf(to))) {
    const [first, last] = within(month, from, to)
    scores.push(
      ...(await overOrganization(tx, (read) =>
        scoreDays(seen(read), daysOfChange(first, last, read.rules.sets, read.certifications)),
      )),
    )
  }
  return scores
}

const within = (month: Month, from: PlainDate, to: PlainDate): [PlainDate, PlainDate] => [
  from > firstOf(month) ? from : firstOf(month),
  to < lastOf(month) ? to : lastOf(month),
]
