import { drizzle } from 'drizzle-orm/postgres-js'
import { migrate as applyMigrations } from 'drizzle-orm/postgres-js/migrator'
import postgres from 'postgres'
import { installQueue } from './queue'
import { sayWaits, type Waiting } from './say-waits'
import { appliedMigrations, MIGRATIONS, refuseNewer } from './schema-version'

const LOCK = 0x1a_0e2

/**
 * Brings the tables and the queue up to date, one process at a time.
 * @param waiting who is told of whom it waits for, and what ends the wait
 * @throws when the database belongs to a newer Laurel
 */
export async function migrate(
  ownerUrl: string,
  folder: string = MIGRATIONS,
  waiting: Waiting = {},
): Promise<void> {
  // One connection: the lock belongs to it.
  const sql = postgres(ownerUrl, {
    max: 1,
    onnotice: () => undefined,
    connection: { application_name: 'laurel-migrate' },
  })
  try {
    await sayWaits(sql, ownerUrl, waiting, () => bringUpToDate(sql, folder))
  } finally {
    await sql.end({ timeout: 5 })
  }
}

async function bringUpToDate(sql: postgres.Sql, folder: string): Promise<void> {
  await sql`select pg_advisory_lock(${LOCK})`
  refuseNewer(await appliedMigrations(sql), folder)
  await applyMigrations(drizzle(sql), { migrationsFolder: folder })
  const { length } = await appliedMigrations(sql)
  await sql`update installation set schema_version = ${length} where schema_version <> ${length}`
  await installQueue(sql)
}
