import { sql } from 'drizzle-orm'
import { type Database, NO_ORGANIZATION, type Statements } from '@/db/client'
import { removeOrganization } from './remove-organization'

/**
 * Removes the demo organizations with all their data, and everybody who came from them: the demo's people wherever they
 * belong, and who belonged to a demo organization and to no other. With an account go its sessions and links; its
 * tokens are revoked. Other organizations are not touched.
 * @returns how many organizations there were
 */
export async function removeDemo(db: Database): Promise<number> {
  return db.inControlOf(NO_ORGANIZATION, 'maintain', async (control) => {
    const found = await control.execute<{ id: number }>(
      sql`select id from organizations where demo order by id for update`,
    )
    await removePeople(control)
    for (const { id } of found) await removeOrganization(control, id)
    return found.length
  })
}

/** Whoever may make organizations came by the start's link or by the operator, and stays. */
const OF_THE_DEMO = sql`(u.demo or (not u.may_create_organizations
  and exists (select from memberships m join organizations o on o.id = m.org_id where m.user_id = u.id and o.demo)
  and not exists (select from memberships m join organizations o on o.id = m.org_id where m.user_id = u.id and not o.demo)))`

async function removePeople(control: Statements): Promise<void> {
  // Without its maker a token would stand alone, as the operator's do.
  await control.execute(sql`
    update api_tokens t set revoked_at = now() from users u
    where u.id = t.created_by and t.revoked_at is null and ${OF_THE_DEMO}`)
  await control.execute(sql`delete from users u where ${OF_THE_DEMO}`)
}
