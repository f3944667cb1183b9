import type { ClassMatches, MatchesOfClass } from '../answers/class-matches'
import { authorize, type Ctx } from '../context'
import { seesPeople } from '../people/personal-data'
import type { Suggested } from './model/class-fit'
import { readClassFits, readMatched, readSuggested } from './sql/class-fits'
import { readClasses } from './sql/classes'

const SHOWN = 200

/** Classes that line items fit without naming them, of the reader's own locations. */
export async function listMatches(ctx: Ctx): Promise<ClassMatches> {
  authorize(ctx, 'line-items:read')
  return ctx.db.inTenant(ctx.orgId, 'read', async (tx) => {
    const [fits, none] = await Promise.all([
      readClassFits(tx, ctx.locationIds, SHOWN),
      readMatched(tx, null, 1),
    ])
    return { org: ctx.slug, ...fits, none: none.count }
  })
}

/** The line items that fit one class, and those that were said to be of it; none of a class that is unknown or of others. */
export async function matchesOf(ctx: Ctx, classId: string): Promise<MatchesOfClass> {
  authorize(ctx, 'line-items:read')
  const shown = (found: { rows: Suggested[]; count: number }) =>
    seesPeople(ctx) ? found : { ...found, rows: found.rows.map((row) => ({ ...row, mctId: null })) }
  return ctx.db.inTenant(ctx.orgId, 'read', async (tx) => {
    const scope = { today: '9999-12-31', locationIds: ctx.locationIds } as const
    const one = { sort: 'oldest', after: null, limit: 1 } as const
    const [known, suggested, matched] = await Promise.all([
      readClasses(tx, scope, { classIds: [classId] }, one),
      readSuggested(tx, ctx.locationIds, classId, SHOWN),
      readMatched(tx, classId, SHOWN),
    ])
    const none = { rows: [], count: 0 }
    return {
      org: ctx.slug,
      classId,
      suggested: known[0] ? shown(suggested) : none,
      matched: known[0] ? shown(matched) : none,
    }
  })
}
