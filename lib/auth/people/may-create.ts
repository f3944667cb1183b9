import { sql } from 'drizzle-orm'
import type { Statements } from '@/db/client'
import { LaurelError } from '../../errors'

/** Held until the organization is there. @throws LaurelError forbidden for who was not given the right, and demo accounts */
export async function requireMayCreate(control: Statements, userId: number): Promise<void> {
  const rows = await control.execute(sql`
    select from users where id = ${userId} and may_create_organizations and not demo and deactivated_at is null
    for key share`)
  if (rows.length > 0) return
  throw new LaurelError(
    'forbidden',
    'You may not create organizations. Ask the person who runs Laurel for that permission.',
  )
}
