import { sql } from 'drizzle-orm'
import { writeAudit } from '@/lib/audit/sql/audit'
import { replaceFeed } from '../auth/feeds/feeds'
import { authorize, type Ctx, personOf, requireProof } from '../context'
import { env } from '../env'
import { LaurelError } from '../errors'

/**
 * A new address for the calendar; the one before, if there is one, answers no more.
 * @returns the address, which is shown this once
 * @throws LaurelError forbidden (also for a token, which makes no further ways in), proof_required
 */
export async function makeFeed(ctx: Ctx): Promise<{ url: string }> {
  authorize(ctx, 'calendar:write')
  requireProof(ctx)
  const createdBy = personOf(ctx)
  if (createdBy === null && ctx.actor !== 'operator')
    throw new LaurelError('forbidden', 'A token makes no such address. Sign in to Laurel and make it there.')
  const secret = await ctx.db.inControlOf(ctx.orgId, 'write', async (control) => {
    const { orgId } = ctx
    const made = await replaceFeed(control, { orgId, createdBy })
    await control.execute(sql`select laurel_enter_org(${orgId})`)
    await writeAudit({ db: control, orgId }, ctx, 'calendar.make', {})
    return made
  })
  return { url: new URL(`/api/v1/calendars/${secret}.ics`, env().url).href }
}
