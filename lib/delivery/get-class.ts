import type { ClassAnswer } from '../answers/delivery'
import { authorize, type Ctx } from '../context'
import { LaurelError } from '../errors'
import { headOf } from './list-classes'
import type { StoredClass } from './model/stored'
import { noSuchClass } from './save-class'
import { readJudging, shownClasses } from './shown-classes'
import { readClasses } from './sql/classes'

/** One class with its figures. @throws LaurelError not_found, also where it is at a location of others */
export async function getClass(ctx: Ctx, classId: string): Promise<ClassAnswer> {
  authorize(ctx, 'line-items:read')
  const judging = await readJudging(ctx)
  const found = await ctx.db.inTenant(ctx.orgId, 'read', async (tx) => {
    const scope = { today: judging.today, locationIds: ctx.locationIds }
    const one = { sort: 'oldest', after: null, limit: 1 } as const
    return shownClasses(tx, ctx, judging, await readClasses(tx, scope, { classIds: [classId] }, one))
  })
  if (!found[0]) throw noSuchClass()
  return { ...headOf(ctx, judging), ...found[0] }
}

/** A class as it was said, to be changed or copied; null where there is none. */
export async function findClassToChange(ctx: Ctx, classId: string): Promise<StoredClass | null> {
  authorize(ctx, 'classes:write')
  const [found] = await ctx.db.inTenant(ctx.orgId, 'read', (tx) =>
    readClasses(
      tx,
      { today: '9999-12-31', locationIds: ctx.locationIds },
      { classIds: [classId] },
      { sort: 'oldest', after: null, limit: 1 },
    ),
  )
  return found ?? null
}

/** The same for a page: null where there is none. */
export async function findClass(ctx: Ctx, classId: string): Promise<ClassAnswer | null> {
  authorize(ctx, 'line-items:read')
  return getClass(ctx, classId).catch((error: unknown) => {
    if (error instanceof LaurelError && error.code === 'not_found') return null
    throw error
  })
}
