import {
  chmodSync,
  chownSync,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import type { Binaries } from './binaries'
import { removeLeftovers } from './leftovers'
import { type Account, run } from './run'

/** One cluster on disk: `folder` belongs to the account; the data, the settings and the log lie in it. */
export type Cluster = { folder: string; account: Account; binaries: Binaries; throwaway: boolean }

export const dataOf = (cluster: Pick<Cluster, 'folder'>) => join(cluster.folder, 'data')
const logOf = (cluster: Cluster) => join(cluster.folder, 'log')
const LOG_LIMIT_BYTES = 10_000_000

function own(cluster: Cluster, path: string, mode: number): void {
  chmodSync(path, mode)
  if (cluster.account) chownSync(path, cluster.account.uid, cluster.account.gid)
}

export const isInitialised = (cluster: Cluster) => existsSync(join(dataOf(cluster), 'PG_VERSION'))

/** Makes the cluster beside its place and renames it: an interrupted start leaves nothing half done. */
export async function initialise(cluster: Cluster, user: string, password: string): Promise<void> {
  mkdirSync(cluster.folder, { recursive: true, mode: 0o711 })
  own(cluster, cluster.folder, 0o700)
  const half = join(cluster.folder, 'data.new')
  const passwordFile = join(cluster.folder, 'password.new')
  rmSync(half, { recursive: true, force: true })
  writeFileSync(passwordFile, `${password}\n`, { mode: 0o600 })
  own(cluster, passwordFile, 0o600)
  try {
    const { ok, output } = await run(
      cluster.binaries.initdb,
      initArguments(cluster, half, user, passwordFile),
      cluster.account,
    )
    if (!ok) throw new Error(`PostgreSQL could not make its data folder ${half}: ${lastLines(output)}`)
  } finally {
    rmSync(passwordFile, { force: true })
  }
  renameSync(half, dataOf(cluster))
}

function initArguments(cluster: Cluster, folder: string, user: string, passwordFile: string): string[] {
  // PostgreSQL's own C.UTF-8 is the same on every system; the C library's exists on Linux only.
  const libc = process.platform === 'linux' ? 'C.UTF-8' : 'C'
  const locale = [
    '--encoding=UTF8',
    `--locale=${libc}`,
    '--locale-provider=builtin',
    '--builtin-locale=C.UTF-8',
  ]
  const access = [`--username=${user}`, `--pwfile=${passwordFile}`, '--auth=scram-sha-256']
  return [`--pgdata=${folder}`, ...locale, ...access, ...(cluster.throwaway ? ['--no-sync'] : [])]
}

function settings(cluster: Cluster, port: number): string {
  const values: Record<string, string> = {
    listen_addresses: "'127.0.0.1'",
    port: String(port),
    unix_socket_directories: "''",
    max_connections: '120',
    shared_buffers: '256MB',
    effective_cache_size: '1GB',
    work_mem: '16MB',
    maintenance_work_mem: '128MB',
    random_page_cost: '1.1',
    jit: 'off',
    timezone: "'UTC'",
    log_timezone: "'UTC'",
    log_checkpoints: 'off',
    wal_level: 'minimal',
    max_wal_senders: '0',
    max_wal_size: '2GB',
    fsync: cluster.throwaway ? 'off' : 'on',
    full_page_writes: cluster.throwaway ? 'off' : 'on',
  }
  return Object.entries(values)
    .map(([name, value]) => `${name} = ${value}\n`)
    .join('')
}

const INCLUDE = "include 'laurel.conf'\n"

function writeSettings(cluster: Cluster, port: number): void {
  const file = join(dataOf(cluster), 'laurel.conf')
  writeFileSync(file, settings(cluster, port), { mode: 0o600 })
  own(cluster, file, 0o600)
  const main = join(dataOf(cluster), 'postgresql.conf')
  const text = readFileSync(main, 'utf8')
  if (!text.endsWith(INCLUDE)) writeFileSync(main, `${text.replaceAll(INCLUDE, '')}\n${INCLUDE}`)
}

const lastLines = (text: string) => text.split('\n').slice(-6).join('\n')

export function freePort(): Promise<number> {
  return new Promise((done, fail) => {
    const server = createServer()
    server.once('error', fail)
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      server.close(() =>
        address && typeof address === 'object' ? done(address.port) : fail(new Error('no port')),
      )
    })
  })
}

function prepareLog(cluster: Cluster): number {
  const log = logOf(cluster)
  const size = statSync(log, { throwIfNoEntry: false })?.size ?? 0
  if (size <= LOG_LIMIT_BYTES) return size
  truncateSync(log)
  return 0
}

/** Starts PostgreSQL apart from our process group; returns the port, another one if the old one is taken. */
export async function start(
  cluster: Cluster,
  remembered: number,
  onProgress: (text: string) => void,
): Promise<number> {
  await removeLeftovers(dataOf(cluster), cluster.account, onProgress)
  let port = remembered
  for (let attempt = 1; ; attempt++) {
    writeSettings(cluster, port)
    const before = prepareLog(cluster)
    const log = logOf(cluster)
    const args = ['start', '-D', dataOf(cluster), '-l', log, '-w', '-t', '120', '-s']
    const { ok, output } = await run(cluster.binaries.pgCtl, args, cluster.account)
    if (ok) return port
    const said = existsSync(log) ? readFileSync(log).subarray(before).toString() : output
    if (attempt === 3 || !/could not (bind|create any)/.test(said))
      throw new Error(`The embedded PostgreSQL did not start; the end of ${log}:\n${lastLines(said.trim())}`)
    port = await freePort()
    onProgress(`Another program took PostgreSQL's port: moving to ${port}`)
  }
}

/** Stops PostgreSQL; open transactions of others are rolled back. */
export async function stop(cluster: Cluster, mode: 'fast' | 'immediate' = 'fast'): Promise<void> {
  const args = ['stop', '-D', dataOf(cluster), '-m', mode, '-w', '-t', '60', '-s']
  const { ok, output } = await run(cluster.binaries.pgCtl, args, cluster.account)
  if (!ok && !/PID file \S+ does not exist|No such process/.test(output))
    throw new Error(`The embedded PostgreSQL did not stop: ${lastLines(output)}`)
}
