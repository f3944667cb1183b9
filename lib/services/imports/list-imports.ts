import { desc, sql } from 'drizzle-orm'
import type { TenantStatements } from '@/db/client'
import { importRejects, imports } from '@/db/schema/imports'
import { inOrg } from '@/db/tenancy'
import { may } from '../../auth/roles'
import { notFound } from '../../errors'
import { authorize, type Ctx } from '../context'
import { type ImportSummary, summarize } from './import-summary'

export type RejectSummary = { line: number; column: string; code: string; message: string }
export type ImportDetail = ImportSummary & {
  /** The first 50 rejected rows; empty for a role that may not see them. */
  rejects: RejectSummary[]
}

const MAX_LISTED = 500
const FIRST_REJECTS = 50

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
    const rejects = may(ctx.role, 'rejects:read') ? await firstRejects(tx, id) : []
    return { ...summarize(row, ctx), rejects }
  })
}

export async function findImport(tx: TenantStatements, id: number): Promise<typeof imports.$inferSelect> {
  const [row] = await tx.db
    .select()
    .from(imports)
    .where(sql`${inOrg(imports, tx.orgId)} and ${imports.id} = ${id}`)
  if (!row) throw notFound('This import')
  return row
}

async function firstRejects(tx: TenantStatements, id: number): Promise<RejectSummary[]> {
  const { line, column, code, message } = importRejects
  return tx.db
    .select({ line, column, code, message })
    .from(importRejects)
    .where(sql`${inOrg(importRejects, tx.orgId)} and ${importRejects.importId} = ${id}`)
    .orderBy(line)
    .limit(FIRST_REJECTS)
}
