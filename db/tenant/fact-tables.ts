import { type SQL, sql } from 'drizzle-orm'
import { CONTENT } from '../../lib/imports/line-item'
import type { Kind } from '../../lib/kinds'
import type { TenantTx } from '../client'
import { coursewareCompletions, examUnitPurchases, surveyResponses } from '../schema/line-items'
import { inOrg } from '../tenancy'

/** A line item with its location resolved: what a row of a fact table holds. */
export type StoredItem = {
  identity: string
  occurredOn: string
  item: string
  locationId: number
  /** In the order of CONTENT. */
  content: (string | number | null)[]
}
export type KnownItem = StoredItem & { importId: number }

export const FACT_TABLES = {
  'courseware-completions': coursewareCompletions,
  'exam-unit-purchases': examUnitPurchases,
  'survey-responses': surveyResponses,
} as const

export const contentColumns = (kind: Kind): SQL[] =>
  CONTENT[kind].map((column) => sql.identifier(column.name)).map((name) => sql`${name}`)

/** Inserts what is not known yet. Returns the identities that were new. */
export async function insertNew(
  tx: TenantTx,
  kind: Kind,
  importId: number,
  items: StoredItem[],
): Promise<Set<string>> {
  if (items.length === 0) return new Set()
  const columns = CONTENT[kind]
  const arrays = [
    textArray(items.map((item) => item.identity)),
    sql`${textArray(items.map((item) => item.occurredOn))}::date[]`,
    textArray(items.map((item) => item.item)),
    sql`${sql.param(items.map((item) => item.locationId))}::bigint[]`,
    ...columns.map(
      ({ type }, index) =>
        sql`${sql.param(items.map((item) => item.content[index] ?? null))}::${sql.raw(type)}[]`,
    ),
  ]
  const rows = await tx.db.execute<{ identity: string }>(sql`
    insert into ${FACT_TABLES[kind]} (org_id, import_id, identity, occurred_on, item, location_id, ${list(contentColumns(kind))})
    select ${tx.orgId}, ${importId}, u.* from unnest(${list(arrays)}) as u
    on conflict do nothing returning identity`)
  return new Set(rows.map((row) => row.identity))
}

/** The current rows of these identities. */
export async function findKnown(
  tx: TenantTx,
  kind: Kind,
  identities: string[],
): Promise<Map<string, KnownItem>> {
  if (identities.length === 0) return new Map()
  const table = FACT_TABLES[kind]
  const rows = await tx.db.execute<Record<string, string | number | null>>(sql`
    select identity, occurred_on, item, location_id, import_id, ${list(contentColumns(kind))} from ${table}
    where ${inOrg(table, tx.orgId)} and identity = any(${textArray(identities)})`)
  return new Map(rows.map((row) => [String(row.identity), known(kind, row)]))
}

function known(kind: Kind, row: Record<string, string | number | null>): KnownItem {
  return {
    identity: String(row.identity),
    occurredOn: String(row.occurred_on),
    item: String(row.item),
    locationId: Number(row.location_id),
    importId: Number(row.import_id),
    content: CONTENT[kind].map((column) => row[column.name] ?? null),
  }
}

/** Puts other content and another owner in the place of a known row. */
export async function replaceItem(
  tx: TenantTx,
  kind: Kind,
  next: KnownItem,
): Promise<{ before: KnownItem; after: KnownItem }> {
  const table = FACT_TABLES[kind]
  const before = (await findKnown(tx, kind, [next.identity])).get(next.identity)
  if (!before) throw new Error(`${next.identity} is gone`)
  const content = CONTENT[kind].map(
    ({ name, type }, index) =>
      sql`${sql.identifier(name)} = ${next.content[index] ?? null}::${sql.raw(type)}`,
  )
  await tx.db.execute(sql`
    update ${table} set occurred_on = ${next.occurredOn}::date, item = ${next.item},
      location_id = ${next.locationId}, import_id = ${next.importId}, ${list(content)}
    where ${inOrg(table, tx.orgId)} and identity = ${next.identity}`)
  return { before, after: next }
}

export const list = (parts: SQL[]): SQL => sql.join(parts, sql`, `)
export const textArray = (values: (string | null)[]): SQL => sql`${sql.param(values)}::text[]`

export const sameContent = (a: StoredItem, b: StoredItem): boolean =>
  a.occurredOn === b.occurredOn &&
  a.locationId === b.locationId &&
  a.content.length === b.content.length &&
  a.content.every((value, index) => value === b.content[index])
