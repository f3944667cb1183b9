import { type ChildProcess, spawn } from 'node:child_process'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { pathToFileURL } from 'node:url'
import { root } from '../../scripts/support/prepare.mjs'
import { type ServerSettings, surroundings } from './server-process'

export type WorkerProcess = {
  /** Of the process that runs now: another one after it died. */
  readonly pid: number
  stop(): Promise<void>
}

const program = join(root, 'platform/serve/worker.ts')
const guard = pathToFileURL(join(root, 'scripts/support/end-with-parent.mjs')).href
const STOP_LIMIT_MS = 8000
const AGAIN_MS = 1000

/** Starts the process that works on imports, and starts it again when it dies. */
export function startWorkerProcess(server: ServerSettings): WorkerProcess {
  let stopping = false
  let child = spawnWorker(surroundings(server))
  watch(child)

  function watch(one: ChildProcess): void {
    one.once('exit', async () => {
      if (stopping) return
      await sleep(AGAIN_MS, undefined, { ref: false })
      if (stopping) return
      child = spawnWorker(surroundings(server))
      watch(child)
    })
  }

  return {
    get pid() {
      return child.pid ?? 0
    },
    async stop() {
      stopping = true
      await endProcess(child, STOP_LIMIT_MS)
    },
  }
}

/**
 * Little new memory and an early collection: a file passes through in blocks, and what they leave behind would otherwise
 * pile up to 90 MB in an import of a million rows (11 MB so). A workbook may still take what it needs.
 */
const MEMORY = ['--max-semi-space-size=4', '--heap-growing-percent=20']

export const spawnWorker = (env: NodeJS.ProcessEnv): ChildProcess =>
  spawn(process.execPath, [...MEMORY, '--import', guard, '--import', 'tsx', program], {
    cwd: root,
    env: { ...env, TSX_TSCONFIG_PATH: join(root, 'tsconfig.json') },
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    // In a group of its own: Ctrl-C reaches the starting process only, which stops this one before the database.
    detached: true,
  })

export async function endProcess(child: ChildProcess, limitMs: number): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  const ended = new Promise<void>((done) => child.once('exit', () => done()))
  child.kill('SIGTERM')
  const timer = setTimeout(() => child.kill('SIGKILL'), limitMs)
  await ended
  clearTimeout(timer)
}
