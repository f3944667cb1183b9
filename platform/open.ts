import { migrate } from '../db/migrate'
import { assertAppRole, ensureAppRole, findAppRole, grantAppRole } from '../db/roles'
import type { Waiting } from '../db/say-waits'
import { knownMigrations } from '../db/schema-version'
import { type Env, env } from '../lib/env'
import { Refusal } from '../lib/refusal'
import { keepFolderNote, rememberAt } from './data-folder'
import { keptSecret, readSecret } from './embedded'
import { lookInside } from './installation'
import { type OpenOptions, openDatabase, type Purpose } from './open-database'

export type Platform = {
  ownerUrl: string
  /** The address of the role that serves. */
  appUrl: string
  authSecret: string
  embedded: boolean
  /** True when the embedded database was made by this call. */
  fresh: boolean
  /** Where the rows lie, for people. */
  where: string
  /** The id that database and data folder share. */
  installation: string
  close(): Promise<void>
}

export type PlatformOptions = Partial<OpenOptions> & {
  settings?: Env
  /** Whether this copy of Laurel shall miss the data when it is gone from its folder. */
  remember?: boolean
}

/** The database, ready: running, up to date, and with a role that neither owns nor bypasses. */
export async function openPlatform(options: PlatformOptions = {}): Promise<Platform> {
  const { settings = env(), purpose = 'serve', remember = false, ...rest } = options
  const { inside, ...database } = await openDatabase(settings, { ...rest, purpose })
  try {
    if (purpose === 'look') requireCurrent(inside.applied)
    else await migrate(database.ownerUrl, undefined, rest)
    const serving = await openServing(database.ownerUrl, settings, purpose, rest)
    const { installation } = await lookInside(database.ownerUrl, rest)
    if (!installation) throw new Refusal('The database does not say which installation it is.')
    if (purpose !== 'look') await keepFolderNote(settings.dataDir, installation.id)
    if (remember && !settings.test) rememberAt(settings.dataDir, installation.id)
    return { ...database, ...serving, installation: installation.id }
  } catch (error) {
    await database.close()
    throw error
  }
}

function requireCurrent(applied: readonly number[]): void {
  const known = knownMigrations().length
  if (applied.length < known)
    throw new Refusal(
      `The database is at version ${applied.length} of the schema, this Laurel needs ${known}: run "npm start" once, which brings it up to date.`,
    )
}

function secretOf({ authSecret, dataDir }: Env, purpose: Purpose): string {
  if (authSecret !== undefined) return authSecret
  if (purpose !== 'look') return keptSecret(dataDir, 'auth-secret', 48)
  const kept = readSecret(dataDir, 'auth-secret')
  if (kept === null)
    throw new Refusal(
      `${dataDir}/auth-secret is missing: put it back, or run "npm start" once, which makes one.`,
    )
  return kept
}

/** The role that serves, checked; made and given its rights unless somebody only looks. */
export async function openServing(
  ownerUrl: string,
  settings: Env,
  purpose: Purpose,
  waiting: Waiting = {},
): Promise<Pick<Platform, 'appUrl' | 'authSecret'>> {
  const { databaseAppUrl: given } = settings
  const authSecret = secretOf(settings, purpose)
  const looks = purpose === 'look'
  const appUrl =
    given ??
    (looks
      ? await findAppRole(ownerUrl, authSecret)
      : await ensureAppRole(ownerUrl, authSecret, purpose === 'serve', waiting))
  // Before any right is given or taken: it could be the owner itself.
  await assertAppRole(appUrl)
  if (given !== undefined && !looks) await grantAppRole(ownerUrl, given, waiting)
  return { appUrl, authSecret }
}
