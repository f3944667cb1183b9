import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { CRASH_POINTS } from '../../lib/jobs/crash-points'
import type { Lane } from './lane'

/** `backend`: the one that takes rows in; `cluster`: all of PostgreSQL at once. */
const POSTGRES = ['backend', 'checkpointer', 'cluster'] as const
type Postgres = (typeof POSTGRES)[number]
export type Victim = 'server' | 'worker' | Postgres

/** `at`: a point with a name. `after`: so much of the time that an import takes has passed. */
export type Kill = { victim: Victim; at: string } | { victim: Victim; after: number }

const WORKING = 'rows come in'

/** One at every point that has a name: in server and worker where they say it, in PostgreSQL while rows come in. */
export const labelledKills = (): Kill[] => [
  ...Object.entries(CRASH_POINTS).map(([at, victim]): Kill => ({ victim, at })),
  ...POSTGRES.map((victim): Kill => ({ victim, at: WORKING })),
]

export function randomKills(count: number, random: () => number): Kill[] {
  const victims: Victim[] = ['server', 'worker', ...POSTGRES]
  return Array.from({ length: count }, () => ({
    victim: victims[Math.floor(random() * victims.length)] ?? 'worker',
    after: random() * 1.2,
  }))
}

export const nameOf = (kill: Kill): string =>
  'at' in kill ? `${kill.victim}: ${kill.at}` : `${kill.victim}: after ${Math.round(kill.after * 100)} %`

const REACHED_MS = 60_000

/** Who is to die at a point of its own learns of it before the import. @returns what kills, or waits for the death */
export async function arm(lane: Lane, kill: Kill, usualMs: number): Promise<() => Promise<void>> {
  const { victim } = kill
  if ('after' in kill)
    return async () => {
      await sleep(kill.after * usualMs)
      await strike(lane, victim)
    }
  if (victim !== 'server' && victim !== 'worker')
    return async () => {
      await untilSo('PostgreSQL never took rows in', async () => (await loadingBackend(lane)) !== null)
      await strike(lane, victim)
    }
  await (victim === 'server' ? lane.restartServer(kill.at) : lane.restartWorker(kill.at))
  const pid = lane[victim]()
  return () => untilSo(`The ${victim} never came to ${kill.at}`, async () => !isAlive(pid))
}

async function untilSo(complaint: string, isSo: () => Promise<boolean>): Promise<void> {
  for (const until = Date.now() + REACHED_MS; !(await isSo()); await sleep(10))
    if (Date.now() > until) throw new Error(complaint)
}

async function loadingBackend({ owner }: Lane): Promise<number | null> {
  const [row] = await owner<{ pid: number }[]>`
    select pid from pg_stat_activity where application_name = 'laurel-load' and state <> 'idle'`
  return row?.pid ?? null
}

async function strike(lane: Lane, victim: Victim): Promise<void> {
  if (victim === 'server' || victim === 'worker') return end(lane[victim]())
  if (victim === 'cluster') return endCluster(lane)
  const [row] = await lane.owner<{ pid: number }[]>`
    select pid from pg_stat_activity where backend_type = 'checkpointer'`
  // At a moment of chance nobody may be at work; any other of its processes takes all down as well.
  end((victim === 'backend' && (await loadingBackend(lane))) || (row?.pid ?? 0))
}

async function endCluster({ owner }: Lane): Promise<void> {
  const [row] = await owner<{ folder: string }[]>`select current_setting('data_directory') as folder`
  const backends = await owner<{ pid: number }[]>`select pid from pg_stat_activity`
  const postmaster = Number(readFileSync(join(row?.folder ?? '', 'postmaster.pid'), 'utf8').split('\n')[0])
  end(postmaster)
  for (const { pid } of backends) end(pid)
}

function end(pid: number): void {
  // 0 is everybody here.
  if (pid === 0) throw new Error('There is nobody to kill.')
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
