import { type SQL, sql } from 'drizzle-orm'
import type { TenantStatements } from '../../../db/client'
import { imports } from '../../../db/schema/imports'
import { registerStatements } from '../../../db/schema/registers'
import { inOrg } from '../../../db/tenancy'
import { textArray } from '../../line-items/sql/fact-tables'
import type { Payload, RegisterName } from '../model/entries'
import { inBlocks, readEntries } from './register-tables'

/** What was said of an entry; `weak`: it counts only where nothing stands, as imports say that reject changes. */
export type Statement = { payload: Payload | null; weak: boolean }
export type Said = { key: string; payload: Payload | null }

/** An entry is what its statements say one after the other. */
export const settled = (statements: readonly Statement[]): Payload | null =>
  statements.reduce<Payload | null>(
    (entry, { payload, weak }) => (weak && entry !== null ? entry : payload),
    null,
  )

/**
 * Keeps what is said, in this order. What stands there and was never spoken of, such as an entry older than this log,
 * is kept first. @param importId null: by hand
 */
export async function appendStatements(
  tx: TenantStatements,
  register: RegisterName,
  importId: number | null,
  said: readonly Said[],
): Promise<void> {
  const silent = await neverSpokenOf(tx, register, [...new Set(said.map(({ key }) => key))])
  const standing = await readEntries(tx, register, silent)
  const before = [...standing].map(([key, payload]) => ({ key, payload }))
  await insert(tx, register, { importId: null, at: sql`null` }, before)
  await insert(tx, register, { importId, at: sql`now()` }, said)
}

async function neverSpokenOf(
  tx: TenantStatements,
  register: RegisterName,
  keys: readonly string[],
): Promise<string[]> {
  const spoken = new Set<string>()
  for (const some of inBlocks(keys)) {
    const rows = await tx.db.execute<{ key: string }>(sql`
      select distinct key from ${registerStatements}
      where ${inOrg(registerStatements, tx.orgId)} and register = ${register} and key = any(${textArray(some)})`)
    for (const { key } of rows) spoken.add(key)
  }
  return keys.filter((key) => !spoken.has(key))
}

async function insert(
  tx: TenantStatements,
  register: RegisterName,
  { importId, at }: { importId: number | null; at: SQL },
  said: readonly Said[],
): Promise<void> {
  for (const some of inBlocks(said)) {
    const payloads = textArray(some.map(({ payload }) => payload && JSON.stringify(payload)))
    await tx.db.execute(sql`
      insert into ${registerStatements} (org_id, register, import_id, key, payload, said_at)
      select ${tx.orgId}, ${register}, ${importId}::bigint, e.key, e.payload, ${at}::timestamptz
      from unnest(${textArray(some.map(({ key }) => key))}, ${payloads}::jsonb[]) with ordinality as e(key, payload, place)
      order by e.place`)
  }
}

/** The keys an import spoke of. */
export async function keysOf(
  tx: TenantStatements,
  register: RegisterName,
  importId: number,
): Promise<string[]> {
  const rows = await tx.db.execute<{ key: string }>(sql`
    select distinct key from ${registerStatements}
    where ${inOrg(registerStatements, tx.orgId)} and register = ${register} and import_id = ${importId}`)
  return rows.map(({ key }) => key)
}

/** What these entries are without one import and without those withdrawn before. */
export async function settleWithout(
  tx: TenantStatements,
  register: RegisterName,
  importId: number,
  keys: readonly string[],
): Promise<Map<string, Payload | null>> {
  const said = new Map<string, Statement[]>(keys.map((key) => [key, []]))
  for (const some of inBlocks(keys)) {
    const rows = await tx.db.execute<{ key: string } & Statement>(sql`
      select s.key, s.payload, coalesce(i.changes = 'reject', false) as weak
      from (
        select id, key, payload, import_id, org_id from ${registerStatements}
        where ${inOrg(registerStatements, tx.orgId)} and register = ${register} and key = any(${textArray(some)})
          and import_id is distinct from ${importId}
      ) s
      left join ${imports} i on i.org_id = s.org_id and i.id = s.import_id
      where i.status is distinct from 'withdrawn' order by s.id`)
    for (const { key, payload, weak } of rows) said.get(key)?.push({ payload, weak })
  }
  return new Map([...said].map(([key, statements]) => [key, settled(statements)]))
}
