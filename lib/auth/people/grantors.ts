import { sql } from 'drizzle-orm'
import type { Ctx } from '../../context'
import { type GrantedRole, rolesThatGive } from '../roles'

/** Who can give the role in the organization; any role but Global admin, unless another is named. */
export async function listGrantors(
  { db, orgId }: Pick<Ctx, 'db' | 'orgId'>,
  role: GrantedRole = 'viewer',
): Promise<{ name: string; email: string }[]> {
  return [
    ...(await db.control.execute<{ name: string; email: string }>(sql`
      select u.name, u.email from memberships m join users u on u.id = m.user_id and u.deactivated_at is null
      where m.org_id = ${orgId} and m.deactivated_at is null and not m.pending
        and m.role in ${rolesThatGive(role)}
      order by m.role desc, u.name, u.email limit 50`)),
  ]
}

/** Where to tell them of a request; the demo's people have no mail. */
export async function grantorAddresses({ db, orgId }: Pick<Ctx, 'db' | 'orgId'>): Promise<string[]> {
  const rows = await db.control.execute<{ email: string }>(sql`
    select u.email from memberships m join users u on u.id = m.user_id and u.deactivated_at is null and not u.demo
    where m.org_id = ${orgId} and m.deactivated_at is null and not m.pending
      and m.role in ('global_admin', 'account_admin') order by u.email limit 50`)
  return rows.map(({ email }) => email)
}
