import type { Sql, TransactionSql } from 'postgres'

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

/** Tables that only the owner writes. */
export const READ_ONLY = ['installation']

/** They name organizations and belong to the control plane: no row-level security, reachable only from lib/auth. */
export const CONTROL_TABLES = [
  'access_requests',
  'api_tokens',
  'app_roles',
  'calendar_feeds',
  'certificate_addresses',
  'issuer_bindings',
  'letters',
  'memberships',
  'trusted_issuers',
]

const ALL = ['SELECT', 'INSERT', 'UPDATE', 'DELETE']

type Table = { name: string; held: string[] }

/** Only differences are written: the command may run beside a serving process. */
export async function grantRights(sql: Sql, role: string): Promise<void> {
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
    await grantTables(tx, role, await tables(tx, role))
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

/** Tables that lack or have too much of the same together: a statement each would take as long as all the rest. */
async function grantTables(sql: TransactionSql, role: string, all: Table[]): Promise<void> {
  const tablesOf = new Map<string, string[]>()
  const note = (change: 'grant' | 'revoke', rights: string[], table: string) => {
    const key = `${change} ${rights.join(', ')}`
    if (rights.length > 0) tablesOf.set(key, [...(tablesOf.get(key) ?? []), `public.${quoted(table)}`])
  }
  for (const { name, held } of all) {
    const wanted = wantedOn(name)
    note(
      'revoke',
      held.filter((right) => !wanted.includes(right)),
      name,
    )
    note(
      'grant',
      wanted.filter((right) => !held.includes(right)),
      name,
    )
  }
  for (const [change, names] of tablesOf) {
    const to = change.startsWith('grant') ? 'to' : 'from'
    await sql.unsafe(`${change} on ${names.join(', ')} ${to} ${quoted(role)}`)
  }
}

const quoted = (name: string) => `"${name.replaceAll('"', '""')}"`

function wantedOn(table: string): string[] {
  if (READ_ONLY.includes(table)) return ['SELECT']
  return INSERT_ONLY.includes(table) ? ['SELECT', 'INSERT'] : ALL
}
