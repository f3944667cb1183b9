import { readState } from '@/db/tenant/state'
import { authorize, type Ctx } from '../context'

export type Settings = {
  name: string
  slug: string
  vOrgId: string
  partnerId: string
  anniversary: string | null
  timeZone: string
  /** Whether a survey's trainer must be an active MCT of the register. */
  mctChecking: boolean
  demo: boolean
}

export async function getSettings(ctx: Ctx): Promise<Settings> {
  authorize(ctx, 'settings:read')
  const state = await ctx.db.inTenant(ctx.orgId, 'read', readState)
  const { vOrgId, partnerId, anniversary, timeZone, mctChecking } = state
  return {
    name: ctx.orgName,
    slug: ctx.slug,
    vOrgId,
    partnerId,
    anniversary,
    timeZone,
    mctChecking,
    demo: ctx.demo,
  }
}
