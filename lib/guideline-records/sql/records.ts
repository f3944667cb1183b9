import { and, eq, type SQL, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'
import type { TenantStatements } from '../../../db/client'
import { classes } from '../../../db/schema/delivery'
import { guidelineRecords } from '../../../db/schema/guideline-records'
import { locations } from '../../../db/schema/organization'
import { inOrg } from '../../../db/tenancy'
import { instant } from '../../clock'
import type { PlainDate } from '../../dates'
import { meaningsOf } from '../../locations/sql/locations'
import { COLUMNS, isColumn, type Values } from '../model/field'
import { kindOf, type RecordKind } from '../model/kinds'
import { SOON_DAYS, type Standing, type State } from '../model/states'
import { missingOf, nextOf, wrongOf } from './standing'

const [g, c, said, l] = [
  alias(guidelineRecords, 'g'),
  alias(classes, 'c'),
  alias(locations, 'said'),
  alias(locations, 'l'),
]

/** Whose records, and as of which day. */
export type Scope = { today: PlainDate; locationIds: readonly number[] | null }
export type RecordFilter = {
  kind?: RecordKind | null | undefined
  state?: State | null | undefined
  classId?: string | null | undefined
  id?: number | undefined
  /** Those that were kept before this one. */
  before?: number | null | undefined
}

export type StoredRecord = Standing & {
  id: number
  revision: number
  kind: RecordKind
  values: Values
  changedAt: Date
  changedByName: string
}

/**
 * Records with their class and what its kind says of each: `missing`, `wrong`, `next`; `place`: the location whose readers
 * see it, its own or that of its class.
 */
export const standingRecords = (orgId: number, today: PlainDate): SQL => sql`
  select g.*, l.id as place, c.ends_on as class_ends_on, ${missingOf()} as missing, ${wrongOf(today)} as wrong, ${nextOf(orgId, today)} as next
  from ${guidelineRecords} g
    left join ${classes} c on ${inOrg(c, orgId)} and c.class_id = g.class_id
    left join ${locations} said on ${inOrg(said, orgId)} and said.external_id = coalesce(g.location_id, c.location_id)
    left join ${locations} l on ${inOrg(l, orgId)} and l.id = coalesce(said.merged_into, said.id)
  where ${inOrg(g, orgId)}`

const SOON = (today: PlainDate): SQL =>
  sql`coalesce((r.next->>'on')::date <= ${today}::date + ${SOON_DAYS}::int, false)`
const LACKS = sql`cardinality(r.missing) + cardinality(r.wrong) > 0`
const IN_STATE: Record<State, (today: PlainDate) => SQL> = {
  incomplete: () => LACKS,
  ends_soon: (today) => sql`not (${LACKS}) and ${SOON(today)}`,
  complete: (today) => sql`not (${LACKS}) and not ${SOON(today)}`,
}

function seen(orgId: number, { today, locationIds }: Scope, filter: RecordFilter): SQL {
  const { kind, state, classId, id, before } = filter
  const asked = [
    sql`true`,
    locationIds && sql`r.place = any(${meaningsOf(orgId, locationIds)})`,
    kind && sql`r.kind = ${kind}`,
    state && IN_STATE[state](today),
    classId && sql`r.class_id = ${classId}`,
    id !== undefined && sql`r.id = ${id}::bigint`,
    before && sql`r.id < ${before}::bigint`,
  ].filter((one) => one instanceof Object)
  return sql`from (${standingRecords(orgId, today)}) r where ${sql.join(asked, sql` and `)}`
}

type Row = Omit<StoredRecord, 'values'> & { facts: Values } & Record<string, unknown>

/** The last that were kept first. */
export async function readRecords(
  tx: TenantStatements,
  scope: Scope,
  filter: RecordFilter,
  limit: number,
): Promise<StoredRecord[]> {
  const rows = await tx.db.execute<Row>(sql`
    select r.id::float8 as id, r.revision, r.kind, r.class_id as "classId", r.course_number as "courseNumber",
      r.location_id as "locationId", r.mct_id as "mctId", r.learner, r.person, r.purchaser, r.starts_on::text as "startsOn",
      r.ends_on::text as "endsOn", r.facts, r.missing, r.wrong, r.next, ${SOON(scope.today)} as soon,
      r.changed_at as "changedAt", r.changed_by_name as "changedByName"
    ${seen(tx.orgId, scope, filter)} order by r.id desc limit ${limit}`)
  return [...rows].map(({ id, revision, kind, facts, missing, wrong, next, soon, ...row }) => ({
    ...{ id, revision, kind, missing, wrong, next, soon },
    changedAt: new Date(row.changedAt),
    changedByName: row.changedByName,
    values: Object.fromEntries(
      kindOf(kind).fields.map(({ name }) => [name, (isColumn(name) ? row[name] : facts[name]) ?? null]),
    ) as Values,
  }))
}

export async function countRecords(
  tx: TenantStatements,
  scope: Scope,
  filter: RecordFilter,
): Promise<number> {
  const [row] = await tx.db.execute<{ count: number }>(
    sql`select count(*)::int as count ${seen(tx.orgId, scope, filter)}`,
  )
  return Number(row?.count ?? 0)
}

export type KindCount = { kind: RecordKind; records: number; incomplete: number; endsSoon: number }

/** How many there are of each kind that has any. */
export async function countKinds(tx: TenantStatements, scope: Scope): Promise<KindCount[]> {
  const { today } = scope
  return [
    ...(await tx.db.execute<KindCount>(sql`
      select r.kind, count(*)::int as records, count(*) filter (where ${LACKS})::int as incomplete,
        count(*) filter (where ${IN_STATE.ends_soon(today)})::int as "endsSoon"
      ${seen(tx.orgId, scope, {})} group by r.kind`)),
  ]
}

type Written = { values: Values; changedByName: string }

/** What stands in columns, and what among the facts; what says nothing stands nowhere. */
function stored({ values, changedByName }: Written) {
  const facts = Object.entries(values).filter(([name, value]) => !isColumn(name) && value !== null)
  const columns = Object.fromEntries(COLUMNS.map((name) => [name, values[name] ?? null]))
  return { ...columns, facts: Object.fromEntries(facts), changedByName, changedAt: instant() }
}

export async function insertRecord(
  tx: TenantStatements,
  { kind, ...written }: Written & { kind: RecordKind },
): Promise<number> {
  const [row] = await tx.db
    .insert(guidelineRecords)
    .values({ orgId: tx.orgId, kind, ...stored(written) })
    .returning({ id: guidelineRecords.id })
  if (!row) throw new Error('a record was not kept')
  return row.id
}

/** @returns false where there is none of this revision any more */
export async function updateRecord(
  tx: TenantStatements,
  { id, revision, ...written }: Written & { id: number; revision: number },
): Promise<boolean> {
  const rows = await tx.db
    .update(guidelineRecords)
    .set({ ...stored(written), revision: revision + 1 })
    .where(isOne(tx, id, revision))
    .returning({ id: guidelineRecords.id })
  return rows.length > 0
}

/** @returns false where there is none of this revision any more */
export async function deleteRecord(tx: TenantStatements, id: number, revision: number): Promise<boolean> {
  const rows = await tx.db
    .delete(guidelineRecords)
    .where(isOne(tx, id, revision))
    .returning({ id: guidelineRecords.id })
  return rows.length > 0
}

const isOne = (tx: TenantStatements, id: number, revision: number) =>
  and(inOrg(guidelineRecords, tx.orgId), eq(guidelineRecords.id, id), eq(guidelineRecords.revision, revision))
