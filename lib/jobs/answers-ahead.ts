import { setTimeout as sleep } from 'node:timers/promises'
import type { Database } from '@/db/client'
import { listOrganizations } from '../auth/people/organizations'
import { errorDetail, log } from '../log'
import { passingOf, unlessAway } from '../passing'
import type { LeftToPrepare, SelfScored } from '../programmes/registered'
import { SELF_SCORED } from '../programmes/registry'

const LEAST_REST_MS = 200
/** Another day may have begun. */
const EVERYBODY_MS = 600_000
/** Until an organization is looked at again whose import, or another process, comes first. */
const LATER_MS = 2_000
/** The same where something failed that passes; after the second time it waits for a change, or until all are looked at. */
const FAILED_MS = 30_000

export type AnswersAhead = {
  /** Whose figures have changed, at any time. */
  tell(orgId: number): void
  /** Until nothing is left that can be done now; the rest is rung for. */
  work(): Promise<void>
}

/**
 * Works out ahead what pages of organizations ask, a piece of each in turn. Rests as long as it works, since somebody may
 * be waiting for a page, and altogether while imports are worked on, of whomever.
 * @param ring called when `work` is wanted
 * @param importing aborted while this process works on imports: a piece under way ends with what it has
 */
export function answersAhead(
  db: Database,
  stop: AbortSignal,
  ring: () => void,
  importing: () => AbortSignal,
  programmes: readonly Pick<SelfScored, 'prepare'>[] = SELF_SCORED,
): AnswersAhead {
  const due = new Set<number>()
  const later = new Map<number, NodeJS.Timeout>()
  const failed = new Set<number>()
  let everybody = 0

  const tell = (orgId: number) => {
    due.add(orgId)
    ring()
  }
  const tellIn = (orgId: number, ms: number) => later.set(orgId, setTimeout(tell, ms, orgId).unref())

  async function look(orgId: number): Promise<void> {
    clearTimeout(later.get(orgId))
    later.delete(orgId)
    const { left, passes } = await prepareSome(db, orgId, programmes, AbortSignal.any([stop, importing()]))
    const isSecond = failed.delete(orgId)
    if (passes && !isSecond) {
      failed.add(orgId)
      tellIn(orgId, FAILED_MS)
    } else if (left === 'later') tellIn(orgId, LATER_MS)
    // What is put in again comes last.
    else if (left === 'more') due.add(orgId)
  }

  async function work(): Promise<void> {
    if (performance.now() >= everybody) {
      for (const { id } of await listOrganizations(db)) due.add(id)
      everybody = performance.now() + EVERYBODY_MS
    }
    for (const orgId of due) {
      if (importing().aborted) return
      due.delete(orgId)
      const began = performance.now()
      await look(orgId)
      const rest = Math.max(performance.now() - began, LEAST_REST_MS)
      await sleep(rest, undefined, { signal: stop }).catch(() => undefined)
      if (stop.aborted) return
    }
  }
  return { tell, work }
}

/** One that fails holds up no other. `passes`: one failed of what passes by itself. */
async function prepareSome(
  db: Database,
  orgId: number,
  programmes: readonly Pick<SelfScored, 'prepare'>[],
  stop: AbortSignal,
): Promise<{ left: LeftToPrepare; passes: boolean }> {
  const found = new Set<LeftToPrepare>()
  let passes = false
  const tell = unlessAway((error) => log('warn', 'prepare.failed', { orgId, ...errorDetail(error) }))
  for (const { prepare } of programmes)
    try {
      if (prepare) found.add(await prepare(db, orgId, stop))
    } catch (error) {
      passes ||= passingOf(error) !== null
      tell(error)
    }
  const left = (['more', 'later'] as const).find((one) => found.has(one)) ?? 'nothing'
  return { left, passes }
}
