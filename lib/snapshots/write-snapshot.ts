import { databaseNow } from '@/db/database-now'
import { snapshots } from '@/db/schema/insight'
import { writeAudit } from '@/lib/audit/sql/audit'
import { todayIn } from '../clock'
import type { Ctx } from '../context'
import type { PlainDate } from '../dates'
import { LaurelError } from '../errors'
import type { AnyProgramme } from '../programmes/registered'
import { version } from '../version'
import { hashOf, type StoredSnapshot } from './content'
import { issuingOf } from './issuing-of'

type Taker = Pick<Ctx, 'db' | 'orgId' | 'slug' | 'actor' | 'actorName' | 'ip'>
type Content = Omit<StoredSnapshot, 'id' | 'hash'>
/** The snapshot in whose place it stands, and why. */
export type InPlaceOf = { supersedes: number; reason: string }

/**
 * Issues the result as of a date (null: today in the organization's time zone) with all it is made from, as one moment
 * knows it, write-once. The moment is the database's: machines that work on it may differ.
 * @returns null where a month end stands already, or where another one was put in its place
 * @throws NoRuleSetError, LaurelError invalid_request for a date to come (on demand)
 */
export async function writeSnapshot(
  taker: Taker,
  row: AnyProgramme,
  kind: StoredSnapshot['kind'],
  asOf: PlainDate | null,
  inPlaceOf: InPlaceOf | null = null,
): Promise<{ id: number; asOf: PlainDate } | null> {
  const { db, orgId } = taker
  const content = {
    ...(await readContent(taker, row, kind, asOf)),
    ...(inPlaceOf ?? { supersedes: null, reason: null }),
  }
  const hash = hashOf(content)
  return db.inTenant(orgId, 'write', async (tx) => {
    const [written] = await tx.db
      .insert(snapshots)
      .values({ ...content, orgId, programme: row.programme.id, hash })
      .onConflictDoNothing()
      .returning({ id: snapshots.id, asOf: snapshots.asOf })
    if (!written) return null
    const said = { snapshotId: written.id, kind, asOf: written.asOf, hash }
    if (inPlaceOf) await writeAudit(tx, taker, 'snapshot.supersede', { ...said, ...inPlaceOf })
    else await writeAudit(tx, taker, 'snapshot.take', said)
    return written
  })
}

async function readContent(
  { db, orgId, slug, actor, actorName }: Taker,
  row: AnyProgramme,
  kind: StoredSnapshot['kind'],
  given: PlainDate | null,
): Promise<Omit<Content, keyof InPlaceOf>> {
  const issuing = issuingOf(row)
  return db.inTenant(orgId, 'read', async (tx) => {
    const [{ state }, now] = await Promise.all([issuing.readReach(tx), databaseNow(tx)])
    const today = todayIn(state.timeZone, now)
    const asOf = given ?? today
    if (kind === 'on_demand' && asOf > today)
      throw new LaurelError('invalid_request', 'A snapshot keeps what has been: give a date up to today.', [
        { path: 'asOf', message: 'A date up to today.' },
      ])
    return {
      kind,
      asOf,
      seq: state.seq,
      catalogueSeq: state.catalogueSeq,
      rulesSeq: state.rulesSeq,
      version,
      ...(await issuing.issue(tx, { slug, asOf })),
      createdAt: now,
      createdBy: actor,
      createdByName: actorName,
    }
  })
}
