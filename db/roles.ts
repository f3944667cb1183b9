import { createHmac } from 'node:crypto'
import postgres, { type Sql } from 'postgres'
import { Refusal } from '../lib/refusal'
import { grantRights } from './app-rights'
import { sayWaits, type Waiting } from './say-waits'
import { scramVerifier } from './scram'

/** What every database of a cluster shared before each got a role of its own. */
const SHARED_ROLE = 'laurel_app'

const LOCK = 0x1a_0e3

const connect = (url: string) =>
  postgres(url, { max: 1, onnotice: () => undefined, connection: { application_name: 'laurel-roles' } })

async function once<T>(url: string, ask: (sql: Sql) => Promise<T>): Promise<T> {
  const sql = connect(url)
  try {
    return await ask(sql)
  } finally {
    await sql.end({ timeout: 2 })
  }
}

const codeOf = (error: unknown) => (error instanceof Error && 'code' in error ? error.code : undefined)

const derive = (secret: string, label: string) => createHmac('sha256', secret).update(label).digest()

/** Where the role that serves connects, by its password from the secret; whether it is there is another matter. */
async function appAddress(ownerUrl: string, authSecret: string) {
  const role = await once(ownerUrl, roleOf)
  const password = derive(authSecret, 'laurel database role 1').toString('hex')
  const url = new URL(ownerUrl)
  url.username = role
  url.password = password
  return { role, password, url: url.toString() }
}

/**
 * Roles belong to the whole cluster, and a copy of a database may lie beside it: each database has a role of its own,
 * so that nobody who opens the copy changes the password by which the other one is served.
 */
async function roleOf(sql: Sql): Promise<string> {
  const [row] = await sql<
    { oid: number }[]
  >`select oid::int8::text as oid from pg_database where datname = current_database()`
  return `${SHARED_ROLE}_${row?.oid}`
}

/** The address of the role that serves, where everything is prepared for it; changes nothing. */
export async function findAppRole(ownerUrl: string, authSecret: string): Promise<string> {
  const { url, role } = await appAddress(ownerUrl, authSecret)
  if (await letsIn(url)) return url
  throw new Refusal(
    `The database user ${role}, who serves, is not there or has another password: use the AUTH_SECRET of the server, or run "npm start" once.`,
  )
}

/**
 * Makes or updates the role that serves, and gives it exactly the rights it needs; returns its address.
 * @param reset whether a new AUTH_SECRET may give it a new password, while nobody is connected with the old one
 */
export async function ensureAppRole(
  ownerUrl: string,
  authSecret: string,
  reset = false,
  waiting: Waiting = {},
): Promise<string> {
  const { url, role, password } = await appAddress(ownerUrl, authSecret)
  await locked(ownerUrl, waiting, async (sql) => {
    if (!(await letsIn(url))) {
      const salt = derive(authSecret, 'laurel database salt 1').subarray(0, 16)
      await makeRole(sql, role, scramVerifier(password, salt), reset)
    }
    await grantRights(sql, role)
    await retireSharedRole(sql)
  })
  return url
}

/** Gives the role of an operator's own second address the rights it needs. */
export async function grantAppRole(ownerUrl: string, appUrl: string, waiting: Waiting = {}): Promise<void> {
  const role = decodeURIComponent(new URL(appUrl).username)
  await locked(ownerUrl, waiting, (sql) => grantRights(sql, role))
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
async function locked(ownerUrl: string, waiting: Waiting, work: (sql: Sql) => Promise<void>): Promise<void> {
  const sql = connect(ownerUrl)
  try {
    await sayWaits(sql, ownerUrl, waiting, async () => {
      await sql`select pg_advisory_lock(${LOCK})`
      await attempts(() => work(sql))
    })
  } finally {
    await sql.end({ timeout: 2 })
  }
}

async function attempts(work: () => Promise<void>): Promise<void> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await work()
    } catch (error) {
      const concurrent = codeOf(error) === 'XX000' || codeOf(error) === '23505'
      if (!concurrent || attempt === 5) throw error
    }
  }
}

async function makeRole(sql: Sql, role: string, verifier: string, reset: boolean): Promise<void> {
  try {
    const found = await sql`select 1 from pg_roles where rolname = ${role}`
    const flags = 'NOSUPERUSER NOBYPASSRLS NOCREATEDB NOCREATEROLE'
    if (found.length === 0)
      return void (await sql.unsafe(`create role ${role} login ${flags} password '${verifier}'`))
    await refuseOtherSecret(sql, role, reset)
    // Without the flags: only a superuser may name them here, and assertAppRole checks them.
    await sql.unsafe(`alter role ${role} login password '${verifier}'`)
  } catch (error) {
    if (codeOf(error) !== '42501') throw error
    throw new Refusal(
      `The user of DATABASE_URL may not create roles: let it ("alter role … createrole"), or make a second user that owns nothing and set DATABASE_APP_URL to its address.`,
    )
  }
}

async function refuseOtherSecret(sql: Sql, role: string, reset: boolean): Promise<void> {
  if (!reset)
    throw new Refusal(
      `AUTH_SECRET is not the one this database is served with (${role} has another password): use that one. "npm start" takes a new one.`,
    )
  const serving = await sql`select 1 from pg_stat_activity where usename = ${role} limit 1`
  if (serving.length > 0)
    throw new Refusal(
      `This database is being served with another AUTH_SECRET (${role} is connected): use that one, or stop the other server first.`,
    )
}

/** Takes from the role of earlier versions what it may do in this database; other databases may still need it. */
async function retireSharedRole(sql: Sql): Promise<void> {
  const name = sql(SHARED_ROLE)
  const [row] = await sql<{ holds: boolean }[]>`
    select coalesce((select has_table_privilege(oid, 'public.organizations', 'SELECT') from pg_roles
      where rolname = ${SHARED_ROLE}), false) as holds`
  if (!row?.holds) return
  for (const schema of ['public', 'pgboss']) {
    for (const what of ['tables', 'sequences', 'functions'])
      await sql`revoke all on all ${sql.unsafe(what)} in schema ${sql(schema)} from ${name}`
    await sql`revoke all on schema ${sql(schema)} from ${name}`
  }
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
    if (!found) throw new Refusal('The database does not say which role serves.')
    const fault = faultOf(found)
    if (fault !== null)
      throw new Refusal(
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
