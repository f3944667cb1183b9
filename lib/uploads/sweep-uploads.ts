import { sql } from 'drizzle-orm'
import type { Database } from '@/db/client'
import { uploads } from '@/db/schema/imports'
import { inOrg } from '@/db/tenancy'
import { listOrganizations } from '../auth/people/organizations'
import { STRAY_MS, sweepIncoming } from '../imports/reading/incoming'
import { forgetUpload, isInUse } from './upload'
import { listUploadFiles, removeStrayFile, removeUploadFile } from './upload-files'

/** How long a file is kept that nobody publishes. */
export const KEPT_HOURS = 24

/** Removes files and rows that have been kept for a day, and files without a row. */
export async function sweepUploads(db: Database): Promise<void> {
  const known = new Set<string>()
  for (const { id: orgId } of await listOrganizations(db)) {
    const { gone, kept } = await db.inTenant(orgId, 'write', async (tx) => {
      const rows = await tx.db
        .select({
          id: uploads.id,
          old: sql<boolean>`${uploads.createdAt} < now() - make_interval(hours => ${KEPT_HOURS}::int)`,
        })
        .from(uploads)
        .where(inOrg(uploads, tx.orgId))
      const gone: number[] = []
      for (const { id, old } of rows) {
        if (!old || (await isInUse(tx, id))) continue
        await forgetUpload(tx, id)
        gone.push(id)
      }
      return { gone, kept: rows.map(({ id }) => id).filter((id) => !gone.includes(id)) }
    })
    for (const id of gone) await removeUploadFile(orgId, id)
    for (const id of kept) known.add(`${orgId}-${id}`)
  }
  await sweepIncoming()
  for (const { name, ageMs } of await listUploadFiles())
    if (!known.has(name) && ageMs > STRAY_MS) await removeStrayFile(name)
}
