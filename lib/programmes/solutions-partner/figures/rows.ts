import type { Month, PlainDate } from '../../../dates'
import type { Amount } from './amount'

/** The four files with monthly figures, by what they say. */
export const FAMILIES = ['acr', 'licence', 'revenue', 'usage'] as const
export type Family = (typeof FAMILIES)[number]

/** What every figure says of itself, in the words of the file; ids in lower case, what was left empty is ''. */
type Place = {
  month: Month
  tenant: string
  workload: string
  association: string
  subscription: string
  partner: string
}
/** One row of a file: capability-inputs.md §2. */
export type FigureRow =
  | (Place & { family: 'acr'; offer: string; acrUsd: Amount })
  | (Place & { family: 'licence'; paidUnits: Amount; activeUsers: Amount; associatedOn: PlainDate | null })
  | (Place & { family: 'revenue'; revenueUsd: Amount })
  | (Place & { family: 'usage'; metricType: string; activeUsers: Amount; capacity: Amount })

/** The id in lower case, as in figures. */
export type CustomerRow = { tenant: string; segment: string }

/** The person in lower case, the certification as written. `linked`: null where the file says nothing, which is yes. */
export type CertificationRow = {
  person: string
  certification: string
  completedOn: PlainDate
  expiresOn: PlainDate | null
  linked: boolean | null
  leftOn: PlainDate | null
  type: string
}

export type Rows = {
  figures: readonly FigureRow[]
  customers: readonly CustomerRow[]
  certifications: readonly CertificationRow[]
}
