import { randomBytes } from 'node:crypto'
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import postgres from 'postgres'
import { migrate } from '../../db/migrate'
import { ensureAppRole } from '../../db/roles'
import { openThrowaway } from '../../platform/embedded'
import { TEST_SECRET } from '../../tests/support/secret'

export type OwnDatabase = { ownerUrl: string; appUrl: string }
export type Cluster = {
  /** An empty, migrated database, or a copy of another to which nobody is connected. */
  database(template?: OwnDatabase): Promise<OwnDatabase>
  remove(): Promise<void>
}

/** A real PostgreSQL of one's own, which goes away afterwards. */
export async function openCluster(): Promise<Cluster> {
  const cluster = await openThrowaway(mkdtempSync(join(tmpdir(), 'laurel-e2e-own-')))
  const database = async (template?: OwnDatabase): Promise<OwnDatabase> => {
    const name = `own_${randomBytes(6).toString('hex')}`
    const source = template ? new URL(template.ownerUrl).pathname.slice(1) : 'template1'
    await asOwner(cluster.ownerUrl, (sql) => sql`create database ${sql(name)} template ${sql(source)}`)
    const address = new URL(cluster.ownerUrl)
    address.pathname = `/${name}`
    const ownerUrl = address.toString()
    if (!template) await migrate(ownerUrl)
    return { ownerUrl, appUrl: await ensureAppRole(ownerUrl, TEST_SECRET) }
  }
  return { database, remove: cluster.remove }
}

/** One connection of the owner, who is not bound by row-level security. */
export async function asOwner<T>(ownerUrl: string, work: (sql: postgres.Sql) => Promise<T>): Promise<T> {
  const sql = postgres(ownerUrl, { max: 1, onnotice: () => undefined })
  try {
    return await work(sql)
  } finally {
    await sql.end()
  }
}

const tenantTables = async (sql: postgres.Sql): Promise<string[]> => {
  const rows = await sql<{ name: string }[]>`
    select c.relname as name from pg_class c
    where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and c.relrowsecurity order by 1`
  return rows.map(({ name }) => name)
}

/** Takes the second lock away. @returns the tables that had it */
export async function removeRowLevelSecurity({ ownerUrl }: OwnDatabase): Promise<string[]> {
  return asOwner(ownerUrl, async (sql) => {
    const tables = await tenantTables(sql)
    for (const table of tables) await sql`alter table ${sql(table)} disable row level security`
    return tables
  })
}

/** Everything that is stored of an organization, by table. @param tables those with `org_id` */
export async function contentOf(
  { ownerUrl }: OwnDatabase,
  tables: readonly string[],
  orgId: number,
): Promise<Record<string, string[]>> {
  return asOwner(ownerUrl, async (sql) => {
    const content: Record<string, string[]> = {}
    for (const table of tables) {
      const rows = await sql<{ line: string }[]>`
        select to_jsonb(one)::text as line from ${sql(table)} one where org_id = ${orgId} order by 1`
      content[table] = rows.map(({ line }) => line)
    }
    return content
  })
}

export const listTenantTables = ({ ownerUrl }: OwnDatabase): Promise<string[]> =>
  asOwner(ownerUrl, tenantTables)
