import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { CRASH_POINTS } from '../../lib/jobs/crash-points'
import type { Lane } from './lane'

/** `backend`: the one that takes rows in; `cluster`: all of PostgreSQL at once. */
const POSTGRES = ['backend', 'checkpointer', 'cluster'] as const
type Postgres = (typeof POSTGRES)[number]

export type Kill =
  | { victim: 'server' | 'worker'; at: string }
  | { victim: 'postgres'; at: Postgres }
  /** `after`: which part of the time that an import takes has passed. */
  | { victim: 'server' | 'worker' | Postgres; after: number }

/** One at every point that has a name: in server and worker where they say it, in PostgreSQL while rows come in. */
export const labelledKills = (): Kill[] => [
  ...Object.entries(CRASH_POINTS).map(([at, victim]): Kill => ({ victim, at })),
  ...POSTGRES.map((at): Kill => ({ victim: 'postgres', at })),
]

export function randomKills(count: number, random: () => number): Kill[] {
  const victims = ['server', 'worker', ...POSTGRES] as const
  return Array.from({ length: count }, () => ({
    victim: victims[Math.floor(random() * victims.length)] ?? 'worker',
    after: random() * 1.2,
  }))
}

export const nameOf = (kill: Kill): string =>
  'at' in kill ? `${kill.victim} ${kill.at}` : `${kill.victim} ${Math.round(kill.after * 100)} %`

const REACHED_MS = 30_000

/** Before the import: who is to die at a point of its own learns of it. */
export async function arm(lane: Lane, kill: Kill): Promise<() => Promise<void>> {
  if (!('at' in kill) || kill.victim === 'postgres') return () => strike(lane, kill)
  const { victim, at } = kill
  await (victim === 'server' ? lane.restartServer(at) : lane.restartWorker(at))
  const pid = lane[victim]()
  return async () => {
    for (const until = Date.now() + REACHED_MS; isAlive(pid); await sleep(20))
      if (Date.now() > until) throw new Error(`The ${victim} never came to ${at}.`)
  }
}

async function strike(lane: Lane, { victim, ...rest }: Kill & { takes?: number }): Promise<void> {
  if (victim === 'server' || victim === 'worker') return kill(lane[victim]())
  const which = 'at' in rest ? (rest.at as Postgres) : (victim as Postgres)
  if (which === 'cluster') return killCluster(lane)
  const until = Date.now() + REACHED_MS
  for (;;) {
    const [row] =
      which === 'checkpointer'
        ? await lane.owner<{ pid: number }[]>`
            select pid from pg_stat_activity where backend_type = 'checkpointer'`
        : await lane.owner<{ pid: number }[]>`
            select pid from pg_stat_activity where application_name = 'laurel-load' and state <> 'idle'`
    if (row) return kill(row.pid)
    // At a moment of chance nobody need be at work.
    if ('after' in rest) return killCluster(lane)
    if (Date.now() > until) throw new Error(`PostgreSQL's ${which} was not found.`)
  }
}

async function killCluster({ owner }: Lane): Promise<void> {
  const [row] = await owner<{ folder: string }[]>`select current_setting('data_directory') as folder`
  const backends = await owner<{ pid: number }[]>`select pid from pg_stat_activity`
  const postmaster = Number(readFileSync(join(row?.folder ?? '', 'postmaster.pid'), 'utf8').split('\n')[0])
  kill(postmaster)
  for (const { pid } of backends) kill(pid)
}

function kill(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL')
  } catch {
    // It was gone already.
  }
}

function isAlive(pid: number): boolean {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
    return stat.slice(stat.lastIndexOf(')') + 2, stat.lastIndexOf(')') + 3) !== 'Z'
  } catch {
    return false
  }
}
