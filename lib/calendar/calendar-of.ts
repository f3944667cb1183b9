import { authorize, type Ctx } from '../context'
import { calendarText } from './calendar-text'
import { classDays } from './class-days'
import { datesJson } from './dates-json'
import { getDates } from './get-dates'
import { DATE_KINDS } from './model/dated'
import type { FeedOf } from './model/feed-of'

/** The dates of the next twelve months, or the classes, as an iCalendar. @throws LaurelError forbidden */
export async function calendarOf(ctx: Ctx, of: FeedOf): Promise<string> {
  authorize(ctx, 'qualification:read')
  const name = `${ctx.orgName}: ${of}`
  if (of === 'classes') return calendarText({ org: ctx.slug, name, ...(await classDays(ctx)) })
  const { org, today, timeZone, dates } = datesJson(ctx.slug, await getDates(ctx))
  const days = dates.map(({ kind, ...day }) => ({ ...day, category: DATE_KINDS[kind] }))
  return calendarText({ org, today, timeZone, name, dates: days })
}
