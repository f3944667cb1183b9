import { sql } from 'drizzle-orm'
import type { Statements } from '@/db/client'
import { writeAudit } from '@/lib/audit/sql/audit'

/**
 * Whoever used an account without ever proving its address loses it to the one who does: sessions, links, tokens and the
 * second factor end, and every place but the one that is being joined becomes an invitation again, whose organization
 * reads so.
 */
export async function lapseAccount(
  control: Statements,
  { userId, email, joining }: { userId: number; email: string; joining: number | null },
  ip: string | null,
): Promise<void> {
  await control.execute(
    sql`update api_tokens set revoked_at = now() where created_by = ${userId} and revoked_at is null`,
  )
  await control.execute(
    sql`update password_links set used_at = now() where user_id = ${userId} and used_at is null`,
  )
  await control.execute(sql`delete from second_factors where user_id = ${userId}`)
  await control.execute(sql`delete from recovery_codes where user_id = ${userId}`)
  await control.execute(sql`delete from access_requests where user_id = ${userId} and closed_at is null`)
  await control.execute(
    sql`update users set name = '', may_create_organizations = false where id = ${userId}`,
  )
  const places = await control.execute<{ org_id: number }>(sql`
    update memberships set pending = true where user_id = ${userId} and not pending
      and org_id is distinct from ${joining}::bigint returning org_id`)
  for (const { org_id: orgId } of places) {
    await control.execute(sql`select laurel_enter_org(${orgId})`)
    const by = { actor: `user:${userId}`, actorName: email, ip }
    await writeAudit({ db: control, orgId }, by, 'user.lapse', { id: userId, email })
  }
}
