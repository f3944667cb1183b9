import { constants, setPriority } from 'node:os'
import { createDatabase } from '@/db/client'
import { listenTo } from '@/db/notices'
import { openQueue, QUEUED_CHANNEL } from '@/db/queue'
import { FIGURES_CHANGED_CHANNEL } from '@/lib/organizations/sql/figures-changed'
import { sweepAttachments } from '../attachments/release-files'
import { errorDetail, log } from '../log'
import { unlessAway } from '../passing'
import { sweepUploads } from '../uploads/sweep-uploads'
import { answersAhead } from './answers-ahead'
import { keepMonthEnds } from './month-ends'
import { keepPersonalData } from './personal-data'
import { runJob } from './run-job'
import { sweepGivenUp, sweepJobless, sweepSilent } from './sweep'

/** Imports at once, of different organizations. */
const MAX_RUNS = 3
const POLL_MS = 1_000
const SWEEP_MS = 3_000
const HOUSEKEEPING_MS = 600_000

export type Worker = { /** Hands back what is under way, then ends. */ stop(): Promise<void> }

/** Works on the imports of all organizations until it is stopped. Any number of workers may run. */
export function startWorker(appUrl: string): Worker {
  // Pages come first.
  setPriority(constants.priority.PRIORITY_BELOW_NORMAL)
  const databases = { db: createDatabase(appUrl, 4), leases: createDatabase(appUrl, 3) }
  const queue = openQueue(appUrl)
  const notices = listenTo(appUrl)
  const stopping = new AbortController()
  const runs = new Set<Promise<void>>()
  const bell = new Bell()
  notices.on(QUEUED_CHANNEL, () => bell.ring())
  const changed = new Bell()
  let importing = new AbortController()
  const ring = () => changed.ring()
  const ahead = answersAhead(databases.db, stopping.signal, ring, () => importing.signal)
  notices.on(FIGURES_CHANGED_CHANNEL, (orgId) => ahead.tell(Number(orgId)))

  const take = async () => {
    for (;;) {
      const free = MAX_RUNS - runs.size
      const jobs = free > 0 && !stopping.signal.aborted ? await queue.fetch(free) : []
      for (const job of jobs) {
        const run: Promise<void> = runJob(databases, job, stopping.signal)
          .catch(unlessAway((error) => log('error', 'import.job', { ...job.data, ...errorDetail(error) })))
          .finally(() => {
            runs.delete(run)
            if (runs.size === 0) {
              importing = new AbortController()
              ring()
            }
            bell.ring()
          })
        runs.add(run)
        importing.abort()
      }
      if (jobs.length === 0) return
    }
  }

  const tasks = [
    every(POLL_MS, bell, async () => {
      await sweepGivenUp(databases.leases, queue)
      await take()
    }),
    every(SWEEP_MS, null, () => sweepSilent(databases.leases, queue)),
    every(HOUSEKEEPING_MS, null, async () => {
      await sweepJobless(databases.leases)
      await sweepUploads(databases.leases)
      await sweepAttachments(databases.leases)
      await keepMonthEnds(databases.db, stopping.signal)
      await keepPersonalData(databases.db, stopping.signal)
      await queue.maintain()
    }),
    every(HOUSEKEEPING_MS, changed, ahead.work),
  ]

  /** Does the work now and again, until told to end; a failure is told and tried again. */
  async function every(ms: number, woken: Bell | null, work: () => Promise<unknown>): Promise<void> {
    const pause = woken ?? new Bell()
    stopping.signal.addEventListener('abort', () => pause.ring(), { once: true })
    while (!stopping.signal.aborted) {
      await work().catch(unlessAway((error) => log('warn', 'worker.failed', errorDetail(error))))
      await pause.wait(ms)
    }
  }

  return {
    async stop() {
      stopping.abort()
      await Promise.all([...tasks, ...runs])
      await Promise.all([databases.db.close(), databases.leases.close(), queue.close(), notices.close()])
    },
  }
}

/** Something to wait for that may have rung before. */
class Bell {
  private rung = false
  private wake: () => void = () => undefined

  ring(): void {
    this.rung = true
    this.wake()
  }

  async wait(ms: number): Promise<void> {
    if (!this.rung)
      await new Promise<void>((done) => {
        const timer = setTimeout(done, ms)
        this.wake = () => {
          clearTimeout(timer)
          done()
        }
      })
    this.rung = false
  }
}
