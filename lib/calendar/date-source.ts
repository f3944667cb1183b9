import type { Ctx } from '../context'
import type { PlainDate } from '../dates'
import type { Dated } from './model/dated'

/** The days that are asked for, in the organization's time zone; none is before today. */
export type AskedDays = {
  today: PlainDate
  from: PlainDate
  to: PlainDate
  /** As the organization gave it, of whatever year; null until it has. */
  anniversary: PlainDate | null
}

/**
 * What knows dates of an organization: a programme, or a part of the product. May give more than is asked for; what lies
 * outside is left out.
 */
export type DateSource = (ctx: Ctx, days: AskedDays) => Promise<readonly Dated[]>
