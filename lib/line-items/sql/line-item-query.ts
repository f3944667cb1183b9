import { type SQL, sql } from 'drizzle-orm'
import { locations } from '../../../db/schema/organization'
import { inOrg } from '../../../db/tenancy'
import type { ExportPlan } from '../../exports/plan'
import { FACT_TABLES, list } from './fact-tables'
import { lineItemColumns, oddRow, pointsOf } from './line-item-columns'
import {
  fitsReason,
  type Judgement,
  type LineItemFilter,
  reasonOf,
  rowConditions,
} from './line-item-conditions'
import type { Cutoff } from './line-item-cutoff'

const STANDING = { area: sql`v.area`, level: sql`v.level` }

/** Every line item that is wanted with what it is worth and, if nothing, why. */
export function lineItemQuery(
  orgId: number,
  plan: ExportPlan,
  cutoff: Cutoff | null,
  filter: LineItemFilter,
): SQL {
  const only = fitsReason(filter, sql`reason`)
  const columns = list(lineItemColumns(plan, cutoff, filter))
  return sql`select ${columns} from (${judgedRows({ orgId, plan, cutoff, filter })} offset 0) r${only ? sql` where ${only}` : sql``}`
}

/** What of the rows inside the window stands by each import: all rows, those that count, and what these are worth. */
export function rowsByImport(judgement: Judgement): SQL {
  const { plan, cutoff } = judgement
  const points = pointsOf(plan, cutoff, (text) => sql.raw(text))
  const answers = plan.kind === 'survey-responses' ? sql`answered` : sql`0`
  return sql`
    select import_id, count(*)::int as rows, count(*) filter (where reason is null)::int as counted,
      coalesce(sum(${points}) filter (where reason is null), 0)::text as points,
      coalesce(sum(${answers}) filter (where reason is null), 0)::int as answers
    from (${judgedRows(judgement)} offset 0) r group by import_id`
}

/** The wanted rows with their verdict; what is asked of the reason comes on top. */
function judgedRows({ orgId, plan, cutoff, filter }: Judgement): SQL {
  const odd = filter.guarded ? sql`, ${oddRow(plan.kind, filter)} as odd` : sql``
  const table = FACT_TABLES[plan.kind]
  const verdicts = sql`(values ${list(
    plan.items.map(
      (one) =>
        sql`(${one.item}::text, ${one.from}::date, ${one.to}::date, ${one.area}::text, ${one.level}::text)`,
    ),
  )}) as v (item, valid_from, valid_to, area, level)`
  return sql`
    select ${table}.*, v.area as solution_area, v.level as level, ${locations.externalId} as location_external_id,
      ${reasonOf(plan, cutoff, STANDING.level)} as reason${odd}
    from ${table}
    left join ${verdicts} on v.item = ${table.item}${inForce(plan)}
    left join ${locations} on ${locations.orgId} = ${table.orgId} and ${locations.id} = ${table.locationId}
    where ${inOrg(table, orgId)}${rowConditions(orgId, plan, filter, STANDING)}`
}

/** Only where some entry starts or ends: the comparison costs every row something. */
function inForce(plan: ExportPlan): SQL {
  const always = plan.items.every((one) => one.from === '0001-01-01' && one.to === '9999-12-31')
  return always ? sql`` : sql` and ${FACT_TABLES[plan.kind].occurredOn} between v.valid_from and v.valid_to`
}
