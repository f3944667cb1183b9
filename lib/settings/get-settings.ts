import type { z } from 'zod'
import { readState } from '@/lib/organizations/sql/state'
import type { settings } from '../answers/account'
import { authorize, type Ctx } from '../context'

export type Settings = z.infer<typeof settings>

export async function getSettings(ctx: Ctx): Promise<Settings> {
  authorize(ctx, 'settings:read')
  const state = await ctx.db.inTenant(ctx.orgId, 'read', readState)
  const { vOrgId, partnerId, anniversary, timeZone, mctChecking, businessApplicationsMarket } = state
  return {
    name: ctx.orgName,
    slug: ctx.slug,
    vOrgId,
    partnerId,
    anniversary,
    timeZone,
    mctChecking,
    businessApplicationsMarket,
    demo: ctx.demo,
  }
}
