import { sql } from 'drizzle-orm'
import { importChanges, importRejects, type RowChange } from '../../db/schema/imports'
import { inOrg } from '../../db/tenancy'
import type { Ctx } from '../../lib/context'
import type { ImportSummary } from '../../lib/imports/import-summary'
import type { Register } from '../../lib/imports/model/import-kinds'
import { REGISTER_COLUMNS } from '../../lib/imports/reading/register-columns'
import { csvOf, publishText } from './organization'

export type Cells = Readonly<Record<string, string>>
type Counts = Pick<
  ImportSummary,
  'rowsRead' | 'rowsAccepted' | 'rowsChanged' | 'rowsDuplicate' | 'rowsRejected'
>
export type Published = {
  id: number
  counts: Counts
  changes: RowChange[]
  rejects: Pick<typeof importRejects.$inferSelect, 'line' | 'column' | 'code' | 'message' | 'raw'>[]
}

/** Rows by our column names, published as a file; the first stands on line 2. */
export async function publishEntries(
  ctx: Ctx,
  kind: Register,
  rows: readonly Cells[],
  changes: 'reject' | 'apply' = 'reject',
): Promise<Published> {
  const columns = REGISTER_COLUMNS[kind].map(({ name }) => name)
  const made = await publishText(ctx, kind, csvOf(rows, columns), '2026-11-21', { changes })
  const { id, rowsRead, rowsAccepted, rowsChanged, rowsDuplicate, rowsRejected } = made
  const counts = { rowsRead, rowsAccepted, rowsChanged, rowsDuplicate, rowsRejected }
  return { id, counts, ...(await readAside(ctx, id)) }
}

/** What an import changed and what it kept aside, by line. */
const readAside = (ctx: Ctx, id: number) =>
  ctx.db.inTenant(ctx.orgId, 'read', async (tx) => {
    const { line, column, code, message, raw } = importRejects
    const rejects = await tx.db
      .select({ line, column, code, message, raw })
      .from(importRejects)
      .where(sql`${inOrg(importRejects, tx.orgId)} and ${importRejects.importId} = ${id}`)
      .orderBy(line)
    const changes = await tx.db
      .select({ line: importChanges.line, identity: importChanges.identity, columns: importChanges.columns })
      .from(importChanges)
      .where(sql`${inOrg(importChanges, tx.orgId)} and ${importChanges.importId} = ${id}`)
      .orderBy(importChanges.line)
    return { rejects, changes }
  })
