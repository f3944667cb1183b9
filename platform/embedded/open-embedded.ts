import { createHash, randomBytes } from 'node:crypto'
import { chmodSync, existsSync, mkdirSync, realpathSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { accountFor, canPass } from './account'
import { binariesFor, SHARED_HOME } from './binaries'
import { type Cluster, dataOf, freePort, initialise, isInitialised, start, stop } from './cluster'
import { type Connection, readConnection, urlOf, writeConnection } from './connection-file'
import { isRunning } from './leftovers'
import { ensureDatabase, MAINTENANCE, takePlace, whoAnswers } from './presence'
import { withProcessLock } from './process-lock.mjs'

export type EmbeddedOptions = {
  dataDir: string
  onProgress?: (text: string) => void
  /** For tests: fast, and lost at the first power cut. */
  throwaway?: boolean
  /** Joins or starts the database that is there, and makes none. */
  existing?: boolean
  /** Called when the database goes away under us. */
  onLost?: () => void
}

export type Embedded = {
  ownerUrl: string
  /** True when this call made the database. */
  fresh: boolean
  /** Where the cluster lies. */
  folder: string
  /** Stops PostgreSQL when no other process of Laurel uses it. */
  release(): Promise<void>
}

const OWNER = 'laurel_owner'
const DATABASE = 'laurel'
const START_LIMIT_MS = 60_000

/** Starts the embedded PostgreSQL of a data folder, or joins the one that runs. */
export async function openEmbedded(options: EmbeddedOptions): Promise<Embedded> {
  const { onProgress = () => undefined, onLost = () => undefined, existing = false } = options
  if (existing && !hasCluster(options.dataDir)) throw new Error(`There is no database in ${options.dataDir}.`)
  const root = process.getuid?.() === 0
  // As root, PostgreSQL's account has to pass through; every file in it is 0600.
  mkdirSync(options.dataDir, { recursive: true, mode: root ? 0o711 : 0o700 })
  const dataDir = realpathSync(options.dataDir)
  if (root && options.throwaway) chmodSync(dataDir, 0o711)
  const locks = join(dataDir, 'locks')
  const onWait = ({ pid }: { pid: number }) =>
    onProgress(`Waiting for process ${pid}, which is starting or stopping the database`)

  return withProcessLock(
    locks,
    'postgres',
    async () => {
      const cluster = await locate(dataDir, options.throwaway ?? false, onProgress)
      const connection = await ensureRunning(dataDir, cluster, onProgress)
      const fresh = await ensureDatabase(urlOf(connection, MAINTENANCE), DATABASE, !existing)
      const place = await takePlace(urlOf(connection, MAINTENANCE), onLost)
      let released: Promise<void> | undefined
      const release = () =>
        withProcessLock(locks, 'postgres', async () => {
          if (await place.leave()) await stop(cluster)
        })
      return {
        ownerUrl: urlOf(connection),
        fresh,
        folder: cluster.folder,
        release: () => {
          released ??= release()
          return released
        },
      }
    },
    { onWait },
  )
}

/** Where the files of a data folder's database lie, whether or not they are there. */
export function clusterFolder(dataDir: string): string {
  const folder = readConnection(dataDir)?.elsewhere
  return dataOf({ folder: folder ?? join(dataDir, 'postgres') })
}

/** Whether there is a database in a data folder, or in the place that it names. */
export const hasCluster = (dataDir: string): boolean => existsSync(join(clusterFolder(dataDir), 'PG_VERSION'))

/** Where the cluster of a data folder lies and who runs it. */
async function locate(
  dataDir: string,
  throwaway: boolean,
  onProgress: (text: string) => void,
): Promise<Cluster> {
  const known = readConnection(dataDir)
  const inside = join(dataDir, 'postgres')
  const account = accountFor(known?.elsewhere ?? inside)
  const binaries = await binariesFor(account, onProgress)
  if (known) return { folder: known.elsewhere ?? inside, account, binaries, throwaway }
  if (await canPass(account, dataDir)) return { folder: inside, account, binaries, throwaway }
  const id = `data-${createHash('sha256').update(dataDir).digest('hex').slice(0, 8)}`
  const folder = join(SHARED_HOME, id)
  onProgress(`PostgreSQL runs as ${account?.name}, who cannot enter ${dataDir}: its files go to ${folder}`)
  return { folder, account, binaries, throwaway }
}

async function ensureRunning(
  dataDir: string,
  cluster: Cluster,
  onProgress: (text: string) => void,
): Promise<Connection> {
  const known = readConnection(dataDir)
  const connection = known && isInitialised(cluster) ? known : await make(dataDir, cluster, known, onProgress)
  if (await adopt(connection, cluster, onProgress)) return connection
  onProgress('Starting PostgreSQL')
  const port = await start(cluster, connection.port, onProgress)
  const started = { ...connection, port }
  if (port !== connection.port) writeConnection(dataDir, started)
  return started
}

/** The file is written first: a cluster whose password nobody knows cannot come about. */
async function make(
  dataDir: string,
  cluster: Cluster,
  known: Connection | null,
  onProgress: (text: string) => void,
): Promise<Connection> {
  if (!known && existsSync(dataOf(cluster)))
    throw new Error(
      `${dataOf(cluster)} holds a database, but ${join(dataDir, 'postgres.json')} with its password is missing: put the file back, or move the folder away to begin anew.`,
    )
  onProgress('Making a PostgreSQL database')
  const elsewhere = cluster.folder === join(dataDir, 'postgres') ? null : cluster.folder
  const password = known?.password ?? randomBytes(24).toString('hex')
  const made = known ?? { port: await freePort(), user: OWNER, password, database: DATABASE, elsewhere }
  writeConnection(dataDir, made)
  await initialise(cluster, made.user, made.password)
  return made
}

/** True when our PostgreSQL runs and lets us in; waits while it recovers. */
async function adopt(
  connection: Connection,
  cluster: Cluster,
  onProgress: (text: string) => void,
): Promise<boolean> {
  const data = realpathSync(dataOf(cluster))
  const until = performance.now() + START_LIMIT_MS
  for (let told = false; ; told = true) {
    // First of all: another program may listen at the remembered port by now.
    if (!(await isRunning(data, cluster.account))) return false
    const answer = await whoAnswers(urlOf(connection, MAINTENANCE), data)
    if (answer === 'ours') return true
    if (answer === 'refused')
      throw new Error(
        `The PostgreSQL of ${data} refuses its own password: postgres.json in the data folder belongs to another database.`,
      )
    if (!told) onProgress('PostgreSQL runs but does not answer yet')
    if (performance.now() > until || answer === 'nobody') {
      await stop(cluster, 'immediate')
      return false
    }
    await sleep(200)
  }
}

/** A cluster in a folder of its own that `remove` stops and deletes. */
export async function openThrowaway(dataDir: string, onProgress?: (text: string) => void) {
  const embedded = await openEmbedded({ dataDir, throwaway: true, ...(onProgress && { onProgress }) })
  const remove = async () => {
    await embedded.release()
    rmSync(embedded.folder, { recursive: true, force: true })
    rmSync(dataDir, { recursive: true, force: true })
  }
  return { ...embedded, remove }
}
