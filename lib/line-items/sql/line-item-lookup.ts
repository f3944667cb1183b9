import { type SQL, sql } from 'drizzle-orm'
import { inOrg } from '../../../db/tenancy'
import { meaningsOf } from '../../locations/sql/locations'
import { FACT_TABLES } from './fact-tables'
import type { Judgement } from './line-item-conditions'
import { isWanted, judged, shownPage, standingOf, wanted } from './line-item-page'
import { beginsWith, searchFields } from './line-item-search'

/** A place among what a search found: which field it was found in, what stands there, and the row. */
export type FoundPlace = { nth: number; text: string; occurredOn: string; identity: string }
type LookupOf = Judgement & {
  search: string
  backwards: boolean
  at: FoundPlace | null
  limit: number
}

/**
 * One page of what a search finds: by the row's ID, then by class, learner and trainer, each in the order of what was
 * found, which is that of its index. A row found twice stands where it was found first.
 */
export function lookupPage(lookup: LookupOf): SQL {
  const { plan, filter, backwards, at, limit } = lookup
  const way = backwards ? sql` desc` : sql``
  const stop = sql` limit ${sql.raw(String(limit))}`
  const order = (of: SQL) =>
    sql`${of}.nth${way}, ${of}.found_text${way}, ${of}.occurred_on${way}, ${of}.identity${way}`
  const branches = searchFields(plan.kind, filter.redacted).flatMap((_, nth) =>
    at && (backwards ? nth > at.nth : nth < at.nth) ? [] : [branch(lookup, nth, way, stop)],
  )
  const source = sql`select s.* from (${sql.join(branches, sql` union all `)}) s order by ${order(sql`s`)}${stop}`
  return shownPage(lookup, source, sql`found_text`, order(sql`r`))
}

function branch(lookup: LookupOf, nth: number, way: SQL, stop: SQL): SQL {
  const { orgId, plan } = lookup
  const table = FACT_TABLES[plan.kind]
  const standing = standingOf(plan)
  const field = fieldOf(lookup, nth)
  return sql`(
    select ${judged(lookup, sql.raw(String(nth)), standing)}, ${field} as found_text from ${table}
    where ${inOrg(table, orgId)} and ${foundIn(lookup, nth)}${behind(lookup, nth, field)}${wanted(lookup, standing)}
    order by ${field}${way}, ${table.occurredOn}${way}, ${table.identity}${way}${stop})`
}

/** How many of the rows that a search finds are wanted; `seen` says how many were looked at, at most `most`. */
export function countFound(judgement: Judgement & { search: string }, most: number): SQL {
  const { orgId, plan, filter } = judgement
  const table = FACT_TABLES[plan.kind]
  const stop = sql.raw(String(most))
  const branches = searchFields(plan.kind, filter.redacted).map(
    (_, nth) => sql`(
      select (${isWanted(judgement, standingOf(plan))}) as wanted from ${table}
      where ${inOrg(table, orgId)} and ${foundIn(judgement, nth)}${visible(judgement)} limit ${stop})`,
  )
  return sql`
    select count(*) filter (where wanted)::int as found, count(*)::int as seen from (
      select wanted from (${sql.join(branches, sql` union all `)}) looked limit ${stop}
    ) seen`
}

/** How many of a trainer's rows are wanted, likewise. */
export function countOfTrainer(judgement: Judgement, trainer: string, most: number): SQL {
  const { orgId, plan } = judgement
  const table = FACT_TABLES[plan.kind]
  return sql`
    select count(*) filter (where wanted)::int as found, count(*)::int as seen from (
      select (${isWanted(judgement, standingOf(plan))}) as wanted from ${table}
      where ${inOrg(table, orgId)} and mct_id collate "C" = ${trainer}::text${visible(judgement)} limit ${sql.raw(String(most))}
    ) seen`
}

/** Rows that the reader may not see are not looked at: a count that stops early would tell of them. */
function visible({ orgId, plan, filter }: Judgement): SQL {
  const table = FACT_TABLES[plan.kind]
  return filter.locationIds === null
    ? sql``
    : sql` and ${table.locationId} = any(${meaningsOf(orgId, filter.locationIds)})`
}

type Search = Pick<LookupOf, 'plan' | 'filter' | 'search'>

function fieldOf({ plan, filter }: Search, nth: number): SQL {
  const field = searchFields(plan.kind, filter.redacted)[nth]
  if (!field) throw new Error(`a search looks in no field ${nth}`)
  return field
}

/** In this field, and in none before it. */
function foundIn(of: Search, nth: number): SQL {
  const before = Array.from({ length: nth }, (_, one) => fieldOf(of, one)).map(
    (field) => sql` and ${beginsWith(field, of.search)} is not true`,
  )
  return sql`${beginsWith(fieldOf(of, nth), of.search)}${sql.join(before)}`
}

/** The first condition lets the index begin there. */
function behind({ plan, at, backwards }: LookupOf, nth: number, field: SQL): SQL {
  if (at?.nth !== nth) return sql``
  const table = FACT_TABLES[plan.kind]
  const sign = backwards ? sql`<` : sql`>`
  const row = sql`(${at.text}::text, ${at.occurredOn}::date, ${at.identity}::text)`
  return sql` and ${field} ${sign}= ${at.text}::text and (${field}, ${table.occurredOn}, ${table.identity}) ${sign} ${row}`
}
