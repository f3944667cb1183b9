import { sql } from 'drizzle-orm'
import type { Database } from '../../../../db/client'

/**
 * Which of many organizations anything has come of that scores are made from, in one statement
 * (drizzle/0021_with_records.sql). It trusts the ids: they come from the session's own memberships.
 */
export async function readWithRecords(
  { control }: Pick<Database, 'control'>,
  orgIds: readonly number[],
): Promise<number[]> {
  const rows = await control.execute<{ org_id: number }>(
    sql`select org_id from laurel_with_records(${sql.param(orgIds)}::bigint[])`,
  )
  return rows.map(({ org_id }) => Number(org_id))
}
