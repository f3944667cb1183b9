import { sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'
import type { TenantStatements } from '../../../db/client'
import { importRejects, imports } from '../../../db/schema/imports'
import { inOrg } from '../../../db/tenancy'

const PAGE = 1_000

export type KeptLine = { importId: number; line: number; message: string; raw: Buffer; separator: string }

/** Of one import whose file is being read; its row does not say yet how cells are told apart. */
export type Kept = { importId: number; separator: string | null }

/** Rejected rows as they were sent, some at a time; of one import or of all. */
export async function* keptLines(tx: TenantStatements, only: Kept | null): AsyncGenerator<KeptLine[]> {
  const [r, i] = [alias(importRejects, 'r'), alias(imports, 'i')]
  let after = { importId: only?.importId ?? 0, line: -1 }
  for (;;) {
    const rows = await tx.db.execute<KeptLine>(sql`
      select r.import_id as "importId", r.line, r.message, r.raw, coalesce(${only?.separator ?? null}::text, i.format ->> 'separator', ',') as separator
      from ${importRejects} r join ${imports} i on ${inOrg(i, tx.orgId)} and i.id = r.import_id
      where ${inOrg(r, tx.orgId)} and (r.import_id, r.line) > (${after.importId}::bigint, ${after.line}::int)
        ${only === null ? sql`` : sql`and r.import_id = ${only.importId}`}
      order by r.import_id, r.line limit ${PAGE}`)
    const last = rows.at(-1)
    if (!last) return
    yield rows.map((row) => ({ ...row, importId: Number(row.importId), line: Number(row.line) }))
    after = { importId: Number(last.importId), line: Number(last.line) }
  }
}

export async function rewriteLine(
  tx: TenantStatements,
  { importId, line, message, raw }: Omit<KeptLine, 'separator'>,
): Promise<void> {
  await tx.db
    .update(importRejects)
    .set({ message, raw })
    .where(
      sql`${inOrg(importRejects, tx.orgId)} and ${importRejects.importId} = ${importId} and ${importRejects.line} = ${line}`,
    )
}

/** What imports say of themselves that may repeat a cell. */
export type Sayings = Pick<typeof imports.$inferSelect, 'id' | 'notes' | 'preview' | 'problem'>

export const readSayings = (tx: TenantStatements): Promise<Sayings[]> =>
  tx.db
    .select({ id: imports.id, notes: imports.notes, preview: imports.preview, problem: imports.problem })
    .from(imports)
    .where(inOrg(imports, tx.orgId))
    .orderBy(imports.id)

export async function rewriteSayings(tx: TenantStatements, { id, ...said }: Sayings): Promise<void> {
  await tx.db
    .update(imports)
    .set(said)
    .where(sql`${inOrg(imports, tx.orgId)} and ${imports.id} = ${id}`)
}
