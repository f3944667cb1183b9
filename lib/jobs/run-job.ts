import { randomUUID } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'
import type { Database } from '@/db/client'
import { completeImport, failImport, hastenImports, type QueuedJob, sendImport } from '@/db/queue'
import type { ImportProgress } from '@/db/schema/imports'
import { tellChange } from '@/lib/imports/sql/import-changes'
import { findOrganizationById } from '../auth/people/organizations'
import type { Ctx } from '../context'
import { findImport } from '../imports/list-imports'
import { runImport } from '../imports/run-import'
import { errorDetail, log } from '../log'
import { isAway, passingError } from '../passing'
import { releaseUpload } from '../uploads/release-upload'
import { uploadPath } from '../uploads/upload-files'
import { crashPoint } from './crash-points'
import { claimImport, giveUp, type Held, LEASE_SECONDS, RENEW_MS, releaseLease, renewLease } from './lease'
import { timeLeft } from './time-left'

type Databases = {
  /** For the work itself. */
  db: Database
  /** For leases: a long statement of the work must not keep them waiting. */
  leases: Database
}

/** A parked job looks again after this, unless the import before it ends sooner. */
const PARK_SECONDS = 10

/**
 * Brings one import to its end, or the job back to the queue; never throws for what can be tried again.
 * @param stop aborted when this process is told to end: the import is handed back and counts no attempt
 */
export async function runJob(to: Databases, job: QueuedJob, stop: AbortSignal): Promise<void> {
  const { orgId, importId } = job.data
  crashPoint('fetched')
  const held: Held = { orgId, importId, leaseOwner: randomUUID() }
  const claim = await claimImport(to.leases, held)
  if (claim === 'busy') return park(to, job)
  if (claim === 'over') return end(to, job)
  if (claim === 'exhausted') {
    await to.leases.inTenant(orgId, 'write', (tx) => giveUp(tx, importId))
    return end(to, job)
  }
  crashPoint('leased')
  const lost = new AbortController()
  const ended = new AbortController()
  const signal = AbortSignal.any([stop, lost.signal])
  const work = keeping(to.leases, held, lost, ended.signal)
  try {
    const found = await importCtx(to.db, job)
    if (found === null) return await end(to, job)
    const { ctx, uploadId } = found
    const done = await runImport(ctx, {
      importId,
      path: uploadPath(orgId, uploadId),
      leaseOwner: held.leaseOwner,
      signal,
      onProgress: work.tell,
      reached: crashPoint,
    })
    ended.abort()
    await finish(to, job, done.status === 'published' ? uploadId : null)
    crashPoint('finished')
  } catch (error) {
    ended.abort()
    await giveBack(to, job, held, error, stop)
  }
}

/** The same person as who sent the file: what was asked for with the right to it is done, whatever became of that. */
async function importCtx(
  db: Database,
  { data: { orgId, importId, ip } }: QueuedJob,
): Promise<{ ctx: Ctx; uploadId: number } | null> {
  const org = await findOrganizationById(db, orgId)
  if (!org) return null
  const row = await db.inTenant(orgId, 'read', (tx) => findImport(tx, importId))
  if (row.uploadId === null) throw new Error(`import ${importId} has no file`)
  const ctx: Ctx = {
    db,
    orgId,
    slug: org.slug,
    orgName: org.name,
    demo: org.demo,
    role: 'global_admin',
    locationIds: null,
    actor: row.createdBy,
    actorName: row.createdByName,
    ip,
  }
  return { ctx, uploadId: row.uploadId }
}

/** Renews the lease until `ended`; aborts `lost` when it is another's, or when the database fell silent for too long. */
function keeping(leases: Database, held: Held, lost: AbortController, ended: AbortSignal) {
  let progress: ImportProgress | null = null
  const withTimeLeft = timeLeft()
  const keep = async () => {
    let renewed = performance.now()
    for (;;) {
      await sleep(RENEW_MS, undefined, { signal: ended })
      try {
        if (!(await renewLease(leases, held, progress))) break
        renewed = performance.now()
      } catch {
        if (performance.now() - renewed > LEASE_SECONDS * 1000) break
      }
    }
    if (!ended.aborted) lost.abort(new Error('The lease was lost.'))
  }
  keep().catch(() => undefined)
  return {
    tell: (now: ImportProgress) => {
      progress = withTimeLeft(now)
    },
  }
}

/** The import has ended: so does its job, a file that nobody needs goes, and the next may begin. */
async function finish(to: Databases, job: QueuedJob, needless: number | null): Promise<void> {
  const { orgId, importId } = job.data
  if (needless !== null) await releaseUpload(to.leases, orgId, needless)
  await to.leases.inTenant(orgId, 'write', (tx) => tellChange(tx, importId, null))
  await end(to, job)
}

const end = (to: Databases, { id, data }: QueuedJob): Promise<void> =>
  to.leases.inTenant(data.orgId, 'write', async (tx) => {
    await completeImport(tx.sql, id)
    await hastenImports(tx.sql, data.orgId)
  })

/** Another import of the organization comes first: this one is brought again when that has ended. */
const park = (to: Databases, { id, data }: QueuedJob): Promise<void> =>
  to.leases.inTenant(data.orgId, 'write', async (tx) => {
    await sendImport(tx.sql, data, { bytes: 0, afterSeconds: PARK_SECONDS })
    await completeImport(tx.sql, id)
  })

/** The work broke off: at once again when this process ends, else after a pause, as the queue says. */
async function giveBack(to: Databases, job: QueuedJob, held: Held, error: unknown, stop: AbortSignal) {
  const { orgId, importId } = job.data
  if (!stop.aborted) log('warn', 'import.interrupted', { orgId, importId, ...errorDetail(error) })
  // A lock of others, or a full disk, is no fault of the file: it waits, however often. What makes the database go away
  // each time is tried so often and no more.
  const blameless = stop.aborted || (passingError(error) !== null && !isAway(error))
  const afterSeconds = stop.aborted ? 0 : PARK_SECONDS
  try {
    await to.leases.inTenant(orgId, 'write', async (tx) => {
      if (!(await releaseLease(tx, held, { counts: !blameless }))) return
      if (!blameless) return failImport(tx.sql, job.id, 'interrupted')
      await sendImport(tx.sql, job.data, { bytes: 0, afterSeconds })
      await completeImport(tx.sql, job.id)
    })
  } catch (failure) {
    // The database is away: the lease runs out, and whoever sweeps takes the import over.
    log('warn', 'import.left', { orgId, importId, ...errorDetail(failure) })
  }
}
