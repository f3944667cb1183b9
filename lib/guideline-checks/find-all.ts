import type { TenantStatements } from '../../db/client'
import { todayIn } from '../clock'
import { authorize, type Ctx } from '../context'
import type { PlainDate } from '../dates'
import { getDesignations } from '../designations/get-designations'
import { DESIGNATION_IDS, type DesignationId } from '../designations/model/designations'
import { isHeld } from '../designations/model/statuses'
import { readAllowed } from '../locations/sql/location-designations'
import { readState } from '../organizations/sql/state'
import { buildCatalogue } from '../programmes/training-services/catalogue'
import { readOwnCatalogue } from '../programmes/training-services/sql/scoring-input'
import { NoRuleSetError } from '../rules/model'
import { checkedCourses } from './checked-courses'
import type { CheckId } from './model/check-ids'
import type { Limits } from './model/limits'
import { type Found, findAll } from './sql/find'
import { readLimits } from './sql/settled'

/** The day, and what has to be known of it that other services say: asked before a transaction, as they have their own. */
export type Grounds = { asOf: PlainDate; held: DesignationId[]; classes: readonly string[] | null }

/** @param asked today, where left out @param classes those that are looked at; all, where left out */
export async function groundsOf(
  ctx: Ctx,
  ids: readonly CheckId[],
  { asOf: asked, classes = null }: { asOf?: PlainDate | undefined; classes?: Grounds['classes'] } = {},
): Promise<Grounds> {
  authorize(ctx, 'line-items:read')
  const { asOf, badges } = await ctx.db.inTenant(ctx.orgId, 'read', async (tx) => {
    const [{ timeZone }, allowed] = await Promise.all([readState(tx), readAllowed(tx)])
    return {
      asOf: asked ?? todayIn(timeZone),
      badges: [...allowed.values()].some((one) => one.badges.length > 0),
    }
  })
  const held = badges && ids.includes('badge-without-designation') ? await heldOn(ctx, asOf) : []
  return { asOf, held, classes }
}

/** What checks find as of a day, whoever asks: facts with names, for the callers in this folder alone. */
export async function findIn(
  ctx: Ctx,
  tx: TenantStatements,
  ids: readonly CheckId[],
  grounds: Grounds,
): Promise<{ found: Found[]; limits: Limits }> {
  authorize(ctx, 'line-items:read')
  const [limits, own] = await Promise.all([readLimits(tx), readOwnCatalogue(tx)])
  const courses = checkedCourses(buildCatalogue(own))
  return {
    found: await findAll(tx, ids, { orgId: tx.orgId, org: ctx.slug, ...grounds, limits, courses }),
    limits,
  }
}

/** Before the first rules nobody can say that one is not held. */
async function heldOn(ctx: Ctx, asOf: PlainDate): Promise<DesignationId[]> {
  try {
    const { designations } = await getDesignations(ctx, { asOf })
    return designations.filter(({ status }) => isHeld(status)).map(({ designation }) => designation)
  } catch (error) {
    if (error instanceof NoRuleSetError) return [...DESIGNATION_IDS]
    throw error
  }
}
