import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Sql } from 'postgres'
import { z } from 'zod'
import { Refusal } from '../lib/refusal'

export const MIGRATIONS = fileURLToPath(new URL('../drizzle', import.meta.url))

const journal = z.object({ entries: z.array(z.object({ when: z.number(), tag: z.string() })) })

/** The migrations this Laurel knows, the oldest first; `when` is what the database notes of each. */
export const knownMigrations = (folder: string = MIGRATIONS) =>
  journal.parse(JSON.parse(readFileSync(join(folder, 'meta', '_journal.json'), 'utf8'))).entries

/** What the database notes of the migrations applied to it, the oldest first; the owner's question. */
export async function appliedMigrations(sql: Sql): Promise<number[]> {
  const [row] = await sql<{ there: boolean }[]>`
    select to_regclass('drizzle.__drizzle_migrations') is not null as there`
  if (!row?.there) return []
  const rows = await sql<{ when: string }[]>`
    select created_at as when from drizzle.__drizzle_migrations order by created_at, id`
  return rows.map(({ when }) => Number(when))
}

/**
 * Older code on a newer schema would write what the newer one does not expect.
 * @param applied as `appliedMigrations` gives it
 */
export function refuseNewer(applied: readonly number[], folder?: string): void {
  const known = knownMigrations(folder)
  if (applied.every((when) => known.some((one) => one.when === when))) return
  throw newerThan(applied.length, known.length)
}

/** The same for who only knows how many there are: the serving role. */
export function refuseNewerVersion(version: number): void {
  const known = knownMigrations().length
  if (version > known) throw newerThan(version, known)
}

const newerThan = (applied: number, known: number) =>
  new Refusal(
    `The database belongs to a newer Laurel: its schema is at version ${applied}, this Laurel knows ${known}. Update Laurel, or restore the backup that was made before the database was updated.`,
  )
