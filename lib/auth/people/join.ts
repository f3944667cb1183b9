import { sql } from 'drizzle-orm'
import type { Statements } from '@/db/client'
import { writeAudit } from '@/lib/audit/sql/audit'
import { joinMembership } from './memberships'

/** Makes the invited person a member, and puts it on record in the organization. */
export async function joinByInvitation(
  control: Statements,
  orgId: number,
  userId: number,
  ip: string | null,
): Promise<void> {
  const role = await joinMembership(control, { orgId, userId })
  if (role === null) throw new Error(`user ${userId} has no invitation to organization ${orgId}`)
  // What the inviter called the person, where the person has no name yet.
  await control.execute(sql`
    update users u set name = m.invited_as from memberships m
    where u.id = ${userId} and m.org_id = ${orgId} and m.user_id = u.id and u.name = '' and m.invited_as is not null`)
  const [user] = await control.execute<{ name: string; email: string }>(
    sql`select name, email from users where id = ${userId}`,
  )
  const { name = '', email = '' } = user ?? {}
  await control.execute(sql`select laurel_enter_org(${orgId})`)
  await writeAudit(
    { db: control, orgId },
    { actor: `user:${userId}`, actorName: name || email, ip },
    'user.join',
    { id: userId, email, role },
  )
}
