import { sql } from 'drizzle-orm'
import type { z } from 'zod'
import type { TenantTx } from '@/db/client'
import { imports, uploads } from '@/db/schema/imports'
import { inOrg } from '@/db/tenancy'
import type { upload } from '../answers/imports'
import { notFound } from '../errors'

export type Upload = z.infer<typeof upload>

export type UploadRow = typeof uploads.$inferSelect

export const uploadOf = ({ id, fileName, bytes, received, sha256 }: UploadRow): Upload => ({
  id,
  fileName,
  bytes,
  received,
  sha256,
})

export const oneUpload = (tx: TenantTx, id: number) =>
  sql`${inOrg(uploads, tx.orgId)} and ${uploads.id} = ${id}`

/** @throws LaurelError not_found */
export async function findUpload(tx: TenantTx, id: number): Promise<UploadRow> {
  const [row] = await tx.db.select().from(uploads).where(oneUpload(tx, id))
  if (!row) throw notFound('This upload')
  return row
}

/** The same, for an import that will read it: until the transaction ends nobody removes it. @throws LaurelError not_found */
export async function holdUpload(tx: TenantTx, id: number): Promise<UploadRow> {
  const [row] = await tx.db.select().from(uploads).where(oneUpload(tx, id)).for('update')
  if (!row) throw notFound('This upload')
  return row
}

/** Whether an import that is not at its end reads the file; until the transaction ends none begins to. */
export async function isInUse(tx: TenantTx, id: number): Promise<boolean> {
  await tx.db.select({ id: uploads.id }).from(uploads).where(oneUpload(tx, id)).for('update')
  const [row] = await tx.db
    .select({ id: imports.id })
    .from(imports)
    .where(
      sql`${inOrg(imports, tx.orgId)} and ${imports.uploadId} = ${id} and ${imports.status} in ('waiting', 'running')`,
    )
    .limit(1)
  return row !== undefined
}

/** The row goes, and imports that read the file no longer offer it. The file itself goes after the transaction. */
export async function forgetUpload(tx: TenantTx, id: number): Promise<void> {
  await tx.db
    .update(imports)
    .set({ uploadId: null })
    .where(sql`${inOrg(imports, tx.orgId)} and ${imports.uploadId} = ${id}`)
  await tx.db.delete(uploads).where(oneUpload(tx, id))
}
