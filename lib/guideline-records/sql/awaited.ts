import { sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'
import type { TenantStatements } from '../../../db/client'
import { guidelineRecords } from '../../../db/schema/guideline-records'
import { inOrg } from '../../../db/tenancy'
import type { DateRange, PlainDate } from '../../dates'
import { RECORD_KINDS, type RecordKind } from '../model/kinds'
import { followings, isLast } from './standing'

const g = alias(guidelineRecords, 'g')

/** So many records of a kind await the same of its `ends` on a day. */
export type Awaited = { kind: RecordKind; at: number; on: PlainDate; records: number }

/** What is awaited between two days, both among them, day by day. */
export async function readAwaited(tx: TenantStatements, { from, to }: DateRange): Promise<Awaited[]> {
  const each = RECORD_KINDS.filter(({ ends }) => ends).map(
    (kind) => sql`
      select g.kind, f.at, f.day from ${guidelineRecords} g cross join lateral (${followings(kind)}) f(at, day)
      where ${inOrg(g, tx.orgId)} and g.kind = ${kind.id} and f.day between ${from}::date and ${to}::date
        and ${isLast(tx.orgId, kind)}`,
  )
  return [
    ...(await tx.db.execute<Awaited>(sql`
      select kind, at, day::text as on, count(*)::int as records
      from (${sql.join(each, sql` union all `)}) awaited group by kind, at, day order by day, kind, at`)),
  ]
}
