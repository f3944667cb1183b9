import { sql } from 'drizzle-orm'
import type { TenantTx } from '@/db/client'
import { claims, imports } from '@/db/schema/imports'
import { inOrg } from '@/db/tenancy'
import { writeAudit } from '@/db/tenant/audit'
import { FACT_TABLES, replaceItem, sameContent } from '@/db/tenant/fact-tables'
import { deleteOwned } from '@/db/tenant/owned-items'
import { lockState, nextEvent } from '@/db/tenant/state'
import { applyDeltas, Deltas } from '@/db/tenant/totals'
import { LaurelError, notFound } from '../../errors'
import type { Kind } from '../../kinds'
import { authorize, type Ctx } from '../context'
import { type ClaimPayload, payloadOf } from './claim-payload'
import { type ImportSummary, summarize } from './import-summary'

/**
 * Takes an import back: the state is then the replay of the other imports in their order, also where a later one
 * repeated or contradicted its rows.
 * @throws LaurelError not_found | conflict (already withdrawn) | forbidden
 */
export async function withdrawImport(ctx: Ctx, id: number): Promise<ImportSummary> {
  authorize(ctx, 'imports:write')
  return ctx.db.inTenant(ctx.orgId, 'write', async (tx) => {
    const state = await lockState(tx)
    const kind = await publishedKind(tx, id)
    const deltas = new Deltas()
    await tx.db.delete(claims).where(sql`${inOrg(claims, tx.orgId)} and ${claims.importId} = ${id}`)
    await handOverUnchanged(tx, kind, id)
    for (const item of await contradicted(tx, kind, id)) await handOverChanged(tx, kind, item, deltas)
    await deleteOwned(tx, kind, id, deltas)
    const seq = await nextEvent(tx, state, 'withdraw', id)
    await applyDeltas(tx, seq, deltas)
    const [row] = await tx.db
      .update(imports)
      .set({
        status: 'withdrawn',
        withdrawnSeq: seq,
        withdrawnAt: new Date(),
        withdrawnByName: ctx.actorName,
      })
      .where(sql`${inOrg(imports, tx.orgId)} and ${imports.id} = ${id}`)
      .returning()
    if (!row) throw notFound('This import')
    await writeAudit(tx, ctx, 'import.withdraw', { importId: id, kind, fileName: row.fileName })
    return summarize(row, ctx)
  })
}

async function publishedKind(tx: TenantTx, id: number): Promise<Kind> {
  const [row] = await tx.db
    .select({ kind: imports.kind, status: imports.status })
    .from(imports)
    .where(sql`${inOrg(imports, tx.orgId)} and ${imports.id} = ${id}`)
  if (!row) throw notFound('This import')
  if (row.status !== 'published')
    throw new LaurelError('conflict', 'This import is withdrawn already: there is nothing left to take back.')
  return row.kind as Kind
}

/** The earliest claim on each row this import owns, by the order of publishing. */
function heirs(tx: TenantTx, kind: Kind, id: number) {
  const table = FACT_TABLES[kind]
  return sql`
    select distinct on (${claims.identity}) ${claims.identity} as identity, ${claims.importId} as import_id, ${claims.payload} as payload
    from ${claims}
    join ${imports} on ${imports.orgId} = ${claims.orgId} and ${imports.id} = ${claims.importId}
    join ${table} on ${table.orgId} = ${claims.orgId} and ${table.identity} = ${claims.identity}
    where ${inOrg(claims, tx.orgId)} and ${claims.kind} = ${kind} and ${table.importId} = ${id}
    order by ${claims.identity}, ${imports.seq}`
}

/** Rows whose heir said the same: only the owner changes, in one statement however many there are. */
async function handOverUnchanged(tx: TenantTx, kind: Kind, id: number): Promise<void> {
  const table = FACT_TABLES[kind]
  await tx.db.execute(sql`
    with heir as (select * from (${heirs(tx, kind, id)}) h where h.payload is null),
    moved as (
      update ${table} set import_id = heir.import_id from heir
      where ${inOrg(table, tx.orgId)} and ${table.identity} = heir.identity returning ${table.identity} as identity, ${table.importId} as import_id
    )
    delete from ${claims} using moved
    where ${inOrg(claims, tx.orgId)} and ${claims.kind} = ${kind}
      and ${claims.identity} = moved.identity and ${claims.importId} = moved.import_id`)
}

type Heir = { identity: string; importId: number; payload: ClaimPayload }

async function contradicted(tx: TenantTx, kind: Kind, id: number): Promise<Heir[]> {
  const rows = await tx.db.execute<{ identity: string; import_id: number; payload: ClaimPayload }>(
    heirs(tx, kind, id),
  )
  return rows.map((row) => ({
    identity: row.identity,
    importId: Number(row.import_id),
    payload: row.payload,
  }))
}

/** A row whose heir said something else: its content changes, and what the other claims say is told anew against it. */
async function handOverChanged(tx: TenantTx, kind: Kind, heir: Heir, deltas: Deltas): Promise<void> {
  const { before, after } = await replaceItem(tx, kind, {
    ...heir.payload,
    identity: heir.identity,
    importId: heir.importId,
  })
  deltas.addItem(kind, before, -1)
  deltas.addItem(kind, after, 1)
  const ofRow = sql`${inOrg(claims, tx.orgId)} and ${claims.kind} = ${kind} and ${claims.identity} = ${heir.identity}`
  await tx.db.delete(claims).where(sql`${ofRow} and ${claims.importId} = ${heir.importId}`)
  const others = await tx.db.select().from(claims).where(ofRow)
  for (const other of others) {
    const said = (other.payload as ClaimPayload | null) ?? before
    const payload = sameContent({ ...said, identity: heir.identity }, after) ? null : payloadOf(said)
    await tx.db
      .update(claims)
      .set({ payload })
      .where(sql`${ofRow} and ${claims.importId} = ${other.importId}`)
  }
}
