import { existsSync, readFileSync, realpathSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { type Account, run } from './run'

const pidFile = (data: string) => join(data, 'postmaster.pid')

function recordedPid(data: string): number | null {
  if (!existsSync(pidFile(data))) return null
  const pid = Number.parseInt(readFileSync(pidFile(data), 'utf8'), 10)
  return Number.isInteger(pid) && pid > 1 ? pid : null
}

/**
 * Every process of PostgreSQL works in its data folder. Asked as the account itself, because root in a
 * container may not look into another account's processes.
 */
async function processesIn(data: string, account: Account): Promise<number[]> {
  const { output } = await run('/bin/sh', ['-c', 'ls -l /proc/[0-9]*/cwd 2>/dev/null; exit 0'], account)
  const folder = realpathSync(data)
  return output.split('\n').flatMap((line) => {
    const match = /\/proc\/(\d+)\/cwd -> ([^\n]*)$/.exec(line)
    return match && match[2] === folder ? [Number(match[1])] : []
  })
}

const knowsProcesses = process.platform === 'linux'

/** Whether the PostgreSQL that wrote the pid file still runs; a reused process id does not deceive it. */
export async function isRunning(data: string, account: Account): Promise<boolean> {
  const pid = recordedPid(data)
  if (pid === null) return false
  if (knowsProcesses) return (await processesIn(data, account)).includes(pid)
  try {
    process.kill(pid, 0)
    return true
  } catch {
    return false
  }
}

/** After a kill -9 of PostgreSQL its children may live on and its pid file says it runs: clears both. */
export async function removeLeftovers(
  data: string,
  account: Account,
  onProgress: (text: string) => void,
): Promise<void> {
  if (!knowsProcesses || recordedPid(data) === null) return
  onProgress('PostgreSQL was not stopped cleanly last time: recovering')
  for (let waited = 0; waited < 3000; waited += 100) {
    if ((await processesIn(data, account)).length === 0) break
    await sleep(100)
  }
  for (const pid of await processesIn(data, account)) {
    try {
      process.kill(pid, 'SIGKILL')
    } catch {
      // It ended by itself.
    }
  }
  for (let waited = 0; (await processesIn(data, account)).length > 0; waited += 100) {
    if (waited > 5000)
      throw new Error(`Processes of an earlier PostgreSQL still work in ${data}: end them and start again.`)
    await sleep(100)
  }
  rmSync(pidFile(data), { force: true })
}
