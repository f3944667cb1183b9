import postgres from 'postgres'
import { requireOwnSessions } from '../db/own-sessions'
import type { Env } from '../lib/env'
import { Refusal } from '../lib/refusal'
import { clusterFolder, hasCluster, openEmbedded } from './embedded'
import { type Inside, lookInside, refuseLoss, refuseStranger } from './installation'

/**
 * What a database is opened for. `serve`: everything is made and brought up to date. `write`: the same, but the serving
 * role's password stays as it is. `look`: nothing is made, changed or migrated.
 */
export type Purpose = 'serve' | 'write' | 'look'

export type OpenOptions = {
  purpose: Purpose
  onProgress?: (text: string) => void
  /** Ends the opening where it waits for a lock. */
  signal?: AbortSignal
  /** Called when the embedded database goes away while in use. */
  onLost?: () => void
}

export type OpenDatabase = {
  ownerUrl: string
  embedded: boolean
  /** True when the embedded database was made by this call. */
  fresh: boolean
  /** Where its rows lie, for people. */
  where: string
  inside: Inside
  close(): Promise<void>
}

/** The database as it is: running, of this installation, and not yet brought up to date. */
export async function openDatabase(settings: Env, options: OpenOptions): Promise<OpenDatabase> {
  const found = settings.databaseUrl === undefined ? await embedded(settings, options) : await given(settings)
  try {
    const inside = await lookInside(found.ownerUrl, options)
    if (inside.applied.length > 0) refuseStranger(inside, settings)
    else if (options.purpose === 'look')
      throw new Refusal(nothingYet(`The database (${found.where})`, 'is empty'))
    else if (!found.fresh) refuseLoss(settings, `The database (${found.where}) is empty`)
    return { ...found, inside }
  } catch (error) {
    await found.close()
    throw error
  }
}

const nothingYet = (what: string, how: string) =>
  `${what} ${how}: "npm start" makes a new one, "npm run -s laurel -- restore FILE" brings back a backup.`

/** Where the database lies, as far as that is known before it is opened; without passwords. */
export function placeOf({ databaseUrl, dataDir }: Env): string {
  if (databaseUrl === undefined) return clusterFolder(dataDir)
  const { hostname, port, pathname, username } = new URL(databaseUrl)
  return `${hostname}:${port || 5432}${pathname} as ${decodeURIComponent(username)}`
}

type Found = Omit<OpenDatabase, 'inside'>

async function embedded(settings: Env, { purpose, onProgress, onLost }: OpenOptions): Promise<Found> {
  const { dataDir, test: throwaway } = settings
  if (settings.databaseAppUrl !== undefined)
    throw new Refusal(
      'DATABASE_APP_URL is set without DATABASE_URL: set both, or neither for the embedded database.',
    )
  const existing = hasCluster(dataDir)
  if (!existing) {
    const what = `There is no database in ${clusterFolder(dataDir)}`
    refuseLoss(settings, what)
    if (purpose === 'look') throw new Refusal(nothingYet(what, 'yet'))
  }
  const opened = await openEmbedded({
    dataDir,
    throwaway,
    existing: purpose === 'look',
    ...(onProgress && { onProgress }),
    ...(onLost && { onLost }),
  })
  const { ownerUrl, fresh, release } = opened
  return {
    ownerUrl,
    fresh: fresh && !existing,
    embedded: true,
    where: clusterFolder(dataDir),
    close: release,
  }
}

const OLDEST = 15

async function given(settings: Env): Promise<Found> {
  const ownerUrl = settings.databaseUrl ?? ''
  await requireServer(ownerUrl)
  if (settings.databaseAppUrl !== undefined)
    await requireOwnSessions(settings.databaseAppUrl, 'DATABASE_APP_URL')
  return { ownerUrl, embedded: false, fresh: false, where: placeOf(settings), close: async () => undefined }
}

/** @throws Refusal where nobody answers, or an older PostgreSQL, or a pooler that gives no session of one's own */
export async function requireServer(ownerUrl: string): Promise<void> {
  const sql = postgres(ownerUrl, { max: 1, connect_timeout: 10, onnotice: () => undefined })
  try {
    // In the simple protocol, which every pooler understands.
    const [row] = await sql
      .unsafe<{ version: number }[]>("select current_setting('server_version_num')::int / 10000 as version")
      .simple()
    if ((row?.version ?? 0) < OLDEST)
      throw new Refusal(`DATABASE_URL leads to PostgreSQL ${row?.version}: Laurel needs ${OLDEST} or newer.`)
    await requireOwnSessions(ownerUrl, 'DATABASE_URL')
  } catch (error) {
    if (error instanceof Error && 'code' in error)
      throw new Refusal(
        `DATABASE_URL leads to no database (${error.message}): check its host, port, user, password and name.`,
      )
    throw error
  } finally {
    await sql.end({ timeout: 1 })
  }
}
