import { sql } from 'drizzle-orm'
import type { Database } from '../../../db/client'

/** An organization of which a designation is recorded; `stamp` changes with all that where they stand is made from. */
export type Recorded = { orgId: number; timeZone: string; stamp: string }

/**
 * Of which of many organizations a designation is recorded, in one statement
 * (drizzle/0027_recorded_designations.sql). It trusts the ids: they come from the session's own memberships.
 */
export async function readRecorded(
  { control }: Pick<Database, 'control'>,
  orgIds: readonly number[],
): Promise<Recorded[]> {
  const rows = await control.execute<{ org_id: number; time_zone: string; stamp: string }>(
    sql`select * from laurel_recorded_designations(${sql.param(orgIds)}::bigint[])`,
  )
  return rows.map(({ org_id, time_zone, stamp }) => ({ orgId: Number(org_id), timeZone: time_zone, stamp }))
}
