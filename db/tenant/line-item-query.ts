import { type SQL, sql } from 'drizzle-orm'
import { firstOf, lastOf } from '../../lib/dates'
import { importedColumns, VERDICT_COLUMNS } from '../../lib/exports/columns'
import type { CapPlan, ExportPlan } from '../../lib/exports/plan'
import type { AreaId } from '../../lib/kinds'
import type { TenantStatements } from '../client'
import { coursewareCompletions } from '../schema/line-items'
import { locations } from '../schema/organization'
import { inOrg } from '../tenancy'
import { FACT_TABLES, list, textArray } from './fact-tables'
import { meaningsOf } from './locations'

/** The row in which a limit falls: rows up to it count in full, the next has the remainder, later ones nothing. */
export type Cutoff = { last: RowKey | null; straddling: (RowKey & { points: string }) | null }
export type RowKey = { occurredOn: string; identity: string }

export type LineItemFilter = {
  area: AreaId | null
  counted: 'all' | 'counted' | 'not_counted'
  /** null = every location. */
  locationIds: number[] | null
  redacted: boolean
  /** Guard text against running as a formula in a spreadsheet. */
  guarded: boolean
  /** `true` and `false` as words, as CSV has no others. */
  wordy: boolean
  page?: { limit: number; after: RowKey | null }
}

/** One probe of the date index in the month in which the limit is reached. */
export async function findCutoff(tx: TenantStatements, cap: CapPlan): Promise<Cutoff> {
  const table = coursewareCompletions
  const rows = await tx.db.execute<{ occurred_on: string; identity: string }>(sql`
    select occurred_on, identity from ${table}
    where ${inOrg(table, tx.orgId)} and occurred_on between ${firstOf(cap.month)}::date and ${lastOf(cap.month)}::date
      and item = any(${textArray(cap.items)})
    order by occurred_on, identity offset ${Math.max(cap.lastFull - 1, 0)} limit 2`)
  const [first, second] = [...rows].map((row) => ({ occurredOn: row.occurred_on, identity: row.identity }))
  const last = cap.lastFull > 0 ? (first ?? null) : { occurredOn: firstOf(cap.month), identity: '' }
  const next = cap.lastFull > 0 ? second : first
  return { last, straddling: cap.remainder && next ? { ...next, points: cap.remainder } : null }
}

/**
 * Every line item with what it is worth and, if nothing, why. The reasons stand in the order of
 * training-services.md §5; the first that applies is given.
 */
export function lineItemQuery(
  orgId: number,
  plan: ExportPlan,
  cutoff: Cutoff | null,
  filter: LineItemFilter,
): SQL {
  const table = FACT_TABLES[plan.kind]
  const verdicts = sql`(values ${list(
    plan.items.map(
      (one) =>
        sql`(${one.item}::text, ${one.from}::date, ${one.to}::date, ${one.area}::text, ${one.level}::text)`,
    ),
  )}) as v (item, valid_from, valid_to, area, level)`
  const judged = sql`
    select ${table}.*, v.area as solution_area, v.level as level, ${locations.externalId} as location_external_id,
      ${reason(plan, cutoff)} as reason
    from ${table}
    left join ${verdicts} on v.item = ${table.item}${inForce(plan)}
    left join ${locations} on ${locations.orgId} = ${table.orgId} and ${locations.id} = ${table.locationId}
    where ${inOrg(table, orgId)}${where(orgId, plan, filter)}${filter.page ? NEWEST_FIRST : sql``}`
  const limit = filter.page ? sql`${NEWEST_FIRST} limit ${filter.page.limit}` : sql``
  return sql`select ${list(columns(plan, cutoff, filter))} from (${judged} offset 0) r${countedOnly(filter)}${limit}`
}

/** Only where some entry starts or ends: the comparison costs every row something. */
function inForce(plan: ExportPlan): SQL {
  const always = plan.items.every((one) => one.from === '0001-01-01' && one.to === '9999-12-31')
  return always ? sql`` : sql` and ${FACT_TABLES[plan.kind].occurredOn} between v.valid_from and v.valid_to`
}

/** The date index read backwards. */
const NEWEST_FIRST = sql` order by occurred_on desc, identity desc`

function where(orgId: number, plan: ExportPlan, filter: LineItemFilter): SQL {
  const table = FACT_TABLES[plan.kind]
  const parts: SQL[] = []
  if (filter.counted === 'counted')
    parts.push(sql` and ${table.occurredOn} between ${plan.window.from}::date and ${plan.window.to}::date`)
  if (filter.area) parts.push(sql` and v.area = ${filter.area}`)
  if (filter.locationIds)
    parts.push(sql` and ${table.locationId} = any(${meaningsOf(orgId, filter.locationIds)})`)
  const after = filter.page?.after
  if (after)
    parts.push(
      sql` and (${table.occurredOn}, ${table.identity}) < (${after.occurredOn}::date, ${after.identity}::text collate "C")`,
    )
  return sql.join(parts)
}

