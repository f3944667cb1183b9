import { createHash } from 'node:crypto'
import { createWriteStream } from 'node:fs'
import { mkdir } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { Readable } from 'node:stream'
import { text } from 'node:stream/consumers'
import { pipeline } from 'node:stream/promises'
import { readMigrationFiles } from 'drizzle-orm/migrator'
import { Refusal } from '../../lib/refusal'
import { MIGRATIONS } from '../schema-version'
import { type Checked, entryOf } from './check-archive'
import { type CopySession, openCopySession } from './copy-session'
import { dumpTable, listOrganizations } from './dump-table'
import { listTables } from './list-tables'
import { fileEntry, type Manifest, secretEntry, tableEntry } from './manifest'
import { readArchive } from './read-archive'
import { linesIn } from './write-archive'

type Target = {
  ownerUrl: string
  /** Files go here; it holds none of theirs. */
  dataDir: string
  /** Takes a secret of the backup; absent: they are left. */
  keepSecret?: (name: string, secret: string) => void
  migrations?: string
}

/**
 * Brings a checked backup into an empty database: the schema of its migration, its rows, the proof that they are those
 * that were written, then the migrations since. All of it in one transaction, so that it is there or it is not; until
 * somebody says that it is proved as a whole, nothing serves it.
 */
export async function loadBackup(file: string, { head, manifest }: Checked, target: Target): Promise<void> {
  const { ownerUrl, migrations = MIGRATIONS } = target
  const session = await openCopySession(ownerUrl, 'write')
  try {
    await session.query(`select pg_advisory_xact_lock(${0x1a_0e2})`)
    await requireEmpty(session)
    await session.query(NOTES)
    const all = readMigrationFiles({ migrationsFolder: migrations })
    const had = all.filter(({ folderMillis }) => head.migrations.includes(folderMillis))
    for (const { sql } of had) await applyAll(session, sql)
    await requireTables(session, manifest)
    await bringIn(session, file, manifest, target)
    await prove(session, manifest)
    for (const { sql, hash, folderMillis } of all.filter((one) => !had.includes(one))) {
      await applyAll(session, sql)
      await session.query('insert into drizzle.__drizzle_migrations (hash, created_at) values ($1, $2)', [
        hash,
        folderMillis,
      ])
    }
    await session.query('update installation set restoring = true')
    await session.commit()
  } finally {
    await session.close()
  }
}

/** As the migrations' own tool makes it, in the same transaction as everything else. */
const NOTES = `create schema drizzle;
  create table drizzle.__drizzle_migrations (id serial primary key, hash text not null, created_at bigint)`

async function applyAll(session: CopySession, statements: readonly string[]): Promise<void> {
  for (const statement of statements) await session.query(statement)
}

/** @throws Refusal that says what is there */
async function requireEmpty(session: CopySession): Promise<void> {
  const found = await session.query<{ name: string }>(`
    select c.oid::regclass::text as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where c.relkind in ('r', 'p', 'v') and n.nspname in ('public', 'drizzle', 'pgboss') order by 1`)
  if (found.length > 0)
    throw new Refusal(
      `The database is not empty: it has ${found.length} tables (${found[0]?.name} …). Restore into a new database, or drop and create this one. Nothing was changed.`,
    )
}

/** Names of tables and columns become statements: only those that the migrations made are taken. */
async function requireTables(session: CopySession, manifest: Manifest): Promise<void> {
  const line = ({ name, columns }: { name: string; columns: string[] }) => `${name} (${columns.join(', ')})`
  const made = (await listTables(session)).map(line)
  const kept = manifest.tables.map(line)
  const odd = [...kept.filter((one) => !made.includes(one)), ...made.filter((one) => !kept.includes(one))]
  if (odd[0] !== undefined)
    throw new Refusal(`The backup does not fit the schema that it names: ${odd[0]}. Nothing was changed.`)
}

async function bringIn(
  session: CopySession,
  file: string,
  manifest: Manifest,
  target: Target,
): Promise<void> {
  const { tables, files, secrets, sequences } = manifest
  const locked = tables.filter(({ byOrganization }) => byOrganization)
  await session.query(`truncate ${tables.map(({ name }) => name).join(', ')}`)
  // The owner is held by row-level security too, and nothing can be copied into a table that holds whoever copies.
  for (const { name } of locked) await session.query(`alter table ${name} no force row level security`)
  const pieces = readArchive(file)
  let next = await pieces.next()
  async function* of(entry: string): AsyncGenerator<Buffer> {
    for (; !next.done && entryOf(next.value.name) === entry; next = await pieces.next())
      yield next.value.bytes
  }
  const from = (entry: string) => Readable.from(of(entry), { objectMode: false })
  // The head, which is an entry of its own.
  next = await pieces.next()
  for (const { name, columns } of tables)
    await pipeline(from(tableEntry(name)), session.copyIn(name, columns))
  for (const { name } of files) {
    const path = join(target.dataDir, name)
    await mkdir(dirname(path), { recursive: true, mode: 0o700 })
    await pipeline(from(fileEntry(name)), createWriteStream(path, { mode: 0o600 }))
  }
  for (const name of secrets) {
    const secret = await text(from(secretEntry(name)))
    target.keepSecret?.(name, secret)
  }
  // To the end, where it is known that the file is still the one that was checked.
  while (!next.done) next = await pieces.next()
  for (const { name, last, called } of sequences)
    await session.query('select setval($1::regclass, $2::bigint, $3::boolean)', [name, last, called])
  for (const { name } of locked) await session.query(`alter table ${name} force row level security`)
}

/** Reads every row back as a backup would, in the organization's own view, and compares. */
async function prove(session: CopySession, { tables }: Manifest): Promise<void> {
  const orgIds = (await listOrganizations(session)).map(({ id }) => String(id))
  for (const table of tables) {
    const hash = createHash('sha256')
    let rows = 0
    for await (const chunk of dumpTable(session, table, orgIds)) {
      hash.update(chunk)
      rows += linesIn(chunk)
    }
    if (rows !== table.rows || hash.digest('hex') !== table.sha256)
      throw new Refusal(
        `${table.name} came back with ${rows} rows instead of ${table.rows}, or with others: nothing is kept of this restore. Try another PostgreSQL, and keep the backup.`,
      )
  }
}

/** Takes a restore back that was not proved: the database was empty before. */
export async function emptyAgain(ownerUrl: string): Promise<void> {
  const session = await openCopySession(ownerUrl, 'write')
  try {
    await session.query(`drop schema if exists drizzle cascade; drop schema if exists pgboss cascade`)
    const tables = await session.query<{ name: string }>(
      `select oid::regclass::text as name from pg_class where relnamespace = 'public'::regnamespace and relkind in ('r', 'p')`,
    )
    if (tables.length > 0)
      await session.query(`drop table ${tables.map(({ name }) => name).join(', ')} cascade`)
    const functions = await session.query<{ name: string }>(
      `select oid::regprocedure::text as name from pg_proc where pronamespace = 'public'::regnamespace and proname like 'laurel\\_%'`,
    )
    for (const { name } of functions) await session.query(`drop function ${name}`)
    await session.commit()
  } finally {
    await session.close()
  }
}
