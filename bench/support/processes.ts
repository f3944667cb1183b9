import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { setTimeout as sleep } from 'node:timers/promises'

/** Linux counts processor time in hundredths of a second for everybody who asks. */
const MS_PER_TICK = 10

type Stat = { pid: number; parent: number; ms: number }

/** The time a process used itself, and that of its children that have ended. */
function statOf(pid: number): Stat | null {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, 'utf8')
    // The name before may hold anything, also brackets.
    const fields = text.slice(text.lastIndexOf(')') + 2).split(' ')
    const ticks = fields.slice(11, 15).reduce((sum, field) => sum + Number(field), 0)
    return { pid, parent: Number(fields[1]), ms: ticks * MS_PER_TICK }
  } catch {
    return null
  }
}

function everyProcess(): Stat[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map((name) => statOf(Number(name)))
    .filter((stat) => stat !== null)
}

/** Processor time of these processes and all below them since each began. */
function usedMs(roots: readonly number[]): number {
  const all = everyProcess()
  const within = new Set(treeOf(roots, all))
  return all.reduce((sum, { pid, ms }) => sum + (within.has(pid) ? ms : 0), 0)
}

function treeOf(roots: readonly number[], all: readonly Stat[]): number[] {
  const within = new Set(roots)
  for (let size = 0; size !== within.size; ) {
    size = within.size
    for (const { pid, parent } of all) if (within.has(parent)) within.add(pid)
  }
  return [...within]
}

/** Processor time of the trees of processes while the work is done, by the operating system's accounts. */
export async function cpuMsOf(roots: readonly number[], work: () => Promise<unknown>): Promise<number> {
  const before = usedMs(roots)
  await work()
  // What is left to do after the answer, such as the commit, belongs to it.
  await sleep(50)
  return usedMs(roots) - before
}

/** Resident memory in bytes of a process and all below it. */
export function memoryOfTree(root: number): number {
  const all = everyProcess()
  return treeOf([root], all).reduce((sum, pid) => sum + residentOf(pid), 0)
}

function residentOf(pid: number): number {
  try {
    return memoryOf(pid).now
  } catch {
    // It ended meanwhile.
    return 0
  }
}

export function parentOf(pid: number): number {
  const stat = statOf(pid)
  if (!stat) throw new Error(`There is no process ${pid} on this machine.`)
  return stat.parent
}

const MIB = 1024 * 1024

/** Resident memory in bytes: now, and the highest since the process began or the mark was reset. */
export function memoryOf(pid: number): { now: number; peak: number } {
  const status = readFileSync(`/proc/${pid}/status`, 'utf8')
  const bytes = (name: string) => Number(new RegExp(`^${name}:\\s+(\\d+) kB$`, 'm').exec(status)?.[1]) * 1024
  return { now: bytes('VmRSS'), peak: bytes('VmHWM') }
}

export const resetPeak = (pid: number): void => writeFileSync(`/proc/${pid}/clear_refs`, '5')

export const inMib = (bytes: number): number => bytes / MIB

export function requireAccounts(): void {
  if (process.platform !== 'linux')
    throw new Error('The figures come from the accounts in /proc: measure on Linux.')
}
