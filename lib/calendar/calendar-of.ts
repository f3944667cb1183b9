import { authorize, type Ctx } from '../context'
import { calendarText } from './calendar-text'
import { datesJson } from './dates-json'
import { getDates } from './get-dates'

/** The dates of the next twelve months as an iCalendar. @throws LaurelError forbidden */
export async function calendarOf(ctx: Ctx): Promise<string> {
  authorize(ctx, 'qualification:read')
  const { org, today, timeZone, dates } = datesJson(ctx.slug, await getDates(ctx))
  return calendarText({ org, today, timeZone, dates, name: `${ctx.orgName}: dates` })
}
