import { sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'
import type { TenantStatements } from '@/db/client'
import { claims, imports } from '@/db/schema/imports'
import { inOrg } from '@/db/tenancy'
import { writeAudit } from '@/lib/audit/sql/audit'
import { deleteOwned } from '@/lib/imports/sql/owned-items'
import { refold } from '@/lib/imports/sql/refold'
import { withdrawRecords } from '@/lib/imports/sql/standing-records'
import { applyDeltas, Deltas } from '@/lib/imports/sql/totals'
import { FACT_TABLES } from '@/lib/line-items/sql/fact-tables'
import type { FiguresChanged } from '@/lib/organizations/sql/figures-changed'
import { lockState, nextEvent } from '@/lib/organizations/sql/state'
import { instant } from '../clock'
import { authorize, type Ctx } from '../context'
import { LaurelError, notFound } from '../errors'
import type { Kind } from '../line-items/model/kinds'
import { withdrawRegister } from '../registers/withdraw-register'
import { type ImportSummary, summarize } from './import-summary'
import { type ImportKind, isLineItemKind } from './model/import-kinds'
import { isRecordKind } from './model/record-shapes'

/**
 * Takes an import back: the state is then the replay of the other imports in their order, also where a later one
 * repeated, contradicted or changed its rows.
 * @throws LaurelError not_found | conflict (not published, or withdrawn already) | forbidden
 */
export async function withdrawImport(ctx: Ctx, id: number): Promise<ImportSummary> {
  authorize(ctx, 'imports:write')
  return ctx.db.load(ctx.orgId, { end: 'keep' }, async (tx) => {
    const state = await lockState(tx)
    const kind = await publishedKind(tx, id)
    const { deltas, figures } = await takeBack(tx, kind, id, state.mctChecking)
    const seq = await nextEvent(tx, state, { event: 'withdraw', importId: id, figures })
    await applyDeltas(tx, seq, deltas)
    const [row] = await tx.db
      .update(imports)
      .set({
        status: 'withdrawn',
        withdrawnSeq: seq,
        withdrawnAt: instant(),
        withdrawnByName: ctx.actorName,
      })
      .where(sql`${inOrg(imports, tx.orgId)} and ${imports.id} = ${id}`)
      .returning()
    if (!row) throw notFound('This import')
    await writeAudit(tx, ctx, 'import.withdraw', { importId: id, kind, fileName: row.fileName })
    return summarize(row, ctx)
  })
}

async function publishedKind(tx: TenantStatements, id: number): Promise<ImportKind> {
  const [row] = await tx.db
    .select({ kind: imports.kind, status: imports.status })
    .from(imports)
    .where(sql`${inOrg(imports, tx.orgId)} and ${imports.id} = ${id} and ${imports.mode} = 'publish'`)
  if (!row) throw notFound('This import')
  if (row.status === 'withdrawn')
    throw new LaurelError('conflict', 'This import is withdrawn already: there is nothing left to take back.')
  if (row.status !== 'published')
    throw new LaurelError('conflict', 'This import is not published: there is nothing to take back.')
  return row.kind
}

/** @returns what it does to the totals, and to records */
async function takeBack(
  tx: TenantStatements,
  kind: ImportKind,
  id: number,
  mctChecking: boolean,
): Promise<{ deltas: Deltas; figures: FiguresChanged }> {
  if (isRecordKind(kind)) return { deltas: new Deltas(), figures: await withdrawRecords(tx, kind, id) }
  const deltas = isLineItemKind(kind)
    ? await takeBackLineItems(tx, kind, id, mctChecking)
    : await withdrawRegister(tx, kind, id)
  return { deltas, figures: null }
}

/** Rows of which others have said something are made anew from that; the others go with the import. */
async function takeBackLineItems(
  tx: TenantStatements,
  kind: Kind,
  id: number,
  mctChecking: boolean,
): Promise<Deltas> {
  const deltas = new Deltas()
  const [c, own, k] = [alias(claims, 'c'), alias(claims, 'own'), alias(FACT_TABLES[kind], 'k')]
  const touched = sql`
    select c.identity from ${claims} c
    where ${inOrg(c, tx.orgId)} and c.kind = ${kind} and c.import_id <> ${id} and (
      exists (select 1 from ${claims} own where ${inOrg(own, tx.orgId)} and own.kind = ${kind}
        and own.identity = c.identity and own.import_id = ${id})
      or exists (select 1 from ${FACT_TABLES[kind]} k where ${inOrg(k, tx.orgId)} and k.identity = c.identity and k.import_id = ${id}))`
  await refold(tx, { kind, touched, without: id, mctChecking }, deltas)
  await deleteOwned(tx, kind, id, deltas)
  await tx.db.delete(claims).where(sql`${inOrg(claims, tx.orgId)} and ${claims.importId} = ${id}`)
  return deltas
}
