import { type SQL, sql } from 'drizzle-orm'
import type { TenantStatements } from '../../../db/client'
import { ledger } from '../../../db/schema/totals'
import { inOrg } from '../../../db/tenancy'
import type { PlainDate } from '../../dates'

/** The first instant after a day in a time zone. */
export const endOf = (day: PlainDate, timeZone: string): SQL =>
  sql`((${day}::date + 1)::timestamp at time zone ${timeZone}::text)`

/** The number of the last event before an instant; 0 before the first. */
export async function seqBefore(tx: TenantStatements, instant: SQL): Promise<number> {
  const [row] = await tx.db.execute<{ seq: number }>(sql`
    select coalesce(max(seq), 0)::bigint as seq from ${ledger} where ${inOrg(ledger, tx.orgId)} and at < ${instant}`)
  return Number(row?.seq ?? 0)
}
