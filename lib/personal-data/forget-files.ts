import type { Database } from '@/db/client'
import { uploads } from '@/db/schema/imports'
import { inOrg } from '@/db/tenancy'
import { aside } from '../aside/aside'
import { LaurelError } from '../errors'
import { forgetUpload, isInUse, type UploadRow } from '../uploads/upload'
import { hasUploadFile, removeUploadFile, uploadPath } from '../uploads/upload-files'
import type { Forgetting } from './forgetting'

/** `waiting`: files that an import reads, or that still arrive: to be looked at again. */
export type FilesForgotten = { removed: number; waiting: number }

/**
 * Files of the data folder that name an erased learner go, and so do those that cannot be read: they would have gone in a
 * day, and whoever sent them can send them again. To write them anew would make other files of them, that nobody sent.
 */
export async function forgetFiles(
  db: Database,
  orgId: number,
  forgetting: Forgetting,
): Promise<FilesForgotten> {
  let removed = 0
  const { named, waiting } = await namingFiles(db, orgId, forgetting)
  let inUse = waiting
  for (const { id } of named) {
    const gone = await db.inTenant(orgId, 'write', async (tx) => {
      if (await isInUse(tx, id)) return false
      await forgetUpload(tx, id)
      return true
    })
    if (gone) await removeUploadFile(orgId, id)
    if (gone) removed += 1
    else inUse += 1
  }
  return { removed, waiting: inUse }
}

/** Those that name an erased learner or cannot be read. `waiting`: how many still arrive. */
export async function namingFiles(
  db: Database,
  orgId: number,
  forgetting: Forgetting,
): Promise<{ named: UploadRow[]; waiting: number }> {
  const kept = await db.inTenant(orgId, 'read', (tx) =>
    tx.db.select().from(uploads).where(inOrg(uploads, tx.orgId)),
  )
  const whole = kept.filter(({ sha256 }) => sha256 !== null)
  const named: UploadRow[] = []
  for (const one of whole) if (await names(orgId, one.id, forgetting)) named.push(one)
  return { named, waiting: kept.length - whole.length }
}

async function names(orgId: number, id: number, forgetting: Forgetting): Promise<boolean> {
  if (!(await hasUploadFile(orgId, id))) return false
  try {
    for await (const cells of aside.stream('file-cells', { path: uploadPath(orgId, id) }, { orgId }))
      if (cells.some((cell) => forgetting.has(cell))) return true
    return false
  } catch (error) {
    if (error instanceof LaurelError && ['invalid_file', 'too_large'].includes(error.code)) return true
    throw error
  }
}
