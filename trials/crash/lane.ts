import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import postgres from 'postgres'
import { createDatabase, type Database } from '../../db/client'
import { parseEnv } from '../../lib/env'
import type { Platform } from '../../platform/open'
import { LivingPlatform } from '../../platform/serve/living-platform'
import { type ServerProcess, startServerProcess } from '../../platform/serve/server-process'
import { startWorkerProcess, type WorkerProcess } from '../../platform/serve/worker-process'
import { standingPort } from './standing-port'

/** Database, server and worker as `npm start` has them, apart from those of other lanes, to be killed one by one. */
export type Lane = {
  url: string
  db: Database
  owner: postgres.Sql
  server(): number
  worker(): number
  /** Starts the server anew, to be killed at a crash point, or for good. */
  restartServer(crashAt?: string): Promise<void>
  restartWorker(crashAt?: string): Promise<void>
  close(): Promise<void>
}

export async function openLane(buildFolder: string): Promise<Lane> {
  const dataDir = mkdtempSync(join(tmpdir(), 'laurel-crash-'))
  // PostgreSQL's account passes through it when this runs as root.
  chmodSync(dataDir, 0o711)
  const port = await standingPort()
  const url = `http://127.0.0.1:${port}`
  const settings = {
    ...parseEnv({ LAUREL_DATA_DIR: dataDir, LAUREL_DEMO: '0' }),
    port,
    url,
  }
  const living = new LivingPlatform(settings, (error) => console.error(error))
  const platform: Platform = await living.open()
  const serving = { settings, platform, buildFolder }
  const owner = postgres(platform.ownerUrl, {
    max: 2,
    onnotice: () => undefined,
    connect_timeout: 5,
    backoff: () => 0.1,
  })
  const db = createDatabase(platform.appUrl, 2)
  let server: ServerProcess | null = null
  let worker: WorkerProcess | null = null
  const lane: Lane = {
    url,
    db,
    owner,
    server: () => server?.pid ?? 0,
    worker: () => worker?.pid ?? 0,
    restartServer: async (crashAt) => {
      await server?.stop()
      server = await crashing(crashAt, () => startServerProcess(serving))
    },
    restartWorker: async (crashAt) => {
      await worker?.stop()
      worker = crashing(crashAt, () => startWorkerProcess(serving))
    },
    close: async () => {
      await worker?.stop()
      await server?.stop()
      await db.close()
      await owner.end({ timeout: 2 })
      await living.close()
      rmSync(dataDir, { recursive: true, force: true })
    },
  }
  await Promise.all([lane.restartServer(), lane.restartWorker()])
  return lane
}

/** Only what is started in this call learns of it: whoever is started again lives on. */
function crashing<T>(crashAt: string | undefined, start: () => T): T {
  if (crashAt === undefined) return start()
  Object.assign(process.env, { LAUREL_TEST: '1', LAUREL_CRASH_AT: crashAt })
  try {
    return start()
  } finally {
    delete process.env.LAUREL_TEST
    delete process.env.LAUREL_CRASH_AT
  }
}
