import type { z } from 'zod'
import { database } from '@/db/client'
import { pulse } from '@/db/pulse'
import journal from '@/drizzle/meta/_journal.json'
import type { readiness as answer } from '../answers/account'
import { freeBytes, LEAST_FREE_BYTES } from '../disk-space'
import { env } from '../env'
import { errorDetail, log } from '../log'

type ReadyCheck = z.infer<typeof answer>['checks'][number]

/** A worker asks the queue once a second; one that has not for so long is hung or gone. */
const WORKER_SECONDS = 60
const WORKING = `select count(*)::int as n from pg_stat_activity
  where datname = current_database() and usename = current_user and application_name = 'laurel-queue'
    and state_change > now() - make_interval(secs => ${WORKER_SECONDS})`

/** Whether everything is there that work needs. For everybody: it names no path, no address and no row. */
export async function readiness(): Promise<ReadyCheck[]> {
  const [disk, rest] = await Promise.all([diskProblem(), databaseChecks()])
  return [...rest, { name: 'disk', problem: disk }]
}

async function databaseChecks(): Promise<ReadyCheck[]> {
  const { ask } = pulse(database().url)
  try {
    const [row] = await ask<{ version: number }>('select schema_version as version from installation')
    const [workers] = await ask<{ n: number }>(WORKING)
    return [
      { name: 'database', problem: null },
      { name: 'migrations', problem: migrationProblem(row?.version ?? 0, journal.entries.length) },
      { name: 'worker', problem: (workers?.n ?? 0) > 0 ? null : NO_WORKER },
    ]
  } catch (error) {
    log('warn', 'ready.database', errorDetail(error))
    return [{ name: 'database', problem: 'The database does not answer. Check whether it runs.' }]
  }
}

const NO_WORKER =
  'No worker has asked for imports within the last minute, so they wait. Look at the log of "npm start", or run "npm run -s laurel -- worker".'

export function migrationProblem(applied: number, known: number): string | null {
  if (applied === known) return null
  return applied < known
    ? `The database is at version ${applied} of the schema, this Laurel needs ${known}. Run "npm start" once.`
    : `The database belongs to a newer Laurel: version ${applied} of the schema, this one knows ${known}. Update it.`
}

/** The embedded database lies on the same disk; of another one this server cannot know. */
async function diskProblem(): Promise<string | null> {
  const free = await freeBytes(env().dataDir).catch(() => null)
  if (free === null) return 'The data folder cannot be looked at. Check whether its disk is mounted.'
  if (free >= LEAST_FREE_BYTES) return null
  return `The disk of the data folder has ${mib(free)} MiB left, fewer than ${mib(LEAST_FREE_BYTES)}. Make room: imports and the embedded database need it.`
}

const mib = (bytes: number) => Math.floor(bytes / 1024 / 1024)
