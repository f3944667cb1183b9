import type { Database } from '@/db/client'
import { listOrganizations } from '../auth/people/organizations'
import { STRAY_MS } from '../imports/reading/incoming'
import { listAttachmentFiles, removeAttachmentFile } from './attachment-files'
import { lockFiles, unused } from './sql/attachments'

/** After the transaction in which rows went: files on which none stands any more go, too. */
export async function releaseFiles(db: Database, orgId: number, hashes: readonly string[]): Promise<void> {
  if (hashes.length === 0) return
  await db.inTenant(orgId, 'write', async (tx) => {
    await lockFiles(tx)
    for (const sha256 of await unused(tx, hashes)) await removeAttachmentFile(orgId, sha256)
  })
}

/** Removes files that a crash or a removed organization left without a row. */
export async function sweepAttachments(db: Database): Promise<void> {
  const old = (await listAttachmentFiles()).filter(({ ageMs }) => ageMs > STRAY_MS)
  if (old.length === 0) return
  const known = new Set((await listOrganizations(db)).map(({ id }) => id))
  for (const { orgId, sha256 } of old) if (!known.has(orgId)) await removeAttachmentFile(orgId, sha256)
  for (const orgId of known) {
    const own = old.filter((one) => one.orgId === orgId).map(({ sha256 }) => sha256)
    await releaseFiles(db, orgId, own)
  }
}
