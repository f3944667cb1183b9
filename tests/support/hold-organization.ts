import { once } from 'node:events'
import { sql } from 'drizzle-orm'
import { createDatabase } from '../../db/client'

/** Holds an organization's lock, so that nothing of it is published meanwhile. @returns what lets it go */
export async function holdOrganization(appUrl: string, orgId: number): Promise<() => Promise<void>> {
  const db = createDatabase(appUrl, 1)
  const turns = new EventTarget()
  const [held, freed] = [once(turns, 'held'), once(turns, 'freed')]
  const holding = db.inTenant(orgId, 'write', async (tx) => {
    await tx.db.execute(sql`select 1 from org_state where org_id = ${orgId} for no key update`)
    turns.dispatchEvent(new Event('held'))
    await freed
  })
  await Promise.race([held, holding])
  return async () => {
    turns.dispatchEvent(new Event('freed'))
    await holding
    await db.close()
  }
}
