import { randomBytes } from 'node:crypto'
import postgres from 'postgres'
import { inject } from 'vitest'
import { ensureAppRole } from '../../db/roles'
import { inDatabase, TEMPLATE } from './global-database'
import { TEST_SECRET } from './secret'

export type TestDatabase = { ownerUrl: string; appUrl: string }

/**
 * A migrated database of one's own on the run's real PostgreSQL: call it once per file, in `beforeAll`.
 * It goes away with the cluster.
 */
export async function testDatabase(): Promise<TestDatabase> {
  const clusterUrl = inject('clusterUrl')
  const name = `test_${randomBytes(6).toString('hex')}`
  const sql = postgres(clusterUrl, { max: 1, onnotice: () => undefined })
  try {
    await sql`create database ${sql(name)} template ${sql(TEMPLATE)}`
  } finally {
    await sql.end()
  }
  const ownerUrl = inDatabase(clusterUrl, name)
  return { ownerUrl, appUrl: await ensureAppRole(ownerUrl, TEST_SECRET) }
}
