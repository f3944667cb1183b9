import type { PlainDate } from '../../dates'
import type { MembershipLine } from '../../membership/model/line'
import type { Risk } from '../../scoring/risk'
import type { Status } from '../../scoring/status'

/** Where an organization stands today, by its own time zone. */
export type PortfolioFigures = {
  status: Status
  /** Where another word than the usual one is that of the programme. */
  word?: string
  /** What stands between it and qualification, as parts of a sentence. */
  missing: string[]
  /** Which part of its benchmark the furthest of them lacks, 0 to 1: an order, not a figure to show. */
  lacking: number
  anniversary: PlainDate | null
  daysUntilAnniversary: number | null
  /** null: nothing known today takes the qualification away. */
  risk: Risk | null
  asOf: PlainDate
  dataThrough: PlainDate | null
  /** Its designations, as the organization's own overview has them; empty without data and records. */
  lines: readonly MembershipLine[]
}
