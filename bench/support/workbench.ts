import { chmodSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import postgres from 'postgres'
import { createDatabase, type Database } from '../../db/client'
import { parseEnv } from '../../lib/env'
import { freePort } from '../../platform/embedded/cluster'
import { openPlatform, type Platform } from '../../platform/open'
import { type ServerProcess, startServerProcess } from '../../platform/serve/server-process'
import { startWorkerProcess } from '../../platform/serve/worker-process'
import { ensureBuild } from '../../scripts/support/build'
import { say, step } from '../../scripts/support/progress'
import { parentOf, requireAccounts } from './processes'

/** A server and its worker; `pid` is the server's. */
export type Served = Pick<ServerProcess, 'pid' | 'stop'> & { url: string; pids(): number[] }

/** A database with real settings in a folder of its own, the product's build, and servers as in production. */
export type Workbench = {
  platform: Platform
  db: Database
  /** The owner's connection, which no policy holds. */
  owner: postgres.Sql
  /** PostgreSQL's first process. */
  postmaster: number
  serve(): Promise<Served>
  /** Something to undo at the end, the last first. */
  onClose(undo: () => Promise<unknown>): void
}

export async function withWorkbench<T>(work: (bench: Workbench) => Promise<T>): Promise<T> {
  requireAccounts()
  const undo: (() => Promise<unknown>)[] = []
  const stop = () => {
    void undoAll(undo).finally(() => process.exit(130))
  }
  process.once('SIGINT', stop).once('SIGTERM', stop)
  try {
    return await work(await open((one) => undo.push(one)))
  } finally {
    await undoAll(undo)
    process.off('SIGINT', stop).off('SIGTERM', stop)
  }
}

async function undoAll(undo: (() => Promise<unknown>)[]): Promise<void> {
  for (let one = undo.pop(); one; one = undo.pop()) await one().catch((error) => console.error(error))
}

async function open(onClose: Workbench['onClose']): Promise<Workbench> {
  const dataDir = dataFolder(onClose)
  const { folder } = await ensureBuild((work) => step('Building the pages', work))
  // Attackers come from networks of their own by naming them, as a proxy does.
  const settings = parseEnv({
    LAUREL_DATA_DIR: dataDir,
    LAUREL_DEMO: '0',
    LAUREL_TRUSTED_PROXIES: '127.0.0.1',
  })
  const platform = await openPlatform({ settings, onProgress: say })
  onClose(() => platform.close())
  const owner = postgres(platform.ownerUrl, { max: 2, onnotice: () => undefined })
  onClose(() => owner.end({ timeout: 2 }))
  const db = createDatabase(platform.appUrl, 2)
  onClose(() => db.close())
  const [backend] = await owner<{ pid: number }[]>`select pg_backend_pid() as pid`
  const serve = async () => {
    const port = await freePort()
    const url = `http://127.0.0.1:${port}`
    const serving = {
      settings: { ...settings, port, url },
      platform,
      buildFolder: folder,
    }
    const server = await startServerProcess(serving)
    const worker = startWorkerProcess(serving)
    const stop = async () => {
      await worker.stop()
      await server.stop()
    }
    onClose(stop)
    return { pid: server.pid, url, stop, pids: () => [server.pid, worker.pid] }
  }
  return { platform, db, owner, postmaster: parentOf(backend?.pid ?? 0), serve, onClose }
}

/** LAUREL_BENCH_DATA names a folder that stays, with its line items, for whoever measures again and again. */
function dataFolder(onClose: Workbench['onClose']): string {
  const kept = process.env.LAUREL_BENCH_DATA
  if (kept) {
    mkdirSync(kept, { recursive: true, mode: 0o711 })
    return kept
  }
  const folder = mkdtempSync(join(tmpdir(), 'laurel-bench-'))
  // PostgreSQL's account passes through it when this runs as root.
  chmodSync(folder, 0o711)
  onClose(async () => rmSync(folder, { recursive: true, force: true }))
  return folder
}
