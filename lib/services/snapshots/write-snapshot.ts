import type { TenantTx } from '@/db/client'
import { snapshots } from '@/db/schema/insight'
import { writeAudit } from '@/db/tenant/audit'
import { readOverrides } from '@/db/tenant/rule-overrides'
import { readOwnCatalogue, readStateAndReach, readTotals } from '@/db/tenant/scoring-input'
import { instant, todayIn } from '../../clock'
import { addMonths, monthOf, type PlainDate } from '../../dates'
import { LaurelError } from '../../errors'
import { KINDS } from '../../kinds'
import { buildCatalogue } from '../../rules/catalogue'
import { ruleBook } from '../../rules/rule-book'
import type { Side } from '../../scoring/changes/walk'
import { qualify } from '../../scoring/qualification'
import { inputOf } from '../../scoring/snapshots/input'
import { version } from '../../version'
import type { Ctx } from '../context'
import { keptOverrides } from '../personal-data'
import { qualificationJson } from '../training-services/qualification-json'
import { hashOf, type Snapshot } from './content'

type Taker = Pick<Ctx, 'db' | 'orgId' | 'slug' | 'actor' | 'actorName' | 'ip'>
type Content = Omit<Snapshot, 'id' | 'hash'>

/**
 * Issues the result as of a date (null: today in the organization's time zone) with all it is made from, as one moment
 * knows it, write-once.
 * @returns null where a month end stands already
 * @throws NoRuleSetError, LaurelError invalid_request for a date to come (on demand)
 */
export async function writeSnapshot(
  taker: Taker,
  kind: Snapshot['kind'],
  asOf: PlainDate | null,
): Promise<{ id: number; asOf: PlainDate } | null> {
  const { db, orgId } = taker
  const content = await readContent(taker, kind, asOf)
  const hash = hashOf(content)
  return db.inTenant(orgId, 'write', async (tx) => {
    const [row] = await tx.db
      .insert(snapshots)
      .values({ ...content, orgId, hash })
      .onConflictDoNothing()
      .returning({ id: snapshots.id, asOf: snapshots.asOf })
    if (!row) return null
    await writeAudit(tx, taker, 'snapshot.take', { snapshotId: row.id, kind, asOf: row.asOf, hash })
    return row
  })
}

async function readContent(
  { db, orgId, slug, actor, actorName }: Taker,
  kind: Snapshot['kind'],
  given: PlainDate | null,
): Promise<Content> {
  return db.inTenant(orgId, 'read', async (tx) => {
    const { state, dataThrough } = await readStateAndReach(tx)
    const today = todayIn(state.timeZone)
    const asOf = given ?? today
    if (kind === 'on_demand' && asOf > today)
      throw new LaurelError('invalid_request', 'A snapshot keeps what has been: give a date up to today.', [
        { path: 'asOf', message: 'A date up to today.' },
      ])
    const side = await readSide(tx, asOf)
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
      createdAt: instant(),
      createdBy: actor,
      createdByName: actorName,
    }
  })
}

/** What scores are made from now, as of a date. */
export async function readSide(tx: TenantTx, asOf: PlainDate): Promise<Side> {
  const [totals, own, overrides] = await Promise.all([
    readTotals(tx, addMonths(monthOf(asOf), -12)),
    readOwnCatalogue(tx),
    readOverrides(tx),
  ])
  return { asOf, totals, catalogue: buildCatalogue(own), rules: ruleBook(overrides) }
}
