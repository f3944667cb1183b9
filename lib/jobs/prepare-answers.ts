import { setTimeout as sleep } from 'node:timers/promises'
import type { Database } from '@/db/client'
import { listOrganizations } from '../auth/people/organizations'
import { errorDetail, log } from '../log'
import { unlessAway } from '../passing'
import { SELF_SCORED } from '../programmes/registry'

const LEAST_REST_MS = 200

/**
 * Works out ahead what pages of organizations ask, a piece of each in turn. Rests as long as it works, since somebody may
 * be waiting for a page.
 * @param due whose figures have changed, also meanwhile; none: all are looked at, as another day may have begun
 */
export async function prepareAnswers(db: Database, due: Set<number>, stop: AbortSignal): Promise<void> {
  if (due.size === 0) for (const { id } of await listOrganizations(db)) due.add(id)
  // What is put in again comes last.
  for (const orgId of due) {
    due.delete(orgId)
    const began = performance.now()
    if (await prepareSome(db, orgId)) due.add(orgId)
    await sleep(Math.max(performance.now() - began, LEAST_REST_MS), undefined, { signal: stop }).catch(
      () => undefined,
    )
    if (stop.aborted) return
  }
}

/** One that fails holds up no other. */
async function prepareSome(db: Database, orgId: number): Promise<boolean> {
  let left = false
  for (const { prepare } of SELF_SCORED)
    await prepare?.(db, orgId).then(
      (more) => {
        left ||= more
      },
      unlessAway((error) => log('warn', 'prepare.failed', { orgId, ...errorDetail(error) })),
    )
  return left
}
