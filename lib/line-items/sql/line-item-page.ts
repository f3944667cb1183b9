import { type SQL, sql } from 'drizzle-orm'
import { locations } from '../../../db/schema/organization'
import { inOrg } from '../../../db/tenancy'
import type { ExportPlan, ItemVerdict } from '../../exports/plan'
import { isDescending, type Order, type Range, type Reading } from '../model/reading'
import { FACT_TABLES, list, textArray } from './fact-tables'
import { lineItemColumns } from './line-item-columns'
import { fitsReason, type Judgement, reasonOf, rowConditions, type Standing } from './line-item-conditions'
import type { RowKey } from './line-item-cutoff'

type PageOf = Judgement & { order: Order; at: RowKey | null; limit: number }

/** Beside the columns of an export: what places are made of. */
export const HIDDEN = { group: 'sorted_under', nth: 'sorted_nth' } as const

/** One page of rows, in the order in which they are read. */
export function pageByReading(page: PageOf, reading: Reading): SQL {
  const source = reading.by === 'date' ? byDate(page, reading) : byRanges(page, reading.ranges)
  const group = page.order.sort === 'location' ? sql`location_external_id` : sql`item`
  return shownPage(page, source, group, sql`nth, ${inDates(page.order, sql`r`)}`)
}

/**
 * The rows of a source with their location, as an export shows them.
 * @param source rows of the table with nth, solution_area, level and reason
 */
export function shownPage(
  { orgId, plan, cutoff, filter }: Judgement,
  source: SQL,
  group: SQL,
  order: SQL,
): SQL {
  const placed = sql`
    select s.*, ${locations.externalId} as location_external_id from (${source}) s
    left join ${locations} on ${inOrg(locations, orgId)} and ${locations.id} = s.location_id`
  const hidden = [sql`${group} as ${sql.identifier(HIDDEN.group)}`, sql`nth as ${sql.identifier(HIDDEN.nth)}`]
  return sql`select ${list([...lineItemColumns(plan, cutoff, filter), ...hidden])} from (${placed}) r order by ${order}`
}

/** The date index, read in the page's order: where a good part of the rows between two days is wanted. */
function byDate(page: PageOf, { from, to }: { from: string; to: string }): SQL {
  const { orgId, plan, order, at, limit } = page
  const table = FACT_TABLES[plan.kind]
  const behind = at
    ? sql` and ${isBehind(page, sql`${at.occurredOn}::date`, sql`${at.identity}::text`)}`
    : sql``
  return sql`
    select ${judged(page, sql`0`, standingOf(plan))} from ${table}
    where ${inOrg(table, orgId)} and ${table.occurredOn} between ${from}::date and ${to}::date${behind}${wanted(page, standingOf(plan))}
    order by ${inDates(order, sql`${table}`)} limit ${sql.raw(String(limit))}`
}

/** A stretch of the index for each course at each location, merged: where few rows are wanted. */
function byRanges(page: PageOf, ranges: readonly Range[]): SQL {
  const { orgId, plan, order, at, limit } = page
  const table = FACT_TABLES[plan.kind]
  const standing = { area: sql`v.area`, level: sql`v.level` }
  const stop = sql.raw(String(limit))
  // A range of a later group begins at its beginning: behind a place that lies before all of its rows.
  const before = isDescending(order)
    ? { occurredOn: '9999-12-31', identity: '\u{10FFFF}' }
    : { occurredOn: '0001-01-01', identity: '' }
  const from = at ?? before
  return sql`
    select s.* from (${rangeList(ranges, from, before)}) v cross join lateral (
      select ${judged(page, sql`v.nth`, standing)} from ${table}
      where ${inRange(table, orgId)} and ${isBehind(page, sql`v.behind_on`, sql`v.behind_id`)}${wanted(page, standing)}
      order by ${inDates(order, sql`${table}`)} limit ${stop}
    ) s order by nth, ${inDates(order, sql`s`)} limit ${stop}`
}

