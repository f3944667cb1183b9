import { and, inArray, sql } from 'drizzle-orm'
import type { TenantStatements } from '@/db/client'
import { locations } from '@/db/schema/organization'
import { inOrg } from '@/db/tenancy'
import { type Member, nameOf } from '../auth/people/members'
import { lockPeople } from '../auth/people/memberships'
import { mayManage } from '../auth/people/people-rules'
import type { Role } from '../auth/roles'
import type { Ctx } from '../context'
import { LaurelError } from '../errors'

/** The organization's people and its audit trail in one transaction; such transactions run one by one. */
export const inPeople = <T>(ctx: Ctx, run: (tx: TenantStatements) => Promise<T>): Promise<T> =>
  ctx.db.inControlOf(ctx.orgId, 'write', async (control) => {
    await control.execute(sql`select laurel_enter_org(${ctx.orgId})`)
    await lockPeople(control, ctx.orgId)
    return run({ db: control, orgId: ctx.orgId })
  })

/** @throws LaurelError forbidden when it concerns a Global admin and who asks is none */
export function checkManage(ctx: Ctx, member: Pick<Member, 'role'> | null, granted?: Role): void {
  const target = member?.role ?? 'none'
  if (mayManage(ctx.role, target, granted ?? target)) return
  throw new LaurelError(
    'forbidden',
    `An Account admin neither gives the role Global admin nor changes who has it. Ask a Global admin of ${ctx.orgName}.`,
  )
}

/** @throws LaurelError invalid_request for a location that is not the organization's */
export async function checkLocations(
  ctx: Ctx,
  tx: TenantStatements,
  ids: readonly number[] | null,
): Promise<void> {
  if (ids === null) return
  const rows = await tx.db
    .select({ id: locations.id })
    .from(locations)
    .where(and(inOrg(locations, tx.orgId), inArray(locations.id, [...ids])))
  const stranger = ids.find((id) => !rows.some((row) => row.id === id))
  if (stranger === undefined) return
  const message = `${ctx.orgName} has no location with the id ${stranger}. Choose from its locations.`
  throw new LaurelError('invalid_request', message, [{ path: 'locationIds', message }])
}

export const notActive = (ctx: Ctx, member: Member): LaurelError =>
  new LaurelError(
    'conflict',
    `${nameOf(member)} is deactivated in ${ctx.orgName}. Reactivate the person first.`,
  )
