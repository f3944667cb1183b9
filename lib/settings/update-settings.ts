import { sql } from 'drizzle-orm'
import { requireKnownZone } from '@/db/known-zone'
import { orgState } from '@/db/schema/organization'
import { inOrg } from '@/db/tenancy'
import { writeAudit } from '@/lib/audit/sql/audit'
import { lockState } from '@/lib/organizations/sql/state'
import { renameOrganization } from '../auth/people/organization-rows'
import { authorize, type Ctx } from '../context'
import { type SettingsInput, settingsInput } from '../organizations/organization-input'
import type { Settings } from './get-settings'

/** Changes what is given and leaves the rest. @throws ZodError | LaurelError forbidden */
export async function updateSettings(ctx: Ctx, input: SettingsInput): Promise<Settings> {
  authorize(ctx, 'settings:write')
  const { name = ctx.orgName, ...changes } = settingsInput.parse(input)
  return ctx.db.inControlOf(ctx.orgId, 'write', async (control) => {
    await control.execute(sql`select laurel_enter_org(${ctx.orgId})`)
    const tx = { db: control, orgId: ctx.orgId }
    const state = await lockState(tx)
    const { vOrgId, partnerId, anniversary, timeZone, mctChecking, businessApplicationsMarket } = state
    const own = { vOrgId, partnerId, anniversary, timeZone, businessApplicationsMarket }
    const before = { name: ctx.orgName, ...own }
    const after = { ...before, ...changes, name }
    if (after.timeZone !== timeZone) await requireKnownZone(control, after.timeZone)
    if (name !== ctx.orgName) await renameOrganization(control, ctx.orgId, name)
    if (Object.keys(changes).length > 0)
      await control.update(orgState).set(changes).where(inOrg(orgState, ctx.orgId))
    await writeAudit(tx, ctx, 'settings.update', { before, after })
    return { ...after, mctChecking, slug: ctx.slug, demo: ctx.demo }
  })
}
