import { sql } from 'drizzle-orm'
import type { TenantStatements } from '../../../db/client'
import { classes } from '../../../db/schema/delivery'
import { inOrg } from '../../../db/tenancy'
import { textArray } from '../../line-items/sql/fact-tables'

/** The Location IDs that these classes name. */
export async function locationsOfClasses(
  tx: TenantStatements,
  classIds: readonly string[],
): Promise<string[]> {
  const rows = await tx.db.execute<{ location_id: string }>(sql`
    select distinct location_id from ${classes}
    where ${inOrg(classes, tx.orgId)} and class_id = any(${textArray([...classIds])})`)
  return rows.map(({ location_id }) => location_id)
}
