import { createWriteStream } from 'node:fs'
import { rename, rm } from 'node:fs/promises'
import { pipeline } from 'node:stream/promises'
import { closeSnapshots } from '@/db/copy-snapshot'
import { makeAuditPack } from '../audit-pack/make-audit-pack'
import { isPlainDate } from '../dates'
import type { Run } from './command'
import { operatorCtx } from './operator'
import { UsageError } from './read-arguments'

/** Written beside and renamed: half a pack never has the name of one. */
export const auditPack: Run = async ({ db, given, print }) => {
  const { from = '', to = '', file = '', location } = given
  if (!isPlainDate(from)) throw new UsageError('--from is a real date of the form YYYY-MM-DD.')
  if (!isPlainDate(to)) throw new UsageError('--to is a real date of the form YYYY-MM-DD.')
  const half = `${file}.part`
  try {
    const ctx = await operatorCtx(db, given.org)
    await pipeline(await makeAuditPack(ctx, { from, to, location }), createWriteStream(half, { mode: 0o600 }))
    await rename(half, file)
  } finally {
    await rm(half, { force: true })
    await closeSnapshots()
  }
  print(`${file} is written. Verify it where it is unpacked: sha256sum -c SHA256SUMS`)
  return 0
}
