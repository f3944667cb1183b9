import { type SQL, sql } from 'drizzle-orm'
import type { TenantStatements, TenantTx } from '../../../db/client'
import { attachments } from '../../../db/schema/attachments'
import { inOrg } from '../../../db/tenancy'
import type { Subject } from '../model/subject'

export type AttachmentRow = typeof attachments.$inferSelect

const LOCK = 0x1a_0eb

/** Until the transaction ends nobody else places or removes a file of the organization. */
export async function lockFiles(tx: TenantStatements): Promise<void> {
  await tx.db.execute(sql`select pg_advisory_xact_lock(${LOCK}, hashint8(${tx.orgId}::bigint))`)
}

const ofSubject = (tx: TenantStatements, { kind, id }: Subject): SQL =>
  sql`${inOrg(attachments, tx.orgId)} and ${attachments.subjectKind} = ${kind} and ${attachments.subjectId} = ${id}`

/** The oldest first. */
export const readAttachments = (tx: TenantStatements, subject: Subject): Promise<AttachmentRow[]> =>
  tx.db.select().from(attachments).where(ofSubject(tx, subject)).orderBy(attachments.id)

export async function findAttachment(tx: TenantStatements, id: number): Promise<AttachmentRow | null> {
  const [row] = await tx.db
    .select()
    .from(attachments)
    .where(sql`${inOrg(attachments, tx.orgId)} and ${attachments.id} = ${id}`)
  return row ?? null
}

export async function addRow(
  tx: TenantTx,
  row: Omit<typeof attachments.$inferInsert, 'orgId'>,
): Promise<AttachmentRow> {
  const [added] = await tx.db
    .insert(attachments)
    .values({ ...row, orgId: tx.orgId })
    .returning()
  if (!added) throw new Error('the attachment was not written')
  return added
}

export async function removeRow(tx: TenantTx, id: number): Promise<void> {
  await tx.db.delete(attachments).where(sql`${inOrg(attachments, tx.orgId)} and ${attachments.id} = ${id}`)
}

/** All files of a subject that goes. @returns their SHA-256, which releaseFiles wants after the transaction */
export async function removeRowsOf(tx: TenantTx, subject: Subject): Promise<string[]> {
  const gone = await tx.db
    .delete(attachments)
    .where(ofSubject(tx, subject))
    .returning({ sha256: attachments.sha256 })
  return gone.map(({ sha256 }) => sha256)
}

/** Bytes that lie in the data folder for the organization; a file on which several rows stand counts once. */
export async function keptBytes(tx: TenantStatements): Promise<number> {
  const [row] = await tx.db.execute<{ bytes: string }>(sql`
    select coalesce(sum(bytes), 0)::text as bytes
    from (select distinct sha256, bytes from ${attachments} where ${inOrg(attachments, tx.orgId)}) one`)
  return Number(row?.bytes)
}

/** Those of `hashes` on which no row stands. */
export async function unused(tx: TenantStatements, hashes: readonly string[]): Promise<string[]> {
  if (hashes.length === 0) return []
  const rows = await tx.db
    .selectDistinct({ sha256: attachments.sha256 })
    .from(attachments)
    .where(
      sql`${inOrg(attachments, tx.orgId)} and ${attachments.sha256} in (${sql.join(
        hashes.map((one) => sql`${one}`),
        sql`, `,
      )})`,
    )
  const used = new Set(rows.map(({ sha256 }) => sha256))
  return hashes.filter((one) => !used.has(one))
}
