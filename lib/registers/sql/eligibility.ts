import { type SQL, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'
import { classes, courseRequirements, trainerCredentials } from '../../../db/schema/delivery'
import { trainers } from '../../../db/schema/registers'
import { inOrg } from '../../../db/tenancy'
import { saidOf } from '../../delivery/sql/line-items-in-classes'
import { textArray } from '../../line-items/sql/fact-tables'
import { SHIPPED_REQUIREMENTS } from '../../programmes/training-services/shipped-requirements'

const c = alias(classes, 'c')
const h = alias(trainerCredentials, 'h')

/**
 * Whether surveys count by their trainer (training-services.md §5, Eligible MCT): `no_mct`, `mct`, or with checking on
 * `mct_not_eligible` where the register has no such trainer, active on the days of the class and competent for its
 * course; where no class is known, on the day of submission. A trainer of whom no credential is recorded is judged by
 * the activity alone.
 * @param rows surveys: a relation with `identity`, `mct_id`, `item`, `class_id` and `occurred_on`
 * @returns its rows with `judged` besides
 */
export const judgedRows = (orgId: number, rows: SQL, checking: boolean): SQL =>
  checking
    ? sql`
      with placed as (
        select r.*, coalesce(c.starts_on, r.occurred_on) as first_day, coalesce(c.ends_on, r.occurred_on) as last_day
        from ${rows} r
          ${saidOf(orgId, 'survey-responses', sql`r.identity`)}
          left join ${classes} c on ${inOrg(c, orgId)} and c.class_id = coalesce(m.class_id, r.class_id)
      ), ${requirements(orgId)}, trained as materialized (
        select d.*, ${competent(orgId)} as competent from (
          select distinct mct_id, item, first_day, last_day from placed where mct_id is not null
        ) d where ${active(orgId)}
      )
      select placed.*, case when placed.mct_id is null then 'no_mct' when trained.competent then 'mct'
        else 'mct_not_eligible' end as judged
      from placed left join trained using (mct_id, item, first_day, last_day)`
    : sql`select r.*, ${unchecked(sql`r.mct_id`)} as judged from ${rows} r`

/** What a survey is while trainers are not checked: an MCT ID is enough. */
export const unchecked = (mctId: SQL): SQL => sql`case when ${mctId} is null then 'no_mct' else 'mct' end`

/**
 * The same of trainers before anybody has answered a survey, whether or not they are checked.
 * @param days a relation with `mct_id`, `item`, `first_day` and `last_day`
 * @returns its rows with `verdict` besides: eligible, or the first that speaks against it
 */
export const judgedTrainers = (orgId: number, days: SQL): SQL => sql`
  with ${requirements(orgId)}
  select d.*, case
    when not exists (select 1 from ${trainers} where ${inOrg(trainers, orgId)} and ${trainers.mctId} = d.mct_id)
      then 'not_in_register'
    when not ${active(orgId)} then 'not_active' when ${competent(orgId)} then 'eligible' else 'not_competent' end as verdict
  from ${days} d`

/** What is asked of trainers, course by course: what the organization says, else what is shipped. Common tables. */
export function requirements(orgId: number): SQL {
  const shipped = Object.entries(SHIPPED_REQUIREMENTS).flatMap(([course, ids]) =>
    ids.map((id) => [course, id]),
  )
  const own = sql`select course_number as item, credential_id, valid_from, coalesce(valid_to, 'infinity') as valid_to, true as own
    from ${courseRequirements} where ${inOrg(courseRequirements, orgId)}`
  return sql`requirements as materialized (
    ${own} union all
    select s.item, s.credential_id, '0001-01-01', 'infinity', false
    from unnest(${textArray(shipped.map(([course = '']) => course))}, ${textArray(shipped.map(([, id = '']) => id))})
      as s(item, credential_id)
    where not exists (select 1 from (${own}) o where o.item = s.item))`
}

/** Of a row `d` with `mct_id`, `first_day` and `last_day`. */
const active = (orgId: number): SQL => sql`exists (
  select 1 from ${trainers} where ${inOrg(trainers, orgId)} and ${trainers.mctId} = d.mct_id
    and ${trainers.activeFrom} <= d.first_day and coalesce(${trainers.activeTo}, 'infinity') >= d.last_day)`

/** Of a row `d` with `mct_id`, `item`, `first_day`, `last_day`, beside `requirements`. */
const competent = (orgId: number): SQL => {
  const inForce = sql`r.item = d.item and d.last_day between r.valid_from and r.valid_to`
  const held = sql`${trainerCredentials} h where ${inOrg(h, orgId)} and h.mct_id = d.mct_id`
  return sql`(
    not exists (select 1 from requirements r where ${inForce}) or not exists (select 1 from ${held})
    or exists (
      select 1 from ${held} and h.achieved_on <= d.first_day and coalesce(h.expires_on, 'infinity') >= d.last_day
        and h.credential_id in (select r.credential_id from requirements r where ${inForce})))`
}
