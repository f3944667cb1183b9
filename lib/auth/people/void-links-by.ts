import { sql } from 'drizzle-orm'
import type { TenantStatements } from '@/db/client'
import { readSubjects } from '@/lib/audit/sql/audit'
import { LINK_DAYS } from '../passwords/password-links'
import { covers, may, type Role } from '../roles'

type Step = { userId: number; before: Role; after: Role }

/**
 * Whoever may do less with the organization's people from now on opens none of them by a link that he, or a token of
 * his, made for them before: the trail says for whom. Inside the transaction that has entered the organization.
 */
export async function voidLinksBy(tx: TenantStatements, { userId, before, after }: Step): Promise<void> {
  if (!may(before, 'users:write') || covers(after, before)) return
  const { db, orgId } = tx
  const tokens = await db.execute<{ id: number }>(
    sql`select id from api_tokens where org_id = ${orgId} and created_by = ${userId}`,
  )
  const actors = [`user:${userId}`, ...tokens.map(({ id }) => `token:${id}`)]
  const ids = await readSubjects(tx, { actors, actions: ['user.invite', 'user.reset'], days: LINK_DAYS })
  if (ids.length === 0) return
  await db.execute(sql`select from users where id in ${ids} order by id for update`)
  await db.execute(sql`
    update password_links l set used_at = now()
    where user_id in ${ids} and used_at is null and (join_org_id = ${orgId} or (join_org_id is null and exists (
      select from memberships m where m.org_id = ${orgId} and m.user_id = l.user_id and not m.pending)))`)
}
