import { showDate } from '../../dates'
import { shortDesignationName } from '../../designations/model/designations'
import type { Standing } from '../../designations/model/standing'
import { isHeld, STATUS_NAMES } from '../../designations/model/statuses'
import type { MembershipLine } from './line'

/**
 * A line with what is recorded of its designation, which goes before what its score says; as it is where nothing is.
 * @param href the designation's page
 */
export function withStanding(line: MembershipLine, standing: Standing, href: string): MembershipLine {
  if (standing.attainedOn === null) return line
  const [next] = standing.nextDates
  const sooner = next && (!line.next || next.on <= line.next.on) ? { on: next.on, what: next.why } : line.next
  return {
    ...line,
    ...{ href, next: sooner },
    ...(isHeld(standing.status) && { status: 'qualified' as const, word: STATUS_NAMES[standing.status] }),
    ...renewing(standing, href),
  }
}

/** What is qualified for its anniversary and not renewed is lost by nothing but waiting. */
function renewing({ designation, status, renewal }: Standing, href: string) {
  if (status !== 'renewal_due' || renewal?.answer !== 'yes') return {}
  const { closes } = renewal.term.renewal
  const by = showDate(closes)
  const sentence = `renew ${shortDesignationName(designation)} in Partner Center by ${by}, or it is lost.`
  return { step: { text: `Renew by ${by}`, sentence, href }, urgency: { kind: 'loss' as const, on: closes } }
}
