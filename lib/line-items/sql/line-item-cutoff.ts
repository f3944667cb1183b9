import { sql } from 'drizzle-orm'
import type { TenantStatements } from '../../../db/client'
import { coursewareCompletions } from '../../../db/schema/line-items'
import { inOrg } from '../../../db/tenancy'
import { firstOf, lastOf } from '../../dates'
import type { CapPlan } from '../../exports/plan'
import { textArray } from './fact-tables'

/** The row in which a limit falls: rows up to it count in full, the next has the remainder, later ones nothing. */
export type Cutoff = { last: RowKey | null; straddling: (RowKey & { points: string }) | null }
export type RowKey = { occurredOn: string; identity: string }

/** One probe of the date index in the month in which the limit is reached. */
export async function findCutoff(tx: TenantStatements, cap: CapPlan): Promise<Cutoff> {
  const table = coursewareCompletions
  const rows = await tx.db.execute<{ occurred_on: string; identity: string }>(sql`
    select occurred_on, identity from ${table}
    where ${inOrg(table, tx.orgId)} and occurred_on between ${firstOf(cap.month)}::date and ${lastOf(cap.month)}::date
      and item = any(${textArray(cap.items)})
    order by occurred_on, identity offset ${Math.max(cap.lastFull - 1, 0)} limit 2`)
  const [first, second] = [...rows].map((row) => ({ occurredOn: row.occurred_on, identity: row.identity }))
  const last = cap.lastFull > 0 ? (first ?? null) : { occurredOn: firstOf(cap.month), identity: '' }
  const next = cap.lastFull > 0 ? second : first
  return { last, straddling: cap.remainder && next ? { ...next, points: cap.remainder } : null }
}
