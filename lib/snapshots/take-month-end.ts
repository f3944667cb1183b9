import { sql } from 'drizzle-orm'
import type { Database } from '@/db/client'
import { databaseNow } from '@/db/database-now'
import { snapshots } from '@/db/schema/insight'
import { inOrg } from '@/db/tenancy'
import { readStateAndReach } from '@/lib/insight/sql/scoring-input'
import { todayIn } from '../clock'
import { firstOf, monthOf, type PlainDate } from '../dates'
import { KINDS } from '../line-items/model/kinds'
import { TRAINING_SERVICES } from '../programmes/training-services/programme'
import { writeSnapshot } from './write-snapshot'

const WORKER = { actor: 'laurel', actorName: 'Laurel', ip: null }

/**
 * Keeps the month end that an organization reached last in its time zone, once, whoever asks how often: as of the
 * first of the month, so that its window ends on the last day of the month before. What was not kept in its month is
 * not made up later. Organizations without line items have none.
 * @param now null: the database's clock decides, so that a month is over for everybody or for nobody
 * @returns whether it was kept now
 */
export async function takeMonthEnd(
  db: Database,
  org: { id: number; slug: string },
  now: Date | null = null,
): Promise<boolean> {
  const asOf = await dueMonthEnd(db, org.id, now)
  if (asOf === null) return false
  const taker = { db, orgId: org.id, slug: org.slug, ...WORKER }
  return (await writeSnapshot(taker, 'month_end', asOf)) !== null
}

async function dueMonthEnd(db: Database, orgId: number, given: Date | null): Promise<PlainDate | null> {
  return db.inTenant(orgId, 'read', async (tx) => {
    const [{ state, dataThrough }, now] = await Promise.all([readStateAndReach(tx), given ?? databaseNow(tx)])
    if (KINDS.every((kind) => dataThrough[kind] === null)) return null
    const asOf = firstOf(monthOf(todayIn(state.timeZone, now)))
    const standing = await tx.db
      .select({ id: snapshots.id })
      .from(snapshots)
      .where(
        sql`${inOrg(snapshots, orgId)} and ${snapshots.programme} = ${TRAINING_SERVICES.id}
          and ${snapshots.kind} = 'month_end' and ${snapshots.asOf} = ${asOf}`,
      )
    return standing.length > 0 ? null : asOf
  })
}
