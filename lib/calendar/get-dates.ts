import { readState } from '@/lib/organizations/sql/state'
import { todayIn } from '../clock'
import { authorize, type Ctx } from '../context'
import { addMonths, lastOf, monthOf, type PlainDate, parts } from '../dates'
import { LaurelError } from '../errors'
import { type Dated, inOrder } from './model/dated'
import { DATE_SOURCES } from './sources'

export type Dates = {
  today: PlainDate
  from: PlainDate
  to: PlainDate
  timeZone: string
  dates: Dated[]
}
type Asked = { from?: PlainDate | null | undefined; to?: PlainDate | null | undefined }

/** Further ahead nobody knows more than that years go on. */
const MOST_YEARS = 5

/**
 * Every date that matters to an organization between two days, both among them. It names no person, whoever asks.
 * @param asked from today and for twelve months where left out; of days before today nothing is told
 * @throws LaurelError forbidden, invalid_request where the range ends before it begins or is longer than five years
 */
export async function getDates(ctx: Ctx, asked: Asked = {}): Promise<Dates> {
  authorize(ctx, 'qualification:read')
  const state = await ctx.db.inTenant(ctx.orgId, 'batch', readState)
  const { timeZone, anniversary } = state
  const today = todayIn(timeZone)
  const from = asked.from ?? today
  const to = asked.to ?? lastOf(addMonths(monthOf(from), 12))
  check(from, to)
  const days = { today, from: from > today ? from : today, to, anniversary }
  const found = await Promise.all(DATE_SOURCES.map((source) => source(ctx, days)))
  return { today, from, to, timeZone, dates: inOrder(found.flat(), days) }
}

function check(from: PlainDate, to: PlainDate): void {
  if (to < from) throw wrong('to', 'The last day is before the first. Exchange from and to.')
  const years = parts(to).year - parts(from).year
  if (years > MOST_YEARS || (years === MOST_YEARS && to.slice(5) > from.slice(5)))
    throw wrong('to', `At most ${MOST_YEARS} years at a time. Choose an earlier last day.`)
}

const wrong = (path: string, message: string) =>
  new LaurelError('invalid_request', message, [{ path, message }])
