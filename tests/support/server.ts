import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { freePort } from '../../platform/embedded/cluster'
import { endProcess, spawnWorker } from '../../platform/serve/worker-process'
import { TEST_SECRET } from './secret'

const ROOT = fileURLToPath(new URL('../..', import.meta.url))
const SERVER = join(ROOT, 'platform/serve/http-server.mjs')
/** A test run that is killed leaves no server behind. */
const GUARD = new URL('../../scripts/support/end-with-parent.mjs', import.meta.url).href
const START_LIMIT_MS = 60_000

export type ServerOptions = {
  /** The address of the role that serves. */
  appUrl: string
  /** Given to the server as DATABASE_URL, which the product never does: only to prove what goes wrong then. */
  ownerUrl?: string
  /** A finished production build. */
  distDir: string
  env?: Record<string, string>
  /** Without one, imports wait. Default: there is one. */
  worker?: boolean
}

/** Serves a finished build from a free port against a given database. */
export async function startServer({ appUrl, ownerUrl, distDir, env = {}, worker = true }: ServerOptions) {
  const port = await freePort()
  const url = `http://127.0.0.1:${port}`
  const dataDir = mkdtempSync(join(tmpdir(), 'laurel-server-'))
  const surroundings = {
    PATH: process.env.PATH,
    HOME: process.env.HOME,
    NODE_ENV: 'production' as const,
    NEXT_TELEMETRY_DISABLED: '1',
    LAUREL_DIST_DIR: distDir,
    LAUREL_DATA_DIR: dataDir,
    LAUREL_URL: url,
    // Tests come from networks of their own by naming them, as a proxy does.
    LAUREL_TRUSTED_PROXIES: '127.0.0.1',
    NEXTAUTH_URL: url,
    AUTH_SECRET: TEST_SECRET,
    NEXTAUTH_SECRET: TEST_SECRET,
    DATABASE_APP_URL: appUrl,
    ...(ownerUrl && { DATABASE_URL: ownerUrl }),
    ...env,
  }
  const child = spawn(process.execPath, ['--import', GUARD, SERVER, '127.0.0.1', String(port)], {
    cwd: ROOT,
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    env: surroundings,
  })
  const working = worker ? spawnWorker(surroundings) : null
  let output = ''
  for (const stream of [child.stdout, child.stderr])
    stream?.on('data', (chunk: Buffer) => {
      output += chunk.toString()
    })
  const stop = async () => {
    if (working) await endProcess(working, 5000)
    await endProcess(child, 5000)
    rmSync(dataDir, { recursive: true, force: true })
  }
  const until = performance.now() + START_LIMIT_MS
  while (!(await answers(`${url}/api/health`))) {
    if (child.exitCode !== null || performance.now() > until) {
      await stop()
      throw new Error(`The test server did not start:\n${output}`)
    }
    await sleep(50)
  }
  return { url, stop, output: () => output }
}

async function answers(url: string): Promise<boolean> {
  try {
    const response = await fetch(url, { signal: AbortSignal.timeout(5000) })
    await response.arrayBuffer()
    return response.ok
  } catch {
    return false
  }
}
