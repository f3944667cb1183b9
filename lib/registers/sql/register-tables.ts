import { type SQL, sql } from 'drizzle-orm'
import type { TenantStatements } from '../../../db/client'
import { catalogue, locations } from '../../../db/schema/organization'
import { trainers } from '../../../db/schema/registers'
import { inOrg } from '../../../db/tenancy'
import { textArray } from '../../line-items/sql/fact-tables'
import type { Payload, RegisterName } from '../model/entries'
import { plainTable } from './plain-table'

/** How the entries of a register stand in its table; `e.key` and `e.payload` are what goes in. */
type RegisterTable = {
  /** Rows `key`, `payload` of those keys, perhaps with others. */
  read(orgId: number, keys: readonly string[]): SQL
  upsert(orgId: number, entries: SQL): SQL
  remove(orgId: number, keys: SQL): SQL
}

const TABLES: Record<RegisterName, RegisterTable> = {
  catalogue: {
    read: (orgId, keys) => sql`
      select type || ' ' || number || ' ' || valid_from as key, jsonb_build_object('title', title, 'area', area,
        'level', level, 'assumed', assumed, 'days', days, 'validTo', valid_to, 'update', is_update) as payload
      from ${catalogue} where ${inOrg(catalogue, orgId)} and type in ('course', 'exam')
        and number = any(${textArray([...new Set(keys.map((key) => key.split(' ')[1] ?? ''))])})`,
    upsert: (orgId, entries) => sql`
      insert into ${catalogue} (org_id, type, number, valid_from, title, area, level, assumed, days, valid_to, is_update)
      select ${orgId}, split_part(e.key, ' ', 1), split_part(e.key, ' ', 2), split_part(e.key, ' ', 3)::date,
        e.payload ->> 'title', e.payload ->> 'area', e.payload ->> 'level', (e.payload ->> 'assumed')::boolean,
        (e.payload ->> 'days')::smallint, (e.payload ->> 'validTo')::date, coalesce((e.payload ->> 'update')::boolean, false)
      from ${entries}
      on conflict (org_id, type, number, valid_from) do update set title = excluded.title, area = excluded.area,
        level = excluded.level, assumed = excluded.assumed, days = excluded.days, valid_to = excluded.valid_to,
        is_update = excluded.is_update`,
    remove: (orgId, keys) => sql`
      delete from ${catalogue} using ${keys}
      where ${inOrg(catalogue, orgId)} and type = split_part(e.key, ' ', 1) and number = split_part(e.key, ' ', 2)
        and valid_from = split_part(e.key, ' ', 3)::date`,
  },
  trainers: {
    read: (orgId, keys) => sql`
      select mct_id as key, jsonb_build_object('name', name, 'activeFrom', active_from, 'activeTo', active_to,
        'credentials', credentials, 'metricsThatMatter', metrics_that_matter, 'unavailable', unavailable) as payload
      from ${trainers} where ${inOrg(trainers, orgId)} and mct_id = any(${textArray([...keys])})`,
    upsert: (orgId, entries) => sql`
      insert into ${trainers} (org_id, mct_id, name, active_from, active_to, credentials, metrics_that_matter, unavailable)
      select ${orgId}, e.key, e.payload ->> 'name', (e.payload ->> 'activeFrom')::date,
        (e.payload ->> 'activeTo')::date, e.payload ->> 'credentials', coalesce(e.payload ->> 'metricsThatMatter', ''),
        coalesce(e.payload ->> 'unavailable', '')
      from ${entries}
      on conflict (org_id, mct_id) do update set name = excluded.name, active_from = excluded.active_from,
        active_to = excluded.active_to, credentials = excluded.credentials,
        metrics_that_matter = excluded.metrics_that_matter, unavailable = excluded.unavailable`,
    remove: (orgId, keys) => sql`
      delete from ${trainers} using ${keys} where ${inOrg(trainers, orgId)} and mct_id = e.key`,
  },
  // A location stays when nothing is said of it any more: line items stand by it. It only loses its name.
  locations: {
    read: (orgId, keys) => sql`
      select external_id as key, jsonb_build_object('name', name, 'country', country) as payload
      from ${locations} where ${inOrg(locations, orgId)} and external_id = any(${textArray([...keys])})
        and (name is not null or country is not null)`,
    upsert: (orgId, entries) => sql`
      insert into ${locations} (org_id, external_id, name, country)
      select ${orgId}, e.key, e.payload ->> 'name', e.payload ->> 'country' from ${entries}
      on conflict (org_id, external_id) do update set name = excluded.name, country = excluded.country`,
    remove: (orgId, keys) => sql`
      update ${locations} set name = null, country = null from ${keys}
      where ${inOrg(locations, orgId)} and external_id = e.key`,
  },
  'trainer-credentials': plainTable('trainer-credentials'),
  'course-requirements': plainTable('course-requirements'),
  classes: plainTable('classes'),
  codes: plainTable('codes'),
}

/** The entries of these keys as they stand; those that are not there are left out. */
export async function readEntries(
  tx: TenantStatements,
  register: RegisterName,
  keys: readonly string[],
): Promise<Map<string, Payload>> {
  const wanted = new Set(keys)
  const found = new Map<string, Payload>()
  for (const some of inBlocks([...wanted])) {
    const rows = await tx.db.execute<{ key: string; payload: Payload }>(TABLES[register].read(tx.orgId, some))
    for (const { key, payload } of rows) if (wanted.has(key)) found.set(key, payload)
  }
  return found
}

/** Puts entries in their place; null takes one away. */
export async function writeEntries(
  tx: TenantStatements,
  register: RegisterName,
  entries: ReadonlyMap<string, Payload | null>,
): Promise<void> {
  const { upsert, remove } = TABLES[register]
  for (const some of inBlocks([...entries])) {
    const kept = some.filter(([, payload]) => payload !== null)
    const gone = some.filter(([, payload]) => payload === null)
    if (kept.length > 0) await tx.db.execute(upsert(tx.orgId, entriesOf(kept)))
    if (gone.length > 0)
      await tx.db.execute(remove(tx.orgId, sql`unnest(${textArray(gone.map(([key]) => key))}) as e(key)`))
  }
}

const entriesOf = (entries: (readonly [string, Payload | null])[]): SQL => {
  const payloads = textArray(entries.map(([, payload]) => JSON.stringify(payload)))
  return sql`unnest(${textArray(entries.map(([key]) => key))}, ${payloads}::jsonb[]) as e(key, payload)`
}

const BLOCK = 5_000

export function* inBlocks<T>(all: readonly T[]): Generator<T[]> {
  for (let start = 0; start < all.length; start += BLOCK) yield all.slice(start, start + BLOCK)
}
