import { and, between, desc, eq, sql } from 'drizzle-orm'
import type { TenantStatements } from '../../../../db/client'
import { totals } from '../../../../db/schema/totals'
import { inOrg } from '../../../../db/tenancy'
import { firstOf, lastOf, type Month, type PlainDate } from '../../../dates'
import { isKind } from '../../../line-items/model/kinds'
import { FACT_TABLES } from '../../../line-items/sql/fact-tables'

/** The day of the last line item of a kind (at a location, or anywhere) before a month: a backward look at one month's rows. */
export async function readLastBefore(
  tx: TenantStatements,
  kind: string,
  locationId: number | null,
  before: Month,
): Promise<PlainDate | null> {
  if (!isKind(kind)) return null
  const [last] = await tx.db
    .select({ month: totals.month })
    .from(totals)
    .where(
      and(
        inOrg(totals, tx.orgId),
        eq(totals.kind, kind),
        locationId === null ? undefined : eq(totals.locationId, locationId),
        sql`${totals.month} < ${firstOf(before)}::date and ${totals.rows} > 0`,
      ),
    )
    .orderBy(desc(totals.month))
    .limit(1)
  if (!last) return null
  const table = FACT_TABLES[kind]
  const [row] = await tx.db
    .select({ day: table.occurredOn })
    .from(table)
    .where(
      and(
        inOrg(table, tx.orgId),
        locationId === null ? undefined : eq(table.locationId, locationId),
        between(table.occurredOn, last.month, lastOf(last.month.slice(0, 7))),
      ),
    )
    .orderBy(desc(table.occurredOn))
    .limit(1)
  return row?.day ?? null
}
