import type { ClassesJson, ClassJson } from '../answers/delivery'
import { authorize, type Ctx } from '../context'
import { addDays, isPlainDate, type PlainDate } from '../dates'
import { LaurelError } from '../errors'
import { baseCourse } from '../line-items/model/base-course'
import { seesPeople } from '../people/personal-data'
import { REMIND_DAYS } from './model/class-needs'
import { type Judging, readJudging, shownClasses } from './shown-classes'
import { type ClassFilter, countClasses, readClasses } from './sql/classes'

export type ClassesInput = ClassFilter & {
  /** Those with a day from today on, or those that are over; with a range of days, it is left out. */
  when?: 'next' | 'past' | null
  sort?: 'oldest' | 'newest'
  /** `next` of the page before. */
  after?: string | null | undefined
  limit: number
}

/**
 * One page of classes by their first day, of the reader's own locations, with the figures of each.
 * @throws LaurelError forbidden for a trainer who is not to be seen, invalid_request for a cursor that is none
 */
export async function listClasses(ctx: Ctx, input: ClassesInput): Promise<ClassesJson> {
  authorize(ctx, 'line-items:read')
  const { sort = 'oldest', limit } = input
  const after = placeOf(input.after)
  const judging = await readJudging(ctx)
  const filter = filterFor(ctx, input, judging.today)
  const scope = { today: judging.today, locationIds: ctx.locationIds }
  return ctx.db.inTenant(ctx.orgId, 'read', async (tx) => {
    const [found, count] = await Promise.all([
      readClasses(tx, scope, filter, { sort, after, limit: limit + 1 }),
      countClasses(tx, scope, filter),
    ])
    const page = found.slice(0, limit)
    const last = found.length > limit ? page.at(-1) : undefined
    return {
      ...headOf(ctx, judging),
      classes: await shownClasses(tx, ctx, judging, page),
      count,
      next: last ? `${last.startsOn} ${last.classId}` : null,
    }
  })
}

/** Classes of a file are read so many at a time. */
const AT_ONCE = 1_000

/** All that a list has, for a file. */
export async function allClasses(
  ctx: Ctx,
  input: Omit<ClassesInput, 'limit' | 'after'>,
): Promise<ClassJson[]> {
  authorize(ctx, 'line-items:read')
  const { sort = 'oldest' } = input
  const judging = await readJudging(ctx)
  const filter = filterFor(ctx, input, judging.today)
  const scope = { today: judging.today, locationIds: ctx.locationIds }
  return ctx.db.inTenant(ctx.orgId, 'read', async (tx) => {
    const all: ClassJson[] = []
    for (;;) {
      const last = all.at(-1)
      const after = last ? { startsOn: last.startsOn, classId: last.classId } : null
      const found = await readClasses(tx, scope, filter, { sort, after, limit: AT_ONCE })
      all.push(...(await shownClasses(tx, ctx, judging, found)))
      if (found.length < AT_ONCE) return all
    }
  })
}

/** Classes with a day so near are looked through for what they ask for, and at most so many of them. */
const AHEAD_DAYS = 60
const MOST_LOOKED_AT = 500

/** Classes around today that ask something of somebody, soonest first. */
export async function classesInNeed(ctx: Ctx): Promise<ClassJson[]> {
  authorize(ctx, 'line-items:read')
  const judging = await readJudging(ctx)
  const { today } = judging
  const scope = { today, locationIds: ctx.locationIds }
  const near = { from: addDays(today, -REMIND_DAYS), to: addDays(today, AHEAD_DAYS) }
  return ctx.db.inTenant(ctx.orgId, 'read', async (tx) => {
    const found = await readClasses(tx, scope, near, { sort: 'oldest', after: null, limit: MOST_LOOKED_AT })
    const shown = await shownClasses(tx, ctx, judging, found)
    return shown.filter(({ needs }) => needs.length > 0)
  })
}

export const headOf = (ctx: Ctx, { today, checking }: Judging) => ({
  org: ctx.slug,
  asOf: today,
  checking,
  ...(!seesPeople(ctx) && { dataRedacted: true as const }),
})

function filterFor(ctx: Ctx, input: Omit<ClassesInput, 'limit'>, today: PlainDate): ClassFilter {
  const { sort: _, after: __, when, course, ...filter } = input
  if (filter.trainer && !seesPeople(ctx))
    throw new LaurelError('forbidden', 'Your role does not see trainers. Leave "trainer" out.')
  return {
    ...filter,
    ...(when === 'next' && { from: today }),
    ...(when === 'past' && { endedBefore: today }),
    course: course ? baseCourse(course.trim().toUpperCase()) : null,
  }
}

function placeOf(after: string | null | undefined): { startsOn: PlainDate; classId: string } | null {
  if (!after) return null
  const [startsOn, classId] = [after.slice(0, 10), after.slice(11)]
  if (isPlainDate(startsOn) && classId) return { startsOn, classId }
  const message = 'Invalid cursor: take it from the page before.'
  throw new LaurelError('invalid_request', message, [{ path: 'after', message }])
}
