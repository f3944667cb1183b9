import { sql } from 'drizzle-orm'
import type { TenantTx } from '@/db/client'
import { uploads } from '@/db/schema/imports'
import { inOrg } from '@/db/tenancy'
import { LaurelError } from '../errors'
import { MAX_FILE_BYTES, tooLarge } from '../imports/reading/spool'
import { forgetUpload, isInUse } from './upload'

const MAX_OPEN = 20
const MAX_KEPT_BYTES = 2 * 1024 * 1024 * 1024
const LOCK = 0x1a_0e6

/**
 * Sees to it that an organization can keep a file of `bytes` more: the oldest files that nobody reads go first.
 * @returns ids of the uploads that went; their files are removed after the transaction
 * @throws LaurelError too_large | too_many_requests
 */
export async function makeRoom(tx: TenantTx, bytes: number): Promise<number[]> {
  if (bytes > MAX_FILE_BYTES) throw tooLarge()
  await tx.db.execute(sql`select pg_advisory_xact_lock(${LOCK}, hashint8(${tx.orgId}::bigint))`)
  const kept = await tx.db
    .select({ id: uploads.id, bytes: uploads.bytes, received: uploads.received, sha256: uploads.sha256 })
    .from(uploads)
    .where(inOrg(uploads, tx.orgId))
    .orderBy(uploads.id)
  if (kept.filter((one) => one.sha256 === null).length >= MAX_OPEN)
    throw new LaurelError(
      'too_many_requests',
      `${MAX_OPEN} files are on their way already. Finish or cancel one of them first.`,
    )
  let sum = bytes + kept.reduce((all, one) => all + (one.bytes ?? one.received), 0)
  const gone: number[] = []
  for (const one of kept) {
    if (sum <= MAX_KEPT_BYTES) break
    if (one.sha256 === null || (await isInUse(tx, one.id))) continue
    await forgetUpload(tx, one.id)
    gone.push(one.id)
    sum -= one.bytes ?? one.received
  }
  if (sum > MAX_KEPT_BYTES)
    throw new LaurelError(
      'too_many_requests',
      'The files on their way are 2 GiB together, which is as much as an organization may send at once. Wait until one of them is imported, or cancel one.',
    )
  return gone
}
