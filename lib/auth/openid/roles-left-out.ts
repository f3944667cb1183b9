import { sql } from 'drizzle-orm'
import type { Statements } from '@/db/client'
import { writeAudit } from '@/lib/audit/sql/audit'
import type { By } from './apply-roles'

/** One row in the trail of every organization that lets the person in: why the role does not follow the issuer. */
export async function noteLeftOut(
  control: Statements,
  { issuer, userId }: { issuer: string; userId: number },
  by: By,
): Promise<void> {
  const rows = await control.execute<{ org_id: number; name: string; email: string; role: string }>(sql`
    select m.org_id, coalesce(nullif(u.name, ''), u.email) as name, u.email, m.role
    from trusted_issuers t join memberships m on m.org_id = t.org_id
    join users u on u.id = m.user_id
    where t.issuer = ${issuer} and m.user_id = ${userId} order by m.org_id`)
  for (const { org_id: orgId, name, email, role } of rows) {
    await control.execute(sql`select laurel_enter_org(${orgId})`)
    await writeAudit({ db: control, orgId }, by, 'user.roles_left_out', { id: userId, name, email, role })
  }
}

/** The issuer that left out the roles of this member of the organization when it was asked last; null: none did. */
export async function leftOutBy(control: Statements, orgId: number, userId: number): Promise<string | null> {
  const [row] = await control.execute<{ issuer: string }>(sql`
    select i.issuer from identities i join trusted_issuers t on t.issuer = i.issuer and t.org_id = ${orgId}
    where i.user_id = ${userId} and i.roles_left_out limit 1`)
  return row?.issuer ?? null
}
