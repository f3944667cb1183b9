import { createHmac } from 'node:crypto'
import postgres, { type Sql, type TransactionSql } from 'postgres'
import { scramVerifier } from './scram'

export const APP_ROLE = 'laurel_app'

/** Tables whose rows the app may add and read, never change or remove. */
export const INSERT_ONLY = [
  'audit',
  'import_changes',
  'ledger',
  'register_statements',
  'rule_overrides',
  'sign_ins',
  'snapshots',
  'total_entries',
]

/** They name organizations and belong to the control plane: no row-level security, reachable only from lib/auth. */
export const CONTROL_TABLES = ['access_requests', 'api_tokens', 'app_roles', 'memberships', 'trusted_issuers']

const LOCK = 0x1a_0e3
const ALL = ['SELECT', 'INSERT', 'UPDATE', 'DELETE']

const connect = (url: string) =>
  postgres(url, { max: 1, onnotice: () => undefined, connection: { application_name: 'laurel-roles' } })

const codeOf = (error: unknown) => (error instanceof Error && 'code' in error ? error.code : undefined)

const derive = (secret: string, label: string) => createHmac('sha256', secret).update(label).digest()

/** Makes or updates the role that serves, and gives it exactly the rights it needs; returns its address. */
export async function ensureAppRole(ownerUrl: string, authSecret: string): Promise<string> {
  const password = derive(authSecret, 'laurel database role 1').toString('hex')
  const appUrl = new URL(ownerUrl)
  appUrl.username = APP_ROLE
  appUrl.password = password
  const url = appUrl.toString()
  const known = await letsIn(url)
  await locked(ownerUrl, async (sql) => {
    if (!known)
      await makeRole(
        sql,
        scramVerifier(password, derive(authSecret, 'laurel database salt 1').subarray(0, 16)),
      )
    await grantRights(sql, APP_ROLE)
  })
  return url
}

/** Gives the role of an operator's own second address the rights it needs. */
export async function grantAppRole(ownerUrl: string, appUrl: string): Promise<void> {
  const role = decodeURIComponent(new URL(appUrl).username)
  await locked(ownerUrl, (sql) => grantRights(sql, role))
}

async function letsIn(url: string): Promise<boolean> {
  const sql = connect(url)
  try {
    await sql`select 1`
    return true
  } catch {
    return false
  } finally {
    await sql.end({ timeout: 2 })
  }
}

/** Roles belong to the whole cluster: another database of it may be changing the same rows at this moment. */
async function locked(ownerUrl: string, work: (sql: Sql) => Promise<void>): Promise<void> {
  const sql = connect(ownerUrl)
  try {
    await sql`select pg_advisory_lock(${LOCK})`
    for (let attempt = 1; ; attempt++) {
      try {
        return await work(sql)
      } catch (error) {
        const concurrent = codeOf(error) === 'XX000' || codeOf(error) === '23505'
        if (!concurrent || attempt === 5) throw error
      }
    }
  } finally {
    await sql.end({ timeout: 2 })
  }
}

async function makeRole(sql: Sql, verifier: string): Promise<void> {
  try {
    const found = await sql`select 1 from pg_roles where rolname = ${APP_ROLE}`
    const flags = 'NOSUPERUSER NOBYPASSRLS NOCREATEDB NOCREATEROLE'
    if (found.length === 0) await sql.unsafe(`create role ${APP_ROLE} login ${flags} password '${verifier}'`)
    // Without the flags: only a superuser may name them here, and assertAppRole checks them.
    else await sql.unsafe(`alter role ${APP_ROLE} login password '${verifier}'`)
  } catch (error) {
    if (codeOf(error) !== '42501') throw error
    throw new Error(
      `The user of DATABASE_URL may not create roles: let it ("alter role … createrole"), or make a second user that owns nothing and set DATABASE_APP_URL to its address.`,
    )
  }
}

type Table = { name: string; held: string[] }

/** Only differences are written: the command may run beside a serving process. */
async function grantRights(sql: Sql, role: string): Promise<void> {
  const [rights] = await sql<{ connect: boolean; temporary: boolean; usage: boolean; database: string }[]>`
    select current_database() as database,
      has_database_privilege(${role}, current_database(), 'CONNECT') as connect,
      has_database_privilege(${role}, current_database(), 'TEMPORARY') as temporary,
      has_schema_privilege(${role}, 'public', 'USAGE') as usage`
  const name = sql(role)
  if (!rights?.connect || !rights.temporary)
    await sql`grant connect, temporary on database ${sql(rights?.database ?? '')} to ${name}`
  if (!rights?.usage) await sql`grant usage on schema public to ${name}`
  await sql.begin(async (tx) => {
    for (const table of await tables(tx, role)) await grantTable(tx, role, table)
    await tx`grant usage, select on all sequences in schema public to ${tx(role)}`
    await tx`grant execute on all functions in schema public to ${tx(role)}`
    // The queue's tables are made by the owner; the app only puts jobs in and takes them out.
    await tx`grant usage on schema pgboss to ${tx(role)}`
    await tx`grant select, insert, update, delete on all tables in schema pgboss to ${tx(role)}`
    await tx`grant execute on all functions in schema pgboss to ${tx(role)}`
  })
}

const tables = (sql: TransactionSql, role: string) => sql<Table[]>`
  select c.relname as name,
    array(select p from unnest(${[...ALL, 'TRUNCATE', 'REFERENCES', 'TRIGGER']}::text[]) as p
          where has_table_privilege(${role}, c.oid, p)) as held
  from pg_class c
  where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p', 'v')`

async function grantTable(sql: TransactionSql, role: string, { name, held }: Table): Promise<void> {
  const wanted = INSERT_ONLY.includes(name) ? ['SELECT', 'INSERT'] : ALL
  const missing = wanted.filter((right) => !held.includes(right))
  const surplus = held.filter((right) => !wanted.includes(right))
  if (surplus.length > 0)
    await sql`revoke ${sql.unsafe(surplus.join(', '))} on ${sql(`public.${name}`)} from ${sql(role)}`
  if (missing.length > 0)
    await sql`grant ${sql.unsafe(missing.join(', '))} on ${sql(`public.${name}`)} to ${sql(role)}`
}

type Attributes = {
  role: string
  superuser: boolean
  bypass: boolean
  owned: string | null
  creates: boolean
}

/** Refuses to serve with a role for which row-level security would be no lock. */
export async function assertAppRole(appUrl: string): Promise<void> {
  const sql = connect(appUrl)
  try {
    const [found] = await sql<Attributes[]>`
      select current_user as role, r.rolsuper as superuser, r.rolbypassrls as bypass,
        has_schema_privilege('public', 'CREATE') as creates,
        (select min(c.relname) from pg_class c where c.relnamespace = 'public'::regnamespace
           and c.relkind in ('r', 'p') and pg_has_role(c.relowner, 'USAGE')) as owned
      from pg_roles r where r.rolname = current_user`
    if (!found) throw new Error('The database does not say which role serves.')
    const fault = faultOf(found)
    if (fault !== null)
      throw new Error(
        `Laurel does not serve as the database user ${found.role}, which ${fault}: set DATABASE_APP_URL to a user that owns nothing and cannot bypass row-level security, or leave it out and let DATABASE_URL's user make one.`,
      )
  } finally {
    await sql.end({ timeout: 2 })
  }
}

function faultOf({ superuser, bypass, owned, creates }: Attributes): string | null {
  if (superuser) return 'is a superuser'
  if (bypass) return 'bypasses row-level security'
  if (owned !== null) return `owns the table ${owned}`
  return creates ? 'may create tables in the schema public' : null
}
