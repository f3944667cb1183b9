import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import postgres from 'postgres'
import { freePort } from '../../platform/embedded/cluster'
import { readConnection, urlOf } from '../../platform/embedded/connection-file'
import { TEST_TODAY } from '../../tests/support/secret'
import { PASSWORD } from './browser'

const ROOT = fileURLToPath(new URL('../..', import.meta.url))
const EMPTY = [
  'LAUREL_URL',
  'DATABASE_URL',
  'DATABASE_APP_URL',
  'AUTH_SECRET',
  'AUTH_ENTRA_CLIENT_ID',
  'AUTH_ENTRA_CLIENT_SECRET',
  'AUTH_ENTRA_TENANTS',
  'AUTH_ENTRA_AUTHORITY',
  'AUTH_OIDC_ISSUER',
  'AUTH_OIDC_CLIENT_ID',
  'AUTH_OIDC_CLIENT_SECRET',
  'AUTH_OIDC_NAME',
  'AUTH_OIDC_ROLES_CLAIM',
]

export type OwnOptions = {
  demo: boolean
  /** Where others must know it before it starts; else a free one. */
  port?: number
  /** Settings of its own. */
  env?: Record<string, string>
}

export type OwnLaurel = {
  url: string
  /** What the start printed. */
  output: string
  /** As the database's owner, for what no page and no command can do. */
  owner<T>(work: (sql: postgres.Sql) => Promise<T>): Promise<T>
  stop(): Promise<void>
}

/** The product's own start on a database of its own, for what would hurt the other journeys. */
export async function startOwnLaurel(options: OwnOptions): Promise<OwnLaurel> {
  const { demo, port = await freePort(), env = {} } = options
  const dataDir = mkdtempSync(join(tmpdir(), 'laurel-own-'))
  const child = spawn(process.execPath, ['scripts/start.mjs'], {
    cwd: ROOT,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: {
      ...process.env,
      ...Object.fromEntries(EMPTY.map((name) => [name, ''])),
      PORT: String(port),
      HOST: '127.0.0.1',
      LAUREL_DATA_DIR: dataDir,
      LAUREL_DEMO: demo ? '1' : '0',
      LAUREL_DEMO_PASSWORD: PASSWORD,
      LAUREL_TEST: '1',
      LAUREL_TODAY: TEST_TODAY,
      ...env,
    },
  })
  const ended = new Promise<void>((done) => child.once('exit', () => done()))
  let output = ''
  const ready = new Promise<void>((done, fail) => {
    const take = (chunk: Buffer) => {
      output += chunk.toString()
      if (output.includes('Ctrl-C stops it.')) done()
    }
    child.stdout.on('data', take)
    child.stderr.on('data', take)
    void ended.then(() => fail(new Error(`Laurel did not start:\n${output}`)))
  })
  const stop = async () => {
    child.kill('SIGTERM')
    await ended
    rmSync(dataDir, { recursive: true, force: true })
  }
  await ready.catch(async (error: unknown) => {
    await stop()
    throw error
  })
  const owner = async <T>(work: (sql: postgres.Sql) => Promise<T>) => {
    const connection = readConnection(dataDir)
    if (!connection) throw new Error(`${dataDir} has no database`)
    const sql = postgres(urlOf(connection), { max: 1, onnotice: () => undefined })
    try {
      return await work(sql)
    } finally {
      await sql.end({ timeout: 2 })
    }
  }
  return { url: `http://127.0.0.1:${port}`, output, owner, stop }
}
