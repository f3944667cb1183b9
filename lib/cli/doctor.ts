import { readdir } from 'node:fs/promises'
import postgres from 'postgres'
import { CONTROL_TABLES } from '@/db/roles'
import { env } from '../env'
import type { Run } from './command'
import { proxiesSeen } from './proxies-seen'
import { serverAddress } from './server-address'

type Check = { name: string; ask: () => Promise<string> }

/** Every line says what was looked at and what was found; exit status 1 if anything is not as it should be. */
export const doctor: Run = async ({ platform, print }) => {
  const owner = postgres(platform.ownerUrl, { max: 1, onnotice: () => undefined })
  let failed = 0
  try {
    for (const { name, ask } of checks(owner, platform.appUrl, platform.embedded)) {
      try {
        print(`ok    ${name}: ${await ask()}`)
      } catch (error) {
        failed += 1
        print(`FAULT ${name}: ${error instanceof Error ? error.message : String(error)}`)
      }
    }
  } finally {
    await owner.end()
  }
  print(failed === 0 ? 'Everything is as it should be.' : failed === 1 ? '1 fault.' : `${failed} faults.`)
  return failed === 0 ? 0 : 1
}

const checks = (owner: postgres.Sql, appUrl: string, embedded: boolean): Check[] => [
  { name: 'Node', ask: async () => process.version },
  { name: 'address', ask: async () => serverAddress() },
  { name: 'proxies', ask: async () => proxiesSeen(env()) },
  { name: 'data folder', ask: async () => env().dataDir },
  { name: 'database', ask: () => version(owner, embedded) },
  { name: 'migrations', ask: () => migrations(owner) },
  { name: 'app role', ask: () => appRole(appUrl) },
  { name: 'row-level security', ask: () => rowSecurity(owner) },
  { name: 'queue', ask: () => queue(appUrl) },
  { name: 'server', ask: server },
]

async function version(owner: postgres.Sql, embedded: boolean): Promise<string> {
  const [row] =
    await owner`select current_setting('server_version') as version, current_setting('server_encoding') as encoding`
  if (row?.encoding !== 'UTF8') throw new Error(`encoding is ${row?.encoding}; it must be UTF8`)
  return `PostgreSQL ${row.version}, ${embedded ? 'embedded' : 'from DATABASE_URL'}`
}

async function migrations(owner: postgres.Sql): Promise<string> {
  const files = (await readdir(new URL('../../drizzle', import.meta.url))).filter((name) =>
    name.endsWith('.sql'),
  )
  const [row] = await owner`select count(*)::int as count from drizzle.__drizzle_migrations`
  if (row?.count !== files.length)
    throw new Error(`${row?.count} of ${files.length} applied; run npm start once`)
  return `${files.length} applied`
}

async function appRole(appUrl: string): Promise<string> {
  const app = postgres(appUrl, { max: 1 })
  try {
    const [row] =
      await app`select rolname, rolsuper or rolbypassrls as mighty from pg_roles where rolname = current_user`
    if (!row || row.mighty) throw new Error(`${row?.rolname} may pass row-level security`)
    return row.rolname
  } finally {
    await app.end()
  }
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

async function server(): Promise<string> {
  const url = serverAddress()
  const answer = await fetch(`${url}/api/health`, { signal: AbortSignal.timeout(3000) }).catch(() => null)
  if (!answer) return `not running at ${url}`
  if (!answer.ok) throw new Error(`${url} answers ${answer.status}`)
  return `running at ${url}`
}
