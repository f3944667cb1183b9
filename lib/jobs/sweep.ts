import type { Database } from '@/db/client'
import { completeImport, failImport, hastenImports, isQueued, type Queue, sendImport } from '@/db/queue'
import { listOrganizations } from '../auth/people/organizations'
import { strandedImports, waitingImports } from '../imports/waiting-imports'
import { giveUp, takeFromSilent } from './lease'

/** Brings back what a process left behind that was killed or lost its connection. */
export async function sweepSilent(leases: Database, queue: Queue): Promise<void> {
  for (const { id, data, seconds } of await queue.active()) {
    // Fetched a moment ago: its lease is about to be taken.
    if (seconds < FRESH_SECONDS) continue
    const { orgId, importId } = data
    await leases.inTenant(orgId, 'write', async (tx) => {
      const standing = await takeFromSilent(tx, importId)
      if (standing === 'lost') await failImport(tx.sql, id, 'The process that worked on it ended.')
      if (standing !== 'over') return
      await completeImport(tx.sql, id)
      await hastenImports(tx.sql, orgId)
    })
  }
}

const FRESH_SECONDS = 5

/** Ends what failed as often as it may. */
export async function sweepGivenUp(leases: Database, queue: Queue): Promise<void> {
  for (const { id, data } of await queue.fetchGivenUp(10)) {
    await leases.inTenant(data.orgId, 'write', async (tx) => {
      await giveUp(tx, data.importId)
      await hastenImports(tx.sql, data.orgId)
    })
    await queue.completeGivenUp(id)
  }
}

/** Waiting imports whose job is gone, which only happens where somebody emptied the queue, get a new one. */
export async function sweepJobless(leases: Database): Promise<void> {
  for (const { id: orgId } of await listOrganizations(leases)) {
    await leases.inTenant(orgId, 'write', async (tx) => {
      for (const { id } of await strandedImports(tx)) await giveUp(tx, id)
      for (const { id: importId, bytes } of await waitingImports(tx)) {
        const job = { orgId, importId, ip: null }
        if (await isQueued(tx.sql, job)) continue
        await takeFromSilent(tx, importId)
        await sendImport(tx.sql, job, { bytes })
      }
    })
  }
}
