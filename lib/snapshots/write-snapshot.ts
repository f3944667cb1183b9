import { databaseNow } from '@/db/database-now'
import { snapshots } from '@/db/schema/insight'
import { writeAudit } from '@/lib/audit/sql/audit'
import { readStateAndReach } from '@/lib/insight/sql/scoring-input'
import { todayIn } from '../clock'
import type { Ctx } from '../context'
import type { PlainDate } from '../dates'
import { LaurelError } from '../errors'
import { qualificationJson } from '../insight/qualification-json'
import { basisIn } from '../insight/read-basis'
import { KINDS } from '../line-items/model/kinds'
import { keptOverrides } from '../people/personal-data'
import { TRAINING_SERVICES } from '../programmes/training-services/programme'
import { inputOf } from '../programmes/training-services/snapshot-input'
import { qualify } from '../scoring/qualification'
import { version } from '../version'
import { hashOf, type Snapshot } from './content'

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
  kind: Snapshot['kind'],
  asOf: PlainDate | null,
  inPlaceOf: InPlaceOf | null = null,
): Promise<{ id: number; asOf: PlainDate } | null> {
  const { db, orgId } = taker
  const content = {
    ...(await readContent(taker, kind, asOf)),
    ...(inPlaceOf ?? { supersedes: null, reason: null }),
  }
  const hash = hashOf(content)
  return db.inTenant(orgId, 'write', async (tx) => {
    const [row] = await tx.db
      .insert(snapshots)
      .values({ ...content, orgId, programme: TRAINING_SERVICES.id, hash })
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
  kind: Snapshot['kind'],
  given: PlainDate | null,
): Promise<Omit<Content, keyof InPlaceOf>> {
  return db.inTenant(orgId, 'read', async (tx) => {
    const [{ state, dataThrough }, now] = await Promise.all([readStateAndReach(tx), databaseNow(tx)])
    const today = todayIn(state.timeZone, now)
    const asOf = given ?? today
    if (kind === 'on_demand' && asOf > today)
      throw new LaurelError('invalid_request', 'A snapshot keeps what has been: give a date up to today.', [
        { path: 'asOf', message: 'A date up to today.' },
      ])
    const side = { asOf, ...(await basisIn(tx, asOf)) }
    const qualification = qualify(side)
    const input = inputOf(side)
    const dates = KINDS.flatMap((one) => dataThrough[one] ?? [])
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
        dataThrough: dates.sort().at(-1) ?? null,
        overrides: keptOverrides(input.overrides),
      }),
      input,
      createdAt: now,
      createdBy: actor,
      createdByName: actorName,
    }
  })
}
