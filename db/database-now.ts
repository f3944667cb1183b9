import { sql } from 'drizzle-orm'
import type { TenantStatements } from './client'

/** This moment by the database's clock, which all that work on it share. */
export async function databaseNow(tx: Pick<TenantStatements, 'db'>): Promise<Date> {
  const [row] = await tx.db.execute<{ ms: number }>(
    sql`select floor(extract(epoch from clock_timestamp()) * 1000)::float8 as ms`,
  )
  if (!row) throw new Error('the database did not say what time it is')
  return new Date(row.ms)
}
