import type { Month, PlainDate } from '../../../dates'
import type { Association } from '../../../imports/model/associations'
import type { Amount } from '../figures/amount'
import type { CertificationRow, Family } from '../figures/rows'
import type { Segment } from '../names/segment'

/** A customer without rows from a month on; the months stay covered. */
export type LostCustomer = { tenant: string; from: Month }

/**
 * An association that a customer has in a file from a month on: it sees all that any association sees of the customer
 * there, also one that counts nowhere. `claimedOn`: of a claim, else null.
 */
export type Tie = {
  tenant: string
  family: Family
  association: Association
  from: Month
  claimedOn: PlainDate | null
}

/**
 * A subscription of its own in each of these months, on top of what there is; below zero takes away. `workload`: its id.
 * `amount`: USD, licences, users, of Customer Insights profiles. `active`: of licences, who uses them.
 */
export type MoreFigures = {
  family: Family
  tenant: string
  workload: string
  association: Association
  months: readonly Month[]
  amount: Amount
  active: Amount
  claimedOn: PlainDate | null
}

/** What people earn, renew and leave. The person as in certifications, in lower case. */
export type PeopleChanges = {
  /** Certifications by their ids, beside those that there are. */
  certified: readonly Pick<CertificationRow, 'person' | 'certification' | 'completedOn' | 'expiresOn'>[]
  /** Certifications by their ids that hold until another day. */
  renewed: readonly { person: string; certification: string; expiresOn: PlainDate | null }[]
  /** People who are linked from now on. */
  linked: readonly string[]
  left: readonly { person: string; on: PlainDate }[]
}

/** What is tried over an organization, in this order; what is left out changes nothing. */
export type Changes = {
  lost: readonly LostCustomer[]
  ties: readonly Tie[]
  more: readonly MoreFigures[]
  segments: ReadonlyMap<string, Segment>
  people: Partial<PeopleChanges>
}