function countedOnly({ counted }: LineItemFilter): SQL {
  if (counted === 'all') return sql``
  return counted === 'counted' ? sql` where reason is null` : sql` where reason is not null`
}

function reason(plan: ExportPlan, cutoff: Cutoff | null): SQL {
  const table = FACT_TABLES[plan.kind]
  const { from, to } = plan.window
  const cases = [
    sql`when ${table.occurredOn} < ${from}::date or ${table.occurredOn} > ${to}::date then 'outside_window'`,
    sql`when v.item is null then ${plan.unknownReason}`,
  ]
  if (plan.kind === 'survey-responses')
    cases.push(
      sql`when v.level <> 'advanced' then 'not_advanced'`,
      sql`when eligibility <> 'mct' then eligibility`,
      sql`when answered = 0 then 'no_answers'`,
    )
  const end = cutoff && (cutoff.straddling ?? cutoff.last)
  if (end)
    cases.push(
      sql`when v.level = 'fundamentals_and_others' and (${table.occurredOn}, ${table.identity}) > (${end.occurredOn}::date, ${end.identity}::text collate "C") then 'beyond_cap'`,
    )
  return sql`case ${sql.join(cases, sql` `)} end`
}

function points(plan: ExportPlan, cutoff: Cutoff | null, constant: (text: string) => SQL): SQL {
  if (plan.metric === 'survey-completions') return sql`1`
  if (plan.metric === 'average-response-score') return sql`answer_points`
  const { fundamentals_and_others: low, advanced: high } = plan.weights
  const weight = sql`case when level = 'advanced' then ${constant(high)} else ${constant(low)} end`
  if (plan.kind === 'exam-unit-purchases') return sql`units * ${weight}`
  const straddling = cutoff?.straddling
  if (!straddling) return weight
  return sql`case when level = 'fundamentals_and_others' and occurred_on = ${straddling.occurredOn}::date and identity = ${straddling.identity}
    then ${constant(straddling.points)} else ${weight} end`
}

/** A number of our own rules as it stands in a statement: anything else is a mistake of ours. */
function decimal(text: string): string {
  if (!/^\d+(\.\d+)?$/.test(text)) throw new Error(`${text} is not a decimal number`)
  return text
}

function columns(plan: ExportPlan, cutoff: Cutoff | null, filter: LineItemFilter): SQL[] {
  const imported = importedColumns(plan.kind).map(({ name, guarded, personal }) => {
    const source = sql.identifier(STORED[name] ?? name)
    const value =
      filter.redacted && personal
        ? sql`null::text`
        : guarded && filter.guarded
          ? guardedText(sql`${source}`)
          : sql`${source}`
    return sql`${value} as ${sql.identifier(name)}`
  })
  // A constant that stays as it is goes into a file as text: PostgreSQL then prints no number for each row.
  const asText = filter.wordy && plan.kind === 'courseware-completions'
  const constant = (text: string) => sql.raw(asText ? `'${decimal(text)}'` : decimal(text))
  const counted = filter.wordy
    ? sql`case when reason is null then 'true' else 'false' end`
    : sql`(reason is null)`
  const verdict: Record<(typeof VERDICT_COLUMNS)[number], SQL> = {
    solution_area: sql`solution_area`,
    level: sql`level`,
    points: sql`case when reason is null then ${points(plan, cutoff, constant)} else ${constant('0')} end`,
    counted,
    reason: sql`reason`,
    rule_set: sql`${plan.ruleSet}::text`,
    import_id: sql`import_id`,
  }
  return [...imported, ...VERDICT_COLUMNS.map((name) => sql`${verdict[name]} as ${sql.identifier(name)}`)]
}

/** Where the stored column has another name than the exported one. */
const STORED: Record<string, string> = {
  redemption_id: 'identity',
  order_line_id: 'identity',
  response_id: 'identity',
  redeemed_on: 'occurred_on',
  purchased_on: 'occurred_on',
  submitted_on: 'occurred_on',
  location_id: 'location_external_id',
}

/**
 * The same guard as lib/imports/formula-guard.ts; the first character decides cheaply for nearly every cell: what
 * starts a formula comes before the letters.
 */
const guardedText = (value: SQL): SQL =>
  sql`case when ascii(${value}) > 64 then ${value} when ascii(${value}) in (9, 13, 39, 43, 45, 61, 64) and ${value} ~ ${sql.raw(`E'^\\'*[=+\\\\-@\\t\\r]'`)} then '''' || ${value} else ${value} end`
