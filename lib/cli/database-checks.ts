import postgres from 'postgres'
import { CONTROL_TABLES } from '@/db/app-rights'
import { createDatabase } from '@/db/client'
import { assertAppRole, findAppRole } from '@/db/roles'
import { knownMigrations } from '@/db/schema-version'
import { folderOf } from '@/platform/data-folder'
import { readSecret } from '@/platform/embedded'
import { foldersBeside } from '@/platform/folder-mark'
import type { OpenDatabase } from '@/platform/open-database'
import { listOrganizations, type Organization } from '../auth/people/organizations'
import { env } from '../env'
import { countDrift } from '../imports/recompute'
import { SELF_SCORED } from '../programmes/registry'
import type { Check } from './check'
import { operatorCtx } from './operator'

/** What is asked of a database that answers. */
export const databaseChecks = (database: OpenDatabase, owner: postgres.Sql): Check[] => [
  { name: 'database', ask: () => version(database, owner) },
  { name: 'migrations', ask: async () => migrations(database.inside.applied.length) },
  { name: 'app role', ask: () => appRole(database.ownerUrl) },
  { name: 'row-level security', ask: () => rowSecurity(owner) },
  { name: 'data folders', ask: () => otherFolders(owner) },
  { name: 'queue', ask: async () => queue(await appAddress(database.ownerUrl)) },
  { name: 'totals', ask: async () => drift(await appAddress(database.ownerUrl)) },
  { name: 'worked out ahead', ask: async () => givenUp(await appAddress(database.ownerUrl)) },
]

async function version({ embedded, inside }: OpenDatabase, owner: postgres.Sql): Promise<string> {
  const [row] =
    await owner`select current_setting('server_version') as version, current_setting('server_encoding') as encoding`
  if (row?.encoding !== 'UTF8') throw new Error(`encoding is ${row?.encoding}; it must be UTF8`)
  const id = inside.installation ? `, installation ${inside.installation.id}` : ''
  return `PostgreSQL ${row.version}, ${embedded ? 'embedded' : 'from DATABASE_URL'}${id}`
}

function migrations(applied: number): string {
  const known = knownMigrations().length
  if (applied !== known) throw new Error(`${applied} of ${known} applied; run npm start once`)
  return `${known} applied`
}

async function appAddress(ownerUrl: string): Promise<string> {
  const { databaseAppUrl, authSecret, dataDir } = env()
  if (databaseAppUrl !== undefined) return databaseAppUrl
  const secret = authSecret ?? readSecret(dataDir, 'auth-secret')
  if (secret === null) throw new Error(`${dataDir}/auth-secret is missing; run npm start once`)
  return findAppRole(ownerUrl, secret)
}

async function appRole(ownerUrl: string): Promise<string> {
  const url = await appAddress(ownerUrl)
  await assertAppRole(url)
  return decodeURIComponent(new URL(url).username)
}

async function otherFolders(owner: postgres.Sql): Promise<string> {
  const others = await foldersBeside(owner, folderOf(env().dataDir))
  if (others > 0)
    throw new Error(
      `this database is served from ${others} other data folder${others > 1 ? 's' : ''}: give all servers and workers the same one by LAUREL_DATA_DIR`,
    )
  return 'no other one is worked on'
}

type Serving = ReturnType<typeof createDatabase>

/** The organizations of which something is found, by the role that serves. */
async function ofOrganizations(
  appUrl: string,
  find: (db: Serving, organization: Organization) => Promise<number>,
): Promise<{ all: number; found: string[] }> {
  const db = createDatabase(appUrl, 2)
  try {
    const organizations = await listOrganizations(db)
    const found: string[] = []
    for (const one of organizations) if ((await find(db, one)) > 0) found.push(one.slug)
    return { all: organizations.length, found }
  } finally {
    await db.close()
  }
}

/** What `recompute` would mend. */
async function drift(appUrl: string): Promise<string> {
  const { all, found } = await ofOrganizations(appUrl, async (db, { slug }) =>
    countDrift(await operatorCtx(db, slug)),
  )
  if (found.length > 0)
    throw new Error(`of ${found.join(', ')} differ from the line items; run npm run -s laurel -- recompute`)
  return `those of ${all} organizations are the sums of their line items`
}

/** What pages work out each time, since the worker ended of it. */
async function givenUp(appUrl: string): Promise<string> {
  const { found } = await ofOrganizations(appUrl, async (db, { id }) => {
    const each = await Promise.all(SELF_SCORED.map(({ givenUp }) => givenUp?.(db, id) ?? 0))
    return each.reduce((sum, one) => sum + one, 0)
  })
  if (found.length > 0)
    throw new Error(
      `of ${found.join(', ')} some results are given up, as working them out ended the worker again and again, mostly for want of memory: pages of it are slow. Its log says how it ended; to try again run npm run -s laurel -- recompute`,
    )
  return 'no result is given up'
}

async function rowSecurity(owner: postgres.Sql): Promise<string> {
  const rows = await owner<{ relname: string; locked: boolean }[]>`
    select c.relname, c.relrowsecurity and c.relforcerowsecurity and exists (select from pg_policy p where p.polrelid = c.oid) as locked
    from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attname = 'org_id' and a.attnum = 1
    where c.relkind = 'r' and c.relnamespace = 'public'::regnamespace and c.relname <> all(${CONTROL_TABLES})`
  const open = rows.filter((row) => !row.locked).map((row) => row.relname)
  if (open.length > 0) throw new Error(`not forced on ${open.join(', ')}`)
  return `forced on ${rows.length} tables`
}

async function queue(appUrl: string): Promise<string> {
  const app = postgres(appUrl, { max: 1 })
  try {
    const [row] = await app<{ may: boolean; owns: boolean; open: number }[]>`
      select has_table_privilege('pgboss.job', 'SELECT, INSERT') and has_table_privilege('pgboss.job', 'UPDATE, DELETE') as may,
        has_schema_privilege('pgboss', 'CREATE') as owns,
        (select count(*)::int from pgboss.job where state < 'completed') as open`
    if (!row?.may || row.owns) throw new Error('the app role has not exactly its rights; run npm start once')
    return row.open === 1 ? '1 import waits or runs' : `${row.open} imports wait or run`
  } finally {
    await app.end()
  }
}
