import { type SQL, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'
import type { TenantStatements } from '../../../db/client'
import { differenceStates, reportedRows } from '../../../db/schema/insight'
import { locations } from '../../../db/schema/organization'
import { inOrg } from '../../../db/tenancy'
import type { DateRange } from '../../dates'
import { CONTENT } from '../../imports/reading/line-item'
import type { Kind } from '../../line-items/model/kinds'
import { FACT_TABLES } from '../../line-items/sql/fact-tables'
import { SIDES, type Side } from '../model/differing'
import type { DifferenceState } from './reconciliations'

/** Rows of ours count where they lie inside `window`; rows of theirs always. */
export type RowScope = { id: number; kind: Kind; window: DateRange }
export type RowFilter = { side?: Side | undefined; state?: DifferenceState | undefined }
type RowPage = { after: string | null; limit: number }

/** What one side says of a row; `location` is a Location ID. */
export type RowValues = {
  occurredOn: string
  item: string
  location: string
  mctId: string | null
  units: number
  answered: number
  answerPoints: number
}
export type RowDifference = {
  key: string
  kind: Kind
  identity: string
  side: Side
  ours: RowValues | null
  theirs: RowValues | null
  importId: number | null
  state: DifferenceState
  note: string
}

const keyOf = (kind: Kind, identity: SQL): SQL => sql`${`row ${kind} `}::text || ${identity}`

/** A column of a row of ours; a constant where the kind has none. */
const own = (kind: Kind, name: string, otherwise: string): SQL =>
  sql.raw(CONTENT[kind].some((column) => column.name === name) ? `o.${name}` : otherwise)

const OURS = (
  kind: Kind,
): SQL => sql`o.occurred_on as our_day, o.item as our_item, o.location_id as our_place,
  ${own(kind, 'mct_id', 'null::text')} as our_mct, ${own(kind, 'units', '1')}::int as our_units,
  ${own(kind, 'answered', '0')}::int as our_answered, ${own(kind, 'answer_points', '0')}::int as our_points, o.import_id`
const NOT_OURS =
  sql.raw(`null::date as our_day, null::text as our_item, null::bigint as our_place, null::text as our_mct,
  null::int as our_units, null::int as our_answered, null::int as our_points, null::bigint as import_id`)
const THEIRS =
  sql.raw(`t.occurred_on as their_day, t.item as their_item, t.location as their_place, t.mct_id as their_mct,
  t.units as their_units, t.answered as their_answered, t.answer_points as their_points`)
const NOT_THEIRS =
  sql.raw(`null::date as their_day, null::text as their_item, null::text as their_place, null::text as their_mct,
  null::int as their_units, null::int as their_answered, null::int as their_points`)

/** The rows on which the two do not agree, one query per side, each in the order of ids, so that a page ends early. */
function sides(
  orgId: number,
  { id, kind, window }: RowScope,
  filter: RowFilter,
  page: RowPage | null,
): SQL[] {
  const [o, t] = [alias(FACT_TABLES[kind], 'o'), alias(reportedRows, 't')]
  const l = alias(locations, 'l')
  const ours = sql`${FACT_TABLES[kind]} o`
  const reported = sql`${inOrg(t, orgId)} and t.reconciliation_id = ${id} and t.kind = ${kind}`
  const inWindow = sql`o.occurred_on between ${window.from}::date and ${window.to}::date`
  const bodies: Record<Side, (end: SQL) => SQL> = {
    only_here: (end) => sql`select ${'only_here'}::text as side, o.identity, ${OURS(kind)}, ${NOT_THEIRS}
      from ${ours} where ${inOrg(o, orgId)} and ${inWindow}
        and not exists (select 1 from ${reportedRows} t where ${reported} and t.identity = o.identity)${end}`,
    only_there: (end) => sql`select ${'only_there'}::text as side, t.identity, ${NOT_OURS}, ${THEIRS}
      from ${reportedRows} t where ${reported}
        and not exists (select 1 from ${ours} where ${inOrg(o, orgId)} and o.identity = t.identity)${end}`,
    other_value: (end) => sql`select ${'other_value'}::text as side, t.identity, ${OURS(kind)}, ${THEIRS}
      from ${reportedRows} t join ${ours} on ${inOrg(o, orgId)} and o.identity = t.identity
      left join ${locations} l on ${inOrg(l, orgId)} and l.external_id = t.location
      where ${reported} and ${saysOtherwise(kind)}${end}`,
  }
  const column = { only_here: 'o.identity', only_there: 't.identity', other_value: 't.identity' }
  return SIDES.filter((side) => filter.side === undefined || filter.side === side).map((side) => {
    const identity = sql.raw(column[side])
    const after = page?.after ? sql` and ${identity} > ${page.after}::text collate "C"` : sql``
    // Rows are found in their order, and what was said of them is asked of the few that are found.
    const found = bodies[side](page ? sql`${after} order by ${identity} offset 0` : sql`${after}`)
    const stated =
      filter.state === undefined ? sql`` : sql` where ${stateOf(orgId, id, kind)} = ${filter.state}`
    const limit = page ? sql` order by b.identity limit ${page.limit}` : sql``
    return sql`select b.* from (${found}) b${stated}${limit}`
  })
}

function stateOf(orgId: number, id: number, kind: Kind): SQL {
  const d = alias(differenceStates, 'd')
  return sql`coalesce((select d.state from ${differenceStates} d where ${inOrg(d, orgId)}
    and d.reconciliation_id = ${id} and d.key = ${keyOf(kind, sql`b.identity`)}), 'open')`
}

/**
 * With l, what the Location ID of theirs is known as: a mistyped one that was merged is the location it means. A trainer
 * that a redemption does not name is none.
 */
function saysOtherwise(kind: Kind): SQL {
  const mct =
    kind === 'courseware-completions'
      ? sql`t.mct_id is not null and t.mct_id is distinct from o.mct_id`
      : kind === 'survey-responses'
        ? sql`t.mct_id is distinct from o.mct_id`
        : sql`false`
  return sql`(t.occurred_on <> o.occurred_on or t.item <> o.item
    or coalesce(l.merged_into, l.id) is distinct from o.location_id
    or t.units <> ${own(kind, 'units', '1')} or t.answered <> ${own(kind, 'answered', '0')}
    or t.answer_points <> ${own(kind, 'answer_points', '0')} or (${mct}))`
}

const union = (parts: SQL[]): SQL =>
  sql.join(
    parts.map((part) => sql`select * from (${part}) side`),
    sql` union all `,
  )

type Line = Record<string, string | number | null> & { side: Side; state: DifferenceState }

/** One page of differences, by the id of the row. */
export async function readRowDifferences(
  tx: TenantStatements,
  scope: RowScope,
  filter: RowFilter,
  page: RowPage,
): Promise<RowDifference[]> {
  const d = alias(differenceStates, 'd')
  const [l, p, m] = [alias(locations, 'l'), alias(locations, 'p'), alias(locations, 'm')]
  const lines = await tx.db.execute<Line>(sql`
    select r.*, l.external_id as our_location, coalesce(m.external_id, r.their_place) as their_location, coalesce(d.state, 'open') as state, coalesce(d.note, '') as note
    from (${union(sides(tx.orgId, scope, filter, page))} order by identity limit ${page.limit}) r
    left join ${locations} l on ${inOrg(l, tx.orgId)} and l.id = r.our_place
    left join ${locations} p on ${inOrg(p, tx.orgId)} and p.external_id = r.their_place
    left join ${locations} m on ${inOrg(m, tx.orgId)} and m.id = p.merged_into
    left join ${differenceStates} d on ${inOrg(d, tx.orgId)} and d.reconciliation_id = ${scope.id}
      and d.key = ${keyOf(scope.kind, sql`r.identity`)}
    order by r.identity`)
  return lines.map((line) => differenceOf(scope.kind, line))
}

function differenceOf(kind: Kind, line: Line): RowDifference {
  const identity = String(line.identity)
  const valuesOf = (who: 'our' | 'their'): RowValues => ({
    occurredOn: String(line[`${who}_day`]),
    item: String(line[`${who}_item`]),
    location: String(line[`${who}_location`] ?? ''),
    mctId: line[`${who}_mct`] === null ? null : String(line[`${who}_mct`]),
    units: Number(line[`${who}_units`]),
    answered: Number(line[`${who}_answered`]),
    answerPoints: Number(line[`${who}_points`]),
  })
  return {
    key: `row ${kind} ${identity}`,
    kind,
    identity,
    side: line.side,
    ours: line.side === 'only_there' ? null : valuesOf('our'),
    theirs: line.side === 'only_here' ? null : valuesOf('their'),
    importId: line.import_id === null ? null : Number(line.import_id),
    state: line.state,
    note: String(line.note),
  }
}

type DifferenceCount = { side: Side; state: DifferenceState; count: number }

/** How many there are, by side and state: walks both sides once. */
export async function countRowDifferences(tx: TenantStatements, scope: RowScope): Promise<DifferenceCount[]> {
  const d = alias(differenceStates, 'd')
  const rows = await tx.db.execute<{ side: Side; state: DifferenceState; count: number }>(sql`
    select r.side, coalesce(d.state, 'open') as state, count(*)::int as count
    from (${union(sides(tx.orgId, scope, {}, null))}) r
    left join ${differenceStates} d on ${inOrg(d, tx.orgId)} and d.reconciliation_id = ${scope.id}
      and d.key = ${keyOf(scope.kind, sql`r.identity`)}
    group by 1, 2`)
  return rows.map(({ side, state, count }) => ({ side, state, count: Number(count) }))
}

/** The keys of all differences that the filter leaves, for a statement. */
export const rowDifferenceKeys = (orgId: number, scope: RowScope, filter: RowFilter): SQL =>
  sql`select ${keyOf(scope.kind, sql`r.identity`)} as key from (${union(sides(orgId, scope, filter, null))}) r`
