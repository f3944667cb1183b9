import { type SQL, sql } from 'drizzle-orm'
import type { TenantStatements } from '../../../db/client'
import { ruleOverrides } from '../../../db/schema/insight'
import { orgState } from '../../../db/schema/organization'
import { inOrg } from '../../../db/tenancy'
import type { Override } from '../../scoring/rule-book'

/**
 * The organization's own rule values in force: the last word on each key, unless it takes the override back. Each is
 * of the day on which it was set, in the organization's time zone.
 * @param before by what was said before an instant
 */
export async function readOverrides(tx: TenantStatements, before?: SQL): Promise<Override[]> {
  const rows = await tx.db.execute<Override & { active: boolean }>(sql`
    select distinct on (rule_set, key) ${ruleOverrides.id} as id, rule_set as "ruleSet", key, value, reason,
      (created_at at time zone time_zone)::date::text as since, created_by_name as "byName", active
    from ${ruleOverrides} join ${orgState} on ${orgState.orgId} = ${ruleOverrides.orgId}
    where ${inOrg(ruleOverrides, tx.orgId)}${before ? sql` and created_at < ${before}` : sql``}
    order by rule_set, key, ${ruleOverrides.id} desc`)
  return rows
    .filter(({ active }) => active)
    .map(({ active: _, id, ...rest }) => ({ ...rest, id: Number(id) }))
}
