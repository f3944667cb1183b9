import { sql } from 'drizzle-orm'
import type { TenantTx } from '@/db/client'
import { imports } from '@/db/schema/imports'
import { locations } from '@/db/schema/organization'
import { totalEntries, totals } from '@/db/schema/totals'
import { inOrg } from '@/db/tenancy'
import { writeAudit } from '@/lib/audit/sql/audit'
import { sumItems } from '@/lib/imports/sql/owned-items'
import { countAstray, countOrphanRecords, mendStanding } from '@/lib/imports/sql/standing-records'
import { applyDeltas, Deltas } from '@/lib/imports/sql/totals'
import { FACT_TABLES } from '@/lib/line-items/sql/fact-tables'
import { lockState, nextEvent } from '@/lib/organizations/sql/state'
import { deriveEligibility } from '@/lib/registers/sql/derive-eligibility'
import { authorize, type Ctx } from '../context'
import { FACT_SUMS, factsOf } from '../line-items/model/facts'
import { KINDS, type Kind } from '../line-items/model/kinds'
import type { TotalDelta } from '../line-items/model/total-delta'
import { RECORDS, type RecordKind } from './model/import-kinds'

type RecomputeResult = {
  lineItems: number
  /**
   * Totals that did not equal their line items, surveys their trainer, or entries their total; and rows of customers,
   * figures and certifications that stood and should not, or the other way round. Now mended.
   */
  drifted: number
  /** Rows whose location or import does not exist: these need a person. */
  orphans: number
}

/** Rebuilds the totals from the line items, and what stands from what imports said, under the organization's lock, and says what had drifted. */
export async function recompute(ctx: Ctx): Promise<RecomputeResult> {
  authorize(ctx, 'imports:write')
  return ctx.db.inTenant(ctx.orgId, 'maintain', async (tx) => {
    const state = await lockState(tx)
    // What follows from trainers first: the line items themselves must be right. Totals then show what was not.
    const derived = new Deltas()
    await deriveEligibility(tx, { checking: state.mctChecking }, derived)
    const truth = (await Promise.all(KINDS.map((kind) => sumItems(tx, kind)))).flat()
    const byTotals = difference(truth, await readLines(tx, totals))
    const byEntries = difference(truth, await readLines(tx, totalEntries))
    const astray = await eachRecord((kind) => mendStanding(tx, kind))
    const drifted = astray + Math.max(...[derived, byTotals, byEntries].map((one) => one.all().length))
    if (drifted > 0) {
      await tx.db.delete(totals).where(inOrg(totals, tx.orgId))
      const figures = astray > 0 ? 'all' : null
      const seq = await nextEvent(tx, state, { event: 'recompute', importId: null, figures })
      await restore(tx, seq, truth, byEntries)
      await writeAudit(tx, ctx, 'totals.recompute', { drifted })
    }
    const orphans = await Promise.all([
      ...KINDS.map((kind) => countOrphans(tx, kind)),
      ...RECORDS.map((kind) => countOrphanRecords(tx, kind)),
    ])
    return {
      lineItems: sum(truth.map(({ rows }) => rows)),
      drifted,
      orphans: sum(orphans),
    }
  })
}

/** One after the other, as each sets how it joins. */
async function eachRecord(count: (kind: RecordKind) => Promise<number>): Promise<number> {
  let found = 0
  for (const kind of RECORDS) found += await count(kind)
  return found
}

const sum = (counts: readonly number[]) => counts.reduce((a, b) => a + b, 0)

/** How much a recompute would mend, looked at in one snapshot; changes nothing. @throws LaurelError forbidden */
export async function countDrift(ctx: Ctx): Promise<number> {
  authorize(ctx, 'imports:write')
  return ctx.db.inTenant(ctx.orgId, 'read', async (tx) => {
    const truth = (await Promise.all(KINDS.map((kind) => sumItems(tx, kind)))).flat()
    const stored = [await readLines(tx, totals), await readLines(tx, totalEntries)]
    const astray = await eachRecord((kind) => countAstray(tx, kind))
    return astray + Math.max(...stored.map((lines) => difference(truth, lines).all().length))
  })
}

/** Entries get what they lack; totals, emptied before, get everything. */
async function restore(tx: TenantTx, seq: number, truth: TotalDelta[], byEntries: Deltas) {
  await applyDeltas(tx, seq, byEntries)
  await tx.db.delete(totals).where(inOrg(totals, tx.orgId))
  for (let start = 0; start < truth.length; start += 1000)
    await tx.db
      .insert(totals)
      .values(truth.slice(start, start + 1000).map((line) => ({ ...line, orgId: tx.orgId })))
}

function difference(truth: TotalDelta[], stored: TotalDelta[]): Deltas {
  const deltas = new Deltas()
  deltas.addAll(truth, 1)
  deltas.addAll(stored, -1)
  return deltas
}

async function readLines(tx: TenantTx, table: typeof totals | typeof totalEntries): Promise<TotalDelta[]> {
  const rows = await tx.db.execute<Record<string, string | number>>(sql`
    select kind, month, location_id, item, eligibility, ${sql.raw(FACT_SUMS)}
    from ${table} where ${inOrg(table, tx.orgId)} group by kind, month, location_id, item, eligibility`)
  return rows.map((row) => ({
    kind: row.kind as Kind,
    month: String(row.month),
    locationId: Number(row.location_id),
    item: String(row.item),
    eligibility: String(row.eligibility),
    ...factsOf(row),
  }))
}

async function countOrphans(tx: TenantTx, kind: Kind): Promise<number> {
  const table = FACT_TABLES[kind]
  const [row] = await tx.db.execute<{ count: number }>(sql`
    select count(*)::bigint as count from ${table}
    left join ${locations} on ${locations.orgId} = ${table.orgId} and ${locations.id} = ${table.locationId}
    left join ${imports} on ${imports.orgId} = ${table.orgId} and ${imports.id} = ${table.importId} and ${imports.status} = 'published'
    where ${inOrg(table, tx.orgId)} and (${locations.id} is null or ${imports.id} is null)`)
  return Number(row?.count ?? 0)
}
