import postgres from 'postgres'
import { type Env, env } from '../lib/env'
import { keptSecret, openEmbedded } from './embedded'
import { migrate } from './migrate'
import { assertAppRole, ensureAppRole, grantAppRole } from './roles'

export type Platform = {
  ownerUrl: string
  /** The address of the role that serves. */
  appUrl: string
  authSecret: string
  embedded: boolean
  /** True when the embedded database was made by this call. */
  fresh: boolean
  close(): Promise<void>
}

export type PlatformOptions = {
  settings?: Env
  onProgress?: (text: string) => void
  /** Called when the embedded database goes away while in use. */
  onLost?: () => void
}

type Database = { ownerUrl: string; fresh: boolean; close(): Promise<void> }

/** The database, ready: running, up to date, and with a role that neither owns nor bypasses. */
export async function openPlatform(options: PlatformOptions = {}): Promise<Platform> {
  const { settings = env(), onProgress = () => undefined } = options
  const database = await openDatabase(settings, onProgress, options.onLost)
  try {
    const authSecret = settings.authSecret ?? keptSecret(settings.dataDir, 'auth-secret', 48)
    await migrate(database.ownerUrl)
    const appUrl = await appRole(database.ownerUrl, settings.databaseAppUrl, authSecret)
    return { ...database, appUrl, authSecret, embedded: settings.databaseUrl === undefined }
  } catch (error) {
    await database.close()
    throw error
  }
}

async function openDatabase(
  { databaseUrl, databaseAppUrl, dataDir, test }: Env,
  onProgress: (text: string) => void,
  onLost?: () => void,
): Promise<Database> {
  if (databaseUrl !== undefined) {
    await requireDatabase(databaseUrl)
    return { ownerUrl: databaseUrl, fresh: false, close: async () => undefined }
  }
  if (databaseAppUrl !== undefined)
    throw new Error(
      'DATABASE_APP_URL is set without DATABASE_URL: set both, or neither for the embedded database.',
    )
  const opened = await openEmbedded({ dataDir, onProgress, throwaway: test, ...(onLost && { onLost }) })
  return { ownerUrl: opened.ownerUrl, fresh: opened.fresh, close: opened.release }
}

const OLDEST = 15

async function requireDatabase(url: string): Promise<void> {
  const sql = postgres(url, { max: 1, connect_timeout: 10, onnotice: () => undefined })
  try {
    const [row] = await sql<
      { version: number }[]
    >`select current_setting('server_version_num')::int / 10000 as version`
    if ((row?.version ?? 0) < OLDEST)
      throw new Error(`DATABASE_URL leads to PostgreSQL ${row?.version}: Laurel needs ${OLDEST} or newer.`)
  } catch (error) {
    if (error instanceof Error && 'code' in error)
      throw new Error(
        `DATABASE_URL leads to no database (${error.message}): check its host, port, user, password and name.`,
      )
    throw error
  } finally {
    await sql.end({ timeout: 1 })
  }
}

async function appRole(ownerUrl: string, given: string | undefined, authSecret: string): Promise<string> {
  const appUrl = given ?? (await ensureAppRole(ownerUrl, authSecret))
  // Before any right is given or taken: it could be the owner itself.
  await assertAppRole(appUrl)
  if (given !== undefined) await grantAppRole(ownerUrl, given)
  return appUrl
}
