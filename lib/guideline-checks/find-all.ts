import type { TenantStatements } from '../../db/client'
import { authorize, type Ctx } from '../context'
import type { PlainDate } from '../dates'
import { getDesignations } from '../designations/get-designations'
import { DESIGNATION_IDS, type DesignationId } from '../designations/model/designations'
import { isHeld } from '../designations/model/statuses'
import { readAllowed } from '../locations/sql/location-designations'
import { buildCatalogue } from '../programmes/training-services/catalogue'
import { readOwnCatalogue } from '../programmes/training-services/sql/scoring-input'
import { NoRuleSetError } from '../rules/model'
import { checkedCourses } from './checked-courses'
import type { CheckId } from './model/check-ids'
import type { Limits } from './model/limits'
import { type Found, findAll } from './sql/find'
import { readLimits } from './sql/settled'

/** What checks find as of a day, whoever asks: facts with names, for the callers in this folder alone. */
export async function findIn(
  ctx: Ctx,
  tx: TenantStatements,
  ids: readonly CheckId[],
  asOf: PlainDate,
): Promise<{ found: Found[]; limits: Limits }> {
  authorize(ctx, 'line-items:read')
  const [limits, own, allowed] = await Promise.all([readLimits(tx), readOwnCatalogue(tx), readAllowed(tx)])
  const badges = [...allowed.values()].some((one) => one.badges.length > 0)
  const held = badges && ids.includes('badge-without-designation')
  const given = {
    orgId: tx.orgId,
    asOf,
    limits,
    courses: checkedCourses(buildCatalogue(own)),
    held: held ? await heldOn(ctx, asOf) : [],
  }
  return { found: await findAll(tx, ids, given), limits }
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
