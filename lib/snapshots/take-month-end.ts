import { sql } from 'drizzle-orm'
import type { Database } from '@/db/client'
import { databaseNow } from '@/db/database-now'
import { snapshots } from '@/db/schema/insight'
import { inOrg } from '@/db/tenancy'
import { todayIn } from '../clock'
import { firstOf, monthOf, type PlainDate } from '../dates'
import type { AnyProgramme } from '../programmes/registered'
import { FIRST_PROGRAMME } from '../programmes/registry'
import { issuingOf } from './issuing-of'
import { writeSnapshot } from './write-snapshot'

const WORKER = { actor: 'laurel', actorName: 'Laurel', ip: null }

/**
 * Keeps the month end that an organization reached last in its time zone, once, whoever asks how often: as of the
 * first of the month, so that its window ends on the last day of the month before. What was not kept in its month is
 * not made up later. An organization without facts of the programme has none.
 * @param now null: the database's clock decides, so that a month is over for everybody or for nobody
 * @returns whether it was kept now
 */
export async function takeMonthEnd(
  db: Database,
  org: { id: number; slug: string },
  now: Date | null = null,
  row: AnyProgramme = FIRST_PROGRAMME,
): Promise<boolean> {
  const asOf = await dueMonthEnd(db, org.id, row, now)
  if (asOf === null) return false
  const taker = { db, orgId: org.id, slug: org.slug, ...WORKER }
  return (await writeSnapshot(taker, row, 'month_end', asOf)) !== null
}

async function dueMonthEnd(
  db: Database,
  orgId: number,
  row: AnyProgramme,
  given: Date | null,
): Promise<PlainDate | null> {
  return db.inTenant(orgId, 'read', async (tx) => {
    const [{ state, hasData }, now] = await Promise.all([
      issuingOf(row).readReach(tx),
      given ?? databaseNow(tx),
    ])
    if (!hasData) return null
    const asOf = firstOf(monthOf(todayIn(state.timeZone, now)))
    const standing = await tx.db
      .select({ id: snapshots.id })
      .from(snapshots)
      .where(
        sql`${inOrg(snapshots, orgId)} and ${snapshots.programme} = ${row.programme.id}
          and ${snapshots.kind} = 'month_end' and ${snapshots.asOf} = ${asOf}`,
      )
    return standing.length > 0 ? null : asOf
  })
}
