import { sql } from 'drizzle-orm'
import { type Database, database } from '@/db/client'
import { env } from '../../env'
import { demoIsOpen } from '../../env-demo'
import { readDemoPassword } from '../passwords/demo-password'
import type { Role } from '../roles'

export type DemoSignIns = { password: string; people: DemoPerson[] }
type DemoPerson = { email: string; role: Role; oneLocation: boolean; org: string }

/**
 * The demo's sign-ins, while there is demo data and its password is known; they open nothing else. For who sits at this
 * machine only: whoever else reads the page does not see that there is a password.
 */
export async function demoSignIns(
  onThisMachine: boolean,
  db: Database = database(),
  password: string | null = readDemoPassword(env().dataDir),
): Promise<DemoSignIns | null> {
  if (!onThisMachine || password === null || !demoIsOpen(env())) return null
  const rows = await db.control.execute<DemoPerson>(sql`
    select u.email, min(m.role) as role, coalesce(bool_or(jsonb_array_length(m.location_ids) = 1), false) as "oneLocation",
      case when count(*) > 1 then 'All organizations' else min(o.name) end as org
    from organizations o join memberships m on m.org_id = o.id join users u on u.id = m.user_id
    where o.demo and u.demo and u.deactivated_at is null
    group by u.id
    order by count(*), min(o.name), u.email`)
  if (rows.length === 0) return null
  return { password, people: [...rows] }
}
