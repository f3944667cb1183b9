import { fileURLToPath } from 'node:url'
import { drizzle } from 'drizzle-orm/postgres-js'
import { migrate as applyMigrations } from 'drizzle-orm/postgres-js/migrator'
import postgres from 'postgres'
import { installQueue } from './queue'

const LOCK = 0x1a_0e2
const FOLDER = fileURLToPath(new URL('../drizzle', import.meta.url))

/** Brings the tables and the queue up to date, one process at a time. */
export async function migrate(ownerUrl: string, folder: string = FOLDER): Promise<void> {
  // One connection: the lock belongs to it.
  const sql = postgres(ownerUrl, {
    max: 1,
    onnotice: () => undefined,
    connection: { application_name: 'laurel-migrate' },
  })
  try {
    await sql`select pg_advisory_lock(${LOCK})`
    await applyMigrations(drizzle(sql), { migrationsFolder: folder })
    await installQueue(sql)
  } finally {
    await sql.end({ timeout: 5 })
  }
}
