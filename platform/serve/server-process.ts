import { type ChildProcess, spawn } from 'node:child_process'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { pathToFileURL } from 'node:url'
import { type Env, localAddress } from '../../lib/env'
import { root } from '../../scripts/support/prepare.mjs'
import type { Platform } from '../open'

const httpServer = join(root, 'platform/serve/http-server.mjs')
const START_LIMIT_MS = 120_000
const STOP_LIMIT_MS = 8000

export type ServerProcess = {
  pid: number
  /** Resolves when the server ends without being told to. */
  crashed: Promise<void>
  stop(): Promise<void>
}

export type ServerSettings = {
  settings: Env
  platform: Platform
  /** null: Next's development server. */
  buildFolder: string | null
}

/** What the processes that serve are told. */
export function surroundings({ settings, platform, buildFolder }: ServerSettings): NodeJS.ProcessEnv {
  // The owner's address stays here: the server could otherwise step around row-level security. So does the demo's
  // password, which lies in the data folder until the demo is removed (lib/auth/passwords/demo-password.ts).
  const {
    DATABASE_URL: _owner,
    LAUREL_DEMO_PASSWORD: _typed,
    LAUREL_DIST_DIR: _folder,
    ...rest
  } = process.env
  return {
    ...rest,
    NODE_ENV: buildFolder === null ? 'development' : 'production',
    NEXT_TELEMETRY_DISABLED: '1',
    PORT: String(settings.port),
    HOST: settings.host,
    LAUREL_URL: settings.url,
    NEXTAUTH_URL: settings.url,
    NEXTAUTH_SECRET: platform.authSecret,
    AUTH_SECRET: platform.authSecret,
    DATABASE_APP_URL: platform.appUrl,
    LAUREL_DATA_DIR: settings.dataDir,
    LAUREL_TRUSTED_PROXIES: settings.trustedProxies,
    ...(buildFolder !== null && { LAUREL_DIST_DIR: buildFolder }),
  }
}

function spawnServer(server: ServerSettings): ChildProcess {
  const { settings, buildFolder } = server
  const production = buildFolder !== null
  // The development server forks processes of its own, which a guard of ours would confuse.
  const guard = production
    ? ['--import', pathToFileURL(join(root, 'scripts/support/end-with-parent.mjs')).href]
    : []
  const { host, port } = settings
  const args = [...guard, httpServer, host, String(port), ...(production ? [] : ['dev'])]
  return spawn(process.execPath, args, {
    cwd: root,
    env: surroundings(server),
    stdio: ['ignore', 'pipe', 'pipe', ...(production ? ['ipc' as const] : [])],
    // In a group of its own: Ctrl-C reaches this process only, which stops the server before the database.
    detached: true,
  })
}

/** The server's words are kept until it answers, and passed on from then. */
function relay(child: ChildProcess): { output(): string; passOn(): void } {
  let kept = ''
  let passing = false
  const take = (to: NodeJS.WriteStream) => (chunk: Buffer) => {
    if (passing) to.write(chunk)
    else kept += chunk.toString()
  }
  child.stdout?.on('data', take(process.stdout))
  child.stderr?.on('data', take(process.stderr))
  return {
    output: () => kept.trim(),
    passOn: () => {
      passing = true
    },
  }
}

async function healthOf(url: string): Promise<number | null> {
  try {
    const response = await fetch(`${url}/api/health`, { signal: AbortSignal.timeout(10_000) })
    await response.arrayBuffer()
    return response.status
  } catch {
    return null
  }
}

/** Starts the server and waits until it is well. */
export async function startServerProcess(server: ServerSettings): Promise<ServerProcess> {
  const child = spawnServer(server)
  const words = relay(child)
  let stopping = false
  const ended = new Promise<void>((done) => child.once('exit', () => done()).once('error', () => done()))
  const stop = async () => {
    stopping = true
    if (child.exitCode !== null || child.signalCode !== null) return
    child.kill('SIGTERM')
    const timer = setTimeout(() => child.kill('SIGKILL'), STOP_LIMIT_MS)
    await ended
    clearTimeout(timer)
  }
  const until = performance.now() + START_LIMIT_MS
  for (;;) {
    const status = await healthOf(localAddress(server.settings.host, server.settings.port))
    // 404: a version without a health page, which serves all the same.
    if (status === 200 || status === 404) break
    const gone = child.exitCode !== null || child.signalCode !== null || child.pid === undefined
    if (gone || performance.now() > until) {
      await stop()
      throw new Error(
        `The server did not start${status === null ? '' : ` (its health page says ${status})`}:\n${words.output()}`,
      )
    }
    await sleep(50)
  }
  words.passOn()
  const crashed = new Promise<void>((done) => {
    ended.then(() => {
      if (!stopping) done()
    })
  })
  return { pid: child.pid ?? 0, crashed, stop }
}
