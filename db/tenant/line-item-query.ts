import { type SQL, sql } from 'drizzle-orm'
import type { ExportPlan } from '../../lib/exports/plan'
import { locations } from '../schema/organization'
import { inOrg } from '../tenancy'
import { FACT_TABLES, list } from './fact-tables'
import { lineItemColumns } from './line-item-columns'
import { fitsReason, type LineItemFilter, reasonOf, rowConditions } from './line-item-conditions'
import type { Cutoff } from './line-item-cutoff'

const STANDING = { area: sql`v.area`, level: sql`v.level` }

/** Every line item that is wanted with what it is worth and, if nothing, why. */
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
      ${reasonOf(plan, cutoff, STANDING.level)} as reason
    from ${table}
    left join ${verdicts} on v.item = ${table.item}${inForce(plan)}
    left join ${locations} on ${locations.orgId} = ${table.orgId} and ${locations.id} = ${table.locationId}
    where ${inOrg(table, orgId)}${rowConditions(orgId, plan, filter, STANDING)}`
  const only = fitsReason(filter, sql`reason`)
  return sql`select ${list(lineItemColumns(plan, cutoff, filter))} from (${judged} offset 0) r${only ? sql` where ${only}` : sql``}`
}

/** Only where some entry starts or ends: the comparison costs every row something. */
function inForce(plan: ExportPlan): SQL {
  const always = plan.items.every((one) => one.from === '0001-01-01' && one.to === '9999-12-31')
  return always ? sql`` : sql` and ${FACT_TABLES[plan.kind].occurredOn} between v.valid_from and v.valid_to`
}
