import { readState } from '@/lib/organizations/sql/state'
import { todayIn } from '../clock'
import { authorize, type Ctx } from '../context'
import { addDays, type PlainDate } from '../dates'
import type { StoredClass } from '../delivery/model/stored'
import { readClasses } from '../delivery/sql/classes'
import { env } from '../env'
import { classPage } from '../paths/delivery'
import type { CalendarDay } from './calendar-text'

const BEFORE_DAYS = 60
const AHEAD_DAYS = 365
/** The earliest ones: more are read by no calendar program. */
const MOST = 2_000

type ClassDays = { today: PlainDate; timeZone: string; dates: CalendarDay[] }

/** Classes that are not cancelled, from two months back to a year ahead. Names no trainer, learner or customer. */
export async function classDays(ctx: Ctx): Promise<ClassDays> {
  authorize(ctx, 'line-items:read')
  return ctx.db.inTenant(ctx.orgId, 'read', async (tx) => {
    const { timeZone } = await readState(tx)
    const today = todayIn(timeZone)
    const classes = await readClasses(
      tx,
      { today, locationIds: ctx.locationIds },
      { from: addDays(today, -BEFORE_DAYS), to: addDays(today, AHEAD_DAYS) },
      { sort: 'oldest', after: null, limit: MOST },
    )
    const dates = classes.flatMap((one) => (one.status === 'cancelled' ? [] : [dayOf(ctx.slug, one)]))
    return { today, timeZone, dates }
  })
}

const dayOf = (slug: string, one: StoredClass): CalendarDay => ({
  uid: `class-${encodeURIComponent(one.classId)}`,
  on: one.startsOn,
  until: one.endsOn,
  category: 'Class',
  what: `${one.courseNumber}, class ${one.classId}`,
  why: [
    one.locationName ?? `Location ${one.locationId}`,
    one.country,
    one.seats === null ? null : `${one.seats} ${one.seats === 1 ? 'seat' : 'seats'}`,
  ]
    .filter(Boolean)
    .join(', '),
  url: new URL(classPage.href({ slug, class: one.classId }), env().url).href,
})
