import { sql } from 'drizzle-orm'
import type { Statements } from '@/db/client'

export type Place = { orgId: number; userId: number }

/**
 * Before a person becomes a Global admin, also by an invitation: links made until then end. Whoever was shown one while
 * the person was less could otherwise become a Global admin by it. Invitations to other organizations stay.
 */
export async function voidLinks(control: Statements, { orgId, userId }: Place): Promise<void> {
  // As in useLink: a link that is being used at this moment is waited for, and the next one finds it void.
  await control.execute(sql`select from users where id = ${userId} for update`)
  await control.execute(sql`
    update password_links set used_at = now()
    where user_id = ${userId} and used_at is null and (join_org_id = ${orgId} or (join_org_id is null and exists (
      select from memberships m where m.org_id = ${orgId} and m.user_id = ${userId} and not m.pending)))`)
}
