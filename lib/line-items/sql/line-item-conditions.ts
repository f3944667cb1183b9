import { type SQL, sql } from 'drizzle-orm'
import type { ExportPlan } from '../../exports/plan'
import { meaningOf, meaningsOf } from '../../locations/sql/locations'
import { CHECKS, type Check } from '../../programmes/training-services/judge'
import type { Wanted } from '../model/choice'
import { FACT_TABLES, list } from './fact-tables'
import type { Cutoff } from './line-item-cutoff'
import { beginsWith, searchFields } from './line-item-search'

export type LineItemFilter = Wanted & {
  /** What the reader may see; null = every location. */
  locationIds: number[] | null
  redacted: boolean
  /** Guard text against running as a formula in a spreadsheet. */
  guarded: boolean
  /** `true` and `false` as words, as CSV has no others. */
  wordy: boolean
}

/** By what rows are judged, and which are wanted. */
export type Judgement = { orgId: number; plan: ExportPlan; cutoff: Cutoff | null; filter: LineItemFilter }

/** What the catalogue says of a row: both null where it knows nothing. */
export type Standing = { area: SQL; level: SQL }

/** The conditions on what a row says, as ` and …`; those on its reason are `fitsReason`. */
export function rowConditions(
  orgId: number,
  plan: ExportPlan,
  filter: LineItemFilter,
  { area, level }: Standing,
): SQL {
  const table = FACT_TABLES[plan.kind]
  const { from, to, items, trainer, search } = filter
  const parts: SQL[] = []
  const add = (condition: SQL) => parts.push(sql` and ${condition}`)
  if (filter.counted === 'counted')
    add(sql`${table.occurredOn} between ${plan.window.from}::date and ${plan.window.to}::date`)
  if (from) add(sql`${table.occurredOn} >= ${from}::date`)
  if (to) add(sql`${table.occurredOn} <= ${to}::date`)
  if (filter.area) add(sql`${area} = ${filter.area}`)
  if (filter.level) add(sql`${level} = ${filter.level}`)
  if (filter.locationIds) add(sql`${table.locationId} = any(${meaningsOf(orgId, filter.locationIds)})`)
  if (filter.location) add(sql`${table.locationId} = ${meaningOf(orgId, filter.location)}`)
  // One by one: COPY's statement has no arrays.
  if (items) add(sql`${table.item} in (${list(['', ...items].map((item) => sql`${item}`))})`)
  if (trainer) add(sql`mct_id collate "C" = ${trainer}::text`)
  if (search) {
    const found = searchFields(plan.kind, filter.redacted).map((field) => beginsWith(field, search))
    add(sql`(${sql.join(found, sql` or `)})`)
  }
  return sql.join(parts)
}

/** The condition on a row's reason, or null where none is asked for. */
export function fitsReason({ counted, reason }: Wanted, of: SQL): SQL | null {
  const parts: SQL[] = []
  if (counted === 'counted') parts.push(sql`${of} is null`)
  if (counted === 'not_counted') parts.push(sql`${of} is not null`)
  if (reason) parts.push(sql`${of} = ${reason}`)
  return parts.length > 0 ? sql.join(parts, sql` and `) : null
}

/** Asked of rows without a level only: others pay nothing for it. */
function absentReason({ kind, absences, unknownReason }: ExportPlan): SQL {
  if (absences.length === 0) return sql`${unknownReason}`
  const { item, occurredOn } = FACT_TABLES[kind]
  const cases = absences.map(
    (one) =>
      sql`when ${item} = ${one.item} and ${occurredOn} between ${one.from}::date and ${one.to}::date then ${one.reason}`,
  )
  return sql`case ${sql.join(cases, sql` `)} else ${unknownReason} end`
}

type Row = { plan: ExportPlan; cutoff: Cutoff | null; level: SQL }

/** Each check of a row as a case; null where it is not asked. */
const ASKED: Record<Check, (row: Row) => SQL | null> = {
  outside_window: ({ plan: { kind, window } }) => {
    const { occurredOn } = FACT_TABLES[kind]
    return sql`when ${occurredOn} < ${window.from}::date or ${occurredOn} > ${window.to}::date then 'outside_window'`
  },
  unknown: ({ plan, level }) => sql`when ${level} is null then ${absentReason(plan)}`,
  not_advanced: ({ level }) => sql`when ${level} <> 'advanced' then 'not_advanced'`,
  not_eligible: () => sql`when eligibility <> 'mct' then eligibility`,
  no_answers: () => sql`when answered = 0 then 'no_answers'`,
  beyond_cap: ({ plan: { kind }, cutoff, level }) => {
    const { occurredOn, identity } = FACT_TABLES[kind]
    const end = cutoff && (cutoff.straddling ?? cutoff.last)
    return (
      end &&
      sql`when ${level} = 'fundamentals_and_others' and (${occurredOn}, ${identity}) > (${end.occurredOn}::date, ${end.identity}::text collate "C") then 'beyond_cap'`
    )
  },
}

/** Why a row is worth nothing; null where it counts. */
export function reasonOf(plan: ExportPlan, cutoff: Cutoff | null, level: SQL): SQL {
  const cases = CHECKS[plan.kind].flatMap((check) => ASKED[check]({ plan, cutoff, level }) ?? [])
  return sql`case ${sql.join(cases, sql` `)} end`
}
