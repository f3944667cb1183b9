import { sql } from 'drizzle-orm'
import type { Statements } from '@/db/client'
import { type Ctx, personOf } from '../../context'
import type { Role } from '../roles'
import { mayManage } from './people-rules'

/**
 * Whether who acts may decide over the account itself (its password, its sessions), and not only over its place in
 * one organization: in every organization it belongs to, also where it is only invited or deactivated. Otherwise the
 * admin of one organization could take over people of another.
 */
export async function rulesAccount(
  control: Statements,
  ctx: Pick<Ctx, 'orgId' | 'role' | 'actor'>,
  userId: number,
): Promise<boolean> {
  const places = await control.execute<{ org_id: number; role: Role; own_role: Role | null }>(sql`
    select m.org_id, m.role, own.role as own_role from memberships m
    left join memberships own on own.org_id = m.org_id and own.user_id = ${personOf(ctx)}::bigint
      and own.deactivated_at is null and not own.pending
    where m.user_id = ${userId}`)
  return places.every(({ org_id, role, own_role }) =>
    mayManage(org_id === ctx.orgId ? ctx.role : (own_role ?? 'none'), role),
  )
}
