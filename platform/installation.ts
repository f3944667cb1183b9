import postgres from 'postgres'
import { sayWaits, type Waiting } from '../db/say-waits'
import { appliedMigrations, refuseNewer, refuseNewerVersion } from '../db/schema-version'
import type { Env } from '../lib/env'
import { Refusal } from '../lib/refusal'
import { hasServed, readFolderNote, rememberedAt } from './data-folder'

/** What a database is, as it says itself; null of one that is older than that, or empty. */
export type Installation = { id: string; schemaVersion: number; restoring: boolean }

export type Inside = {
  /** Notes of the migrations applied, the oldest first; none in an empty database. */
  applied: number[]
  installation: Installation | null
}

const connect = (url: string) =>
  postgres(url, { max: 1, onnotice: () => undefined, connection: { application_name: 'laurel-look' } })

/** Looks into a database as its owner, and changes nothing. */
export async function lookInside(ownerUrl: string, waiting: Waiting = {}): Promise<Inside> {
  const sql = connect(ownerUrl)
  try {
    return await sayWaits(sql, ownerUrl, waiting, async () => ({
      applied: await appliedMigrations(sql),
      installation: await readInstallation(sql),
    }))
  } finally {
    await sql.end({ timeout: 2 })
  }
}

async function readInstallation(sql: postgres.Sql): Promise<Installation | null> {
  const [there] = await sql`select to_regclass('public.installation') is not null as yes`
  if (!there?.yes) return null
  const [row] = await sql<Installation[]>`
    select id, schema_version as "schemaVersion", restoring from installation`
  return row ?? null
}

/** For a process that has the serving role's address only: stops it on a database of a newer Laurel. */
export async function assertKnownSchema(appUrl: string): Promise<void> {
  const sql = connect(appUrl)
  try {
    refuseNewerVersion((await readInstallation(sql))?.schemaVersion ?? 0)
  } finally {
    await sql.end({ timeout: 2 })
  }
}

const ANEW =
  'Put the data back where it was (is a volume not mounted, was the folder moved or LAUREL_DATA_DIR changed?), or restore a backup: "npm run -s laurel -- restore FILE". To begin anew on purpose, start once with LAUREL_BEGIN_ANEW=1.'

/**
 * Stops where a database is about to be made although one was here before.
 * @param what is missing, as the beginning of a sentence
 */
export function refuseLoss({ dataDir, beginAnew, installation }: Env, what: string, memory?: string): void {
  if (beginAnew) return
  if (installation !== undefined)
    throw new Refusal(`${what}, and LAUREL_INSTALLATION asks for the installation ${installation}. ${ANEW}`)
  if (hasServed(dataDir))
    throw new Refusal(`${what}, but ${dataDir} shows that Laurel has run on it. ${ANEW}`)
  const remembered = rememberedAt(dataDir, memory)
  if (remembered !== null)
    throw new Refusal(
      `${what}, but this copy of Laurel has served the installation ${remembered} from ${dataDir}. ${ANEW}`,
    )
}

/** Stops on a database of a newer Laurel, one that is half restored, and one that is not the folder's. */
export function refuseStranger({ applied, installation }: Inside, settings: Env): void {
  refuseNewer(applied)
  if (!installation) return
  if (installation.restoring)
    throw new Refusal(
      'A restore into this database did not end. Empty it (drop and create it, or remove the data folder) and run "npm run -s laurel -- restore FILE" again.',
    )
  const { dataDir, installation: wanted } = settings
  if (wanted !== undefined && wanted !== installation.id)
    throw new Refusal(
      `The database is the installation ${installation.id}, but LAUREL_INSTALLATION asks for ${wanted}: correct DATABASE_URL or LAUREL_DATA_DIR.`,
    )
  const known = readFolderNote(dataDir)
  if (known && known.installation !== installation.id)
    throw new Refusal(
      `The data folder ${dataDir} belongs to the installation ${known.installation}, the database is ${installation.id}: correct DATABASE_URL or LAUREL_DATA_DIR. If they belong together all the same, remove ${dataDir}/laurel.json.`,
    )
}
