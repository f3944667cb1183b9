import { sql } from 'drizzle-orm'
import type { Statements } from '@/db/client'
import { locations } from '@/db/schema/organization'
import { inOrg } from '@/db/tenancy'
import { writeAudit } from '@/lib/audit/sql/audit'
import { refuseInDemo } from '../auth/demo/demo-rules'
import { applyRoles } from '../auth/openid/apply-roles'
import { type AppRole, removeAppRole, setAppRole } from '../auth/openid/trust'
import { canBeLimited, ROLE_NAMES } from '../auth/roles'
import { authorize, type Ctx, requireProof } from '../context'
import { LaurelError, notFound } from '../errors'
import { keepingAdmin } from './keep-admin'
import { type AppRoleInput, type AppRoleKey, appRoleInput, appRoleKey } from './sign-in-input'

/**
 * Says what an app role means here, at once for whoever had it at the last sign-in.
 * @throws LaurelError not_found (the issuer is not let in) | invalid_request | conflict, ZodError
 */
export async function mapAppRole(ctx: Ctx, input: AppRoleInput): Promise<AppRole> {
  authorize(ctx, 'sign-in:write')
  requireProof(ctx)
  refuseInDemo(ctx, 'it lets in nobody but its own people')
  const mapping = appRoleInput.parse(input)
  return ctx.db.inControlOf(ctx.orgId, 'write', async (control) => {
    await control.execute(sql`select laurel_enter_org(${ctx.orgId})`)
    await checkScope(ctx, control, mapping)
    await keepingAdmin(ctx, control, async () => {
      if (!(await setAppRole(control, ctx.orgId, mapping))) throw notFound('This issuer')
      await applyRoles(control, { issuer: mapping.issuer, orgId: ctx.orgId }, ctx)
    })
    await writeAudit({ db: control, orgId: ctx.orgId }, ctx, 'app-role.set', mapping)
    return mapping
  })
}

/** A second time changes nothing. @throws LaurelError conflict, ZodError */
export async function unmapAppRole(ctx: Ctx, input: AppRoleKey): Promise<AppRoleKey> {
  authorize(ctx, 'sign-in:write')
  requireProof(ctx)
  refuseInDemo(ctx, 'it lets in nobody but its own people')
  const key = appRoleKey.parse(input)
  return ctx.db.inControlOf(ctx.orgId, 'write', async (control) => {
    const removed = await keepingAdmin(ctx, control, async () => {
      const was = await removeAppRole(control, ctx.orgId, key)
      await applyRoles(control, { issuer: key.issuer, orgId: ctx.orgId }, ctx)
      return was
    })
    if (!removed) return key
    await control.execute(sql`select laurel_enter_org(${ctx.orgId})`)
    await writeAudit({ db: control, orgId: ctx.orgId }, ctx, 'app-role.remove', removed)
    return key
  })
}

async function checkScope(ctx: Ctx, control: Statements, { role, locationIds }: AppRole): Promise<void> {
  if (locationIds === null) return
  const wrong = (message: string) =>
    new LaurelError('invalid_request', message, [{ path: 'locationIds', message }])
  if (!canBeLimited(role))
    throw wrong(`${ROLE_NAMES[role]} cannot be limited to locations: choose none, or another role.`)
  if (locationIds.length === 0) throw wrong('Choose at least one location, or none at all for all of them.')
  const known = await control.execute<{ id: number }>(
    sql`select id from ${locations} where ${inOrg(locations, ctx.orgId)} and id in ${locationIds}`,
  )
  if (known.length < new Set(locationIds).size)
    throw wrong('A location does not exist here. Reload the page.')
}
