import { sql } from 'drizzle-orm'
import type { Statements } from '@/db/client'
import type { About } from '../passwords/password-problem'

/** What a password of this account must not be made of: its name and address, and those of its organizations. */
export async function aboutAccount(control: Statements, userId: number): Promise<About> {
  const rows = await control.execute<{ text: string }>(sql`
    select unnest(array[u.email, u.name]) as text from users u where u.id = ${userId}
    union
    select unnest(array[o.name, o.slug]) from memberships m join organizations o on o.id = m.org_id
    where m.user_id = ${userId}`)
  return rows.map(({ text }) => text)
}
