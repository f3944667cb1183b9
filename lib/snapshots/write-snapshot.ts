import { databaseNow } from '@/db/database-now'
import { snapshots } from '@/db/schema/insight'
import { writeAudit } from '@/lib/audit/sql/audit'
import { todayIn } from '../clock'
import type { Ctx } from '../context'
import type { PlainDate } from '../dates'
import { LaurelError } from '../errors'
import { latestOf } from '../insight/latest'
import { qualificationJson } from '../insight/qualification-json'
import { basisIn } from '../insight/read-basis'
import { keptOverrides } from '../people/personal-data'
import type { Registered } from '../programmes/registered'
import { qualify } from '../scoring/qualification'
import { version } from '../version'
import { hashOf, type Snapshot } from './content'
import { inputOf } from './model/input'

type Taker = Pick<Ctx, 'db' | 'orgId' | 'slug' | 'actor' | 'actorName' | 'ip'>
type Content = Omit<Snapshot, 'id' | 'hash'>
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
  registered: Registered,
  kind: Snapshot['kind'],
  asOf: PlainDate | null,
  inPlaceOf: InPlaceOf | null = null,
): Promise<{ id: number; asOf: PlainDate } | null> {
  const { db, orgId } = taker
  const content = {
    ...(await readContent(taker, registered, kind, asOf)),
    ...(inPlaceOf ?? { supersedes: null, reason: null }),
  }
  const hash = hashOf(content)
  return db.inTenant(orgId, 'write', async (tx) => {
    const [row] = await tx.db
      .insert(snapshots)
      .values({ ...content, orgId, programme: registered.programme.id, hash })
      .onConflictDoNothing()
      .returning({ id: snapshots.id, asOf: snapshots.asOf })
    if (!row) return null
    const said = { snapshotId: row.id, kind, asOf: row.asOf, hash }
    if (inPlaceOf) await writeAudit(tx, taker, 'snapshot.supersede', { ...said, ...inPlaceOf })
    else await writeAudit(tx, taker, 'snapshot.take', said)
    return row
  })
}

async function readContent(
  { db, orgId, slug, actor, actorName }: Taker,
  registered: Registered,
  kind: Snapshot['kind'],
  given: PlainDate | null,
): Promise<Omit<Content, keyof InPlaceOf>> {
  return db.inTenant(orgId, 'read', async (tx) => {
    const [{ state, dataThrough }, now] = await Promise.all([registered.facts.readReach(tx), databaseNow(tx)])
    const today = todayIn(state.timeZone, now)
    const asOf = given ?? today
    if (kind === 'on_demand' && asOf > today)
      throw new LaurelError('invalid_request', 'A snapshot keeps what has been: give a date up to today.', [
        { path: 'asOf', message: 'A date up to today.' },
      ])
    const side = { asOf, ...(await basisIn(tx, registered, asOf)) }
    const qualification = qualify(side)
    const input = inputOf(side)
    return {
      kind,
      asOf,
      ruleSet: qualification.ruleSet.id,
      seq: state.seq,
      catalogueSeq: state.catalogueSeq,
      rulesSeq: state.rulesSeq,
      version,
      result: qualificationJson({
        org: { slug },
        qualification,
        dataThrough: latestOf(dataThrough),
        overrides: keptOverrides(input.overrides),
      }),
      input,
      createdAt: now,
      createdBy: actor,
      createdByName: actorName,
    }
  })
}
