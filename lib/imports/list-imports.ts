import { desc, sql } from 'drizzle-orm'
import type { z } from 'zod'
import type { TenantStatements } from '@/db/client'
import { importChanges, importRejects, imports, type RowChange } from '@/db/schema/imports'
import { inOrg } from '@/db/tenancy'
import type { importDetail } from '../answers/imports'
import { may } from '../auth/roles'
import { authorize, type Ctx } from '../context'
import { notFound } from '../errors'
import type { ImportSummary } from './import-summary'
import { summarize } from './import-summary'
import { rowsStanding } from './rows-standing'

export type ImportDetail = z.infer<typeof importDetail>

const MAX_LISTED = 500
const FIRST = 50

/** The imports of the organization, newest first. */
export async function listImports(ctx: Ctx): Promise<ImportSummary[]> {
  authorize(ctx, 'imports:read')
  return ctx.db.inTenant(ctx.orgId, 'read', async (tx) => {
    const rows = await tx.db
      .select()
      .from(imports)
      .where(sql`${inOrg(imports, tx.orgId)} and ${imports.mode} = 'publish'`)
      .orderBy(desc(imports.id))
      .limit(MAX_LISTED)
    return rows.map((row) => summarize(row, ctx))
  })
}

/** @throws LaurelError not_found */
export async function getImport(ctx: Ctx, id: number): Promise<ImportDetail> {
  authorize(ctx, 'imports:read')
  return ctx.db.inTenant(ctx.orgId, 'read', async (tx) => {
    const row = await findImport(tx, id)
    const { rejects, changes } = may(ctx.role, 'rejects:read') ? await firstRows(tx, row) : NO_ROWS
    return { ...summarize(row, ctx), rejects, changes, rowsStanding: await rowsStanding(tx, row) }
  })
}

type FirstRows = Pick<ImportDetail, 'rejects' | 'changes'>
const NO_ROWS: FirstRows = { rejects: [], changes: [] }

/** A preview wrote none: what it found is kept with it. */
async function firstRows(
  tx: TenantStatements,
  { id, preview }: typeof imports.$inferSelect,
): Promise<FirstRows> {
  if (!preview) return { rejects: await firstRejects(tx, id), changes: await firstChanges(tx, id) }
  const rejects = preview.rejects.slice(0, FIRST)
  return {
    rejects: rejects.map(({ line, column, code, message }) => ({ line, column, code, message })),
    changes: preview.changes.slice(0, FIRST),
  }
}

export async function findImport(tx: TenantStatements, id: number): Promise<typeof imports.$inferSelect> {
  const [row] = await tx.db
    .select()
    .from(imports)
    .where(sql`${inOrg(imports, tx.orgId)} and ${imports.id} = ${id}`)
  if (!row) throw notFound('This import')
  return row
}

async function firstRejects(tx: TenantStatements, id: number): Promise<ImportDetail['rejects']> {
  const { line, column, code, message } = importRejects
  return tx.db
    .select({ line, column, code, message })
    .from(importRejects)
    .where(sql`${inOrg(importRejects, tx.orgId)} and ${importRejects.importId} = ${id}`)
    .orderBy(line)
    .limit(FIRST)
}

async function firstChanges(tx: TenantStatements, id: number): Promise<RowChange[]> {
  const { line, identity, columns } = importChanges
  return tx.db
    .select({ line, identity, columns })
    .from(importChanges)
    .where(sql`${inOrg(importChanges, tx.orgId)} and ${importChanges.importId} = ${id}`)
    .orderBy(line)
    .limit(FIRST)
}