/** How many of the rows in some ranges are wanted; `seen` says how many were looked at, at most `most`. */
export function countInRanges(judgement: Judgement, ranges: readonly Range[], most: number): SQL {
  const { orgId, plan } = judgement
  const table = FACT_TABLES[plan.kind]
  const standing = { area: sql`v.area`, level: sql`v.level` }
  const nowhere = { occurredOn: '0001-01-01', identity: '' }
  return sql`
    select count(*) filter (where wanted)::int as found, count(*)::int as seen from (
      select looked.wanted from (${rangeList(ranges, nowhere, nowhere)}) v
      cross join lateral (select (${isWanted(judgement, standing)}) as wanted from ${table} where ${inRange(table, orgId)} offset 0) looked
      limit ${sql.raw(String(most))}
    ) seen`
}

const rangeList = (ranges: readonly Range[], from: RowKey, before: RowKey): SQL => {
  const start = (range: Range) => (range.behind ? from : before)
  return sql`select * from unnest(${list([
    sql`${sql.param(ranges.map(({ nth }) => nth))}::int[]`,
    textArray(ranges.map(({ item }) => item)),
    sql`${sql.param(ranges.map(({ locationId }) => locationId))}::bigint[]`,
    sql`${textArray(ranges.map((range) => range.from))}::date[]`,
    sql`${textArray(ranges.map(({ to }) => to))}::date[]`,
    textArray(ranges.map(({ area }) => area)),
    textArray(ranges.map(({ level }) => level)),
    sql`${textArray(ranges.map((range) => start(range).occurredOn))}::date[]`,
    textArray(ranges.map((range) => start(range).identity)),
  ])}) as u (nth, item, location_id, first_on, last_on, area, level, behind_on, behind_id)`
}

type FactTable = (typeof FACT_TABLES)[keyof typeof FACT_TABLES]

const inRange = (table: FactTable, orgId: number): SQL =>
  sql`${inOrg(table, orgId)} and ${table.item} = v.item and ${table.locationId} = v.location_id and ${table.occurredOn} between v.first_on and v.last_on`

/** The row itself, and what the page says of it. */
export function judged({ plan, cutoff }: Judgement, nth: SQL, { area, level }: Standing): SQL {
  const table = FACT_TABLES[plan.kind]
  return sql`${table}.*, ${nth} as nth, ${area} as solution_area, ${level} as level, ${reasonOf(plan, cutoff, level)} as reason`
}

/** Every condition of the filter, as ` and …`. */
export function wanted({ orgId, plan, cutoff, filter }: Judgement, standing: Standing): SQL {
  const only = fitsReason(filter, reasonOf(plan, cutoff, standing.level))
  return sql`${rowConditions(orgId, plan, filter, standing)}${only ? sql` and ${only}` : sql``}`
}

export const isWanted = (judgement: Judgement, standing: Standing): SQL =>
  sql`true${wanted(judgement, standing)}`

/** Behind a place in the page's order, inside one group. */
function isBehind({ plan, order }: PageOf, on: SQL, identity: SQL): SQL {
  const table = FACT_TABLES[plan.kind]
  const sign = isDescending(order) ? sql`<` : sql`>`
  return sql`(${table.occurredOn}, ${table.identity}) ${sign} (${on}, ${identity} collate "C")`
}

/** @param of the table or alias whose rows are put in order */
function inDates(order: Order, of: SQL): SQL {
  const way = isDescending(order) ? sql` desc` : sql``
  return sql`${of}.occurred_on${way}, ${of}.identity${way}`
}

/**
 * What the catalogue says of a row, without a join, which would leave the order of the index: looked up by the item,
 * and by the date where an item meant something else before.
 */
export function standingOf({ items, kind }: ExportPlan): Standing {
  const table = FACT_TABLES[kind]
  const ever = items.filter(({ from, to }) => from === '0001-01-01' && to === '9999-12-31')
  const dated = items.filter((one) => !ever.includes(one))
  const lookUp = (of: (one: ItemVerdict) => string) => {
    const known = JSON.stringify(Object.fromEntries(ever.map((one) => [one.item, of(one)])))
    const whole = sql`(${known}::jsonb ->> ${table.item})`
    if (dated.length === 0) return whole
    const cases = dated.map(
      (one) =>
        sql`when ${table.item} = ${one.item} and ${table.occurredOn} between ${one.from}::date and ${one.to}::date then ${of(one)}::text`,
    )
    return sql`(case ${sql.join(cases, sql` `)} else ${whole} end)`
  }
  return { area: lookUp(({ area }) => area), level: lookUp(({ level }) => level) }
}
