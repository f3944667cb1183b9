import { z } from 'zod'
import { writeAudit } from '@/lib/audit/sql/audit'
import { putAllowed } from '@/lib/locations/sql/location-designations'
import { readLocations } from '@/lib/locations/sql/locations'
import { lockState } from '@/lib/organizations/sql/state'
import { authorize, type Ctx } from '../context'
import { DESIGNATION_IDS } from '../designations/model/designations'
import { notFound } from '../errors'

const ids = z
  .array(z.enum(DESIGNATION_IDS, `Each one of ${DESIGNATION_IDS.join(', ')}.`))
  .max(DESIGNATION_IDS.length)

/** Empty: the location may use none. */
export const allowedInput = z.object({ badges: ids, benefits: ids })
export type AllowedInput = z.input<typeof allowedInput>

/**
 * What a location may use of the designations, which are the global account's: its own decision
 * (FAQ of 2022, "How are badges and benefits distributed"). Who looks after offers and benefits decides it as well as who
 * looks after locations. One that is not held may be named: it waits until it is.
 * @throws LaurelError forbidden, not_found, also for a location that was merged into another
 */
export async function allowDesignations(ctx: Ctx, id: number, input: AllowedInput): Promise<AllowedInput> {
  authorize(ctx, 'badges:write')
  const said = allowedInput.parse(input)
  const allowed = {
    badges: DESIGNATION_IDS.filter((one) => said.badges.includes(one)),
    benefits: DESIGNATION_IDS.filter((one) => said.benefits.includes(one)),
  }
  await ctx.db.inTenant(ctx.orgId, 'write', async (tx) => {
    await lockState(tx)
    const known = (await readLocations(tx)).find((place) => place.id === id && place.mergedInto === null)
    if (!known) throw notFound('This location')
    await putAllowed(tx, id, allowed)
    await writeAudit(tx, ctx, 'location.designations', { id, externalId: known.externalId, ...allowed })
  })
  return allowed
}
