import { env } from '../env'

/** Places at which a process may be killed and nothing may be lost, in the order in which an import passes them. */
export const CRASH_POINTS = {
  'upload-received': 'server',
  'import-begun': 'server',
  answered: 'server',
  fetched: 'worker',
  leased: 'worker',
  opened: 'worker',
  staged: 'worker',
  compared: 'worker',
  inserted: 'worker',
  changed: 'worker',
  totals: 'worker',
  'before-commit': 'worker',
  'after-commit': 'worker',
  finished: 'worker',
} as const satisfies Record<string, 'server' | 'worker'>
type CrashPoint = keyof typeof CRASH_POINTS

/** Kills this process where a test asks for it; nothing otherwise. */
export function crashPoint(point: CrashPoint): void {
  if (env().crashAt === point) process.kill(process.pid, 'SIGKILL')
}
