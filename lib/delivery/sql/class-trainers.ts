import { sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'
import type { TenantStatements } from '../../../db/client'
import { classes, trainerCredentials } from '../../../db/schema/delivery'
import { trainers } from '../../../db/schema/registers'
import { inOrg } from '../../../db/tenancy'
import { textArray } from '../../line-items/sql/fact-tables'
import { judgedTrainers, requirements } from '../../registers/sql/eligibility'
import type { ClassTrainer } from '../model/stored'

/** In the order in which the classes name them. */
export async function readClassTrainers(
  tx: TenantStatements,
  classIds: readonly string[],
): Promise<Map<string, ClassTrainer[]>> {
  if (classIds.length === 0) return new Map()
  const [c, t, h] = [alias(classes, 'c'), alias(trainers, 't'), alias(trainerCredentials, 'h')]
  const days = sql`(
    select c.class_id, m.mct_id, m.nth, c.item, c.starts_on as first_day, c.ends_on as last_day
    from ${classes} c cross join unnest(c.mct_ids) with ordinality as m(mct_id, nth)
    where ${inOrg(c, tx.orgId)} and c.class_id = any(${textArray([...classIds])}))`
  const rows = await tx.db.execute<ClassTrainer>(sql`
    with judged as materialized (${judgedTrainers(tx.orgId, days)}), ${requirements(tx.orgId)}, wanting as (
      select j.*, array(
        select distinct r.credential_id from requirements r
        where r.item = j.item and j.last_day between r.valid_from and r.valid_to order by 1) as asked
      from judged j
    )
    select w.class_id as "classId", w.mct_id as "mctId", coalesce(t.name, '') as name, w.verdict,
      coalesce(t.metrics_that_matter, '') as account, coalesce(t.unavailable, '') as away, t.active_from::text as "activeFrom", t.active_to::text as "activeTo", w.asked,
      coalesce((
        select jsonb_agg(jsonb_build_object('credential', h.credential, 'achievedOn', h.achieved_on, 'expiresOn', h.expires_on)
          order by h.achieved_on, h.credential)
        from ${trainerCredentials} h
        where ${inOrg(h, tx.orgId)} and h.mct_id = w.mct_id and h.credential_id = any(w.asked)), '[]') as held
    from wanting w left join ${trainers} t on ${inOrg(t, tx.orgId)} and t.mct_id = w.mct_id
    order by w.class_id, w.nth`)
  const found = new Map<string, ClassTrainer[]>()
  for (const row of rows) found.set(row.classId, [...(found.get(row.classId) ?? []), row])
  return found
}
