import { type SQL, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'
import { classes } from '../../../db/schema/delivery'
import { locations } from '../../../db/schema/organization'
import { inOrg } from '../../../db/tenancy'
import { lineItemsInClasses } from '../../delivery/sql/line-items-in-classes'
import { textArray } from '../../line-items/sql/fact-tables'
import { countryCodes } from '../../text/countries'
import type { Given } from '../model/given'

const [c, p, m, o] = [alias(classes, 'c'), alias(locations, 'p'), alias(locations, 'm'), alias(classes, 'o')]

/**
 * Common tables that checks select from; each is made once for all of them, and those that no check names are not made.
 * `lands`: names of countries and their letters. `places`: locations by Location ID, with what each means. `held`:
 * classes that are not cancelled, where some are asked for with those on the same days. `redeemed`: their redemptions by location, `answered` their surveys: the one time that
 * line items are read. `facts`: a class with both. `taught`: a class and one of its trainers.
 */
export function classFacts(given: Given): SQL {
  const { orgId, asOf, limits, classes: asked } = given
  const redemptions = lineItemsInClasses(orgId, 'courseware-completions')
  const surveys = lineItemsInClasses(orgId, 'survey-responses')
  return sql`
  lands as materialized (select * from unnest(${textArray([...countryCodes().keys()])}, ${textArray([...countryCodes().values()])}) as l(name, code)),
  places as materialized (
    select p.external_id, m.id as place, m.external_id as known_as, m.country, ${countryOf('m')} as land
    from ${locations} p join ${locations} m on ${inOrg(m, orgId)} and m.id = coalesce(p.merged_into, p.id)
      left join lands m_land on m_land.name = lower(btrim(m.country))
    where ${inOrg(p, orgId)}),
  held as materialized (
    select c.class_id, c.course_number, c.item, c.starts_on, c.ends_on, c.country, c.mct_ids, c.seats, c.learners,
      c.recorded_share, c.status, p.place, p.land as place_land, p.country as place_country, c.location_id, ${countryOf('c')} as land
    from ${classes} c left join places p on p.external_id = c.location_id
      left join lands c_land on c_land.name = lower(btrim(c.country))
    where ${inOrg(c, orgId)} and c.status is distinct from 'cancelled'${asked ? sql` and ${onTheirDays(orgId, asked)}` : sql``}),
  redeemed as materialized (
    select l.of_class, l.location_id, count(*) as redemptions,
      count(*) filter (where l.occurred_on < h.starts_on) as early, min(l.occurred_on) as first_on,
      count(*) filter (where l.occurred_on > h.ends_on + ${limits.lateRedemptionDays}::int) as late, max(l.occurred_on) as last_on
    from ${redemptions} l join held h on h.class_id = l.of_class
    where l.occurred_on <= ${asOf}::date${ofThem(asked)} group by l.of_class, l.location_id),
  answered as materialized (
    select of_class, sum(surveys)::bigint as surveys, sum(unnamed)::bigint as unnamed, sum(ineligible)::bigint as ineligible,
      coalesce(max(surveys) filter (where answers is not null), 0) as alike
    from (
      select l.of_class, ${ANSWERS} as answers, count(*) as surveys, count(*) filter (where l.eligibility = 'no_mct') as unnamed,
        count(*) filter (where l.eligibility = 'mct_not_eligible') as ineligible
      from ${surveys} l where l.occurred_on <= ${asOf}::date${ofThem(asked)} group by l.of_class, answers) by_answers
    group by of_class),
  facts as materialized (
    select h.*, coalesce(r.redemptions, 0) as redemptions, coalesce(r.early, 0) as early, r.first_on, coalesce(r.late, 0) as late,
      r.last_on, coalesce(a.surveys, 0) as surveys, coalesce(a.unnamed, 0) as unnamed, coalesce(a.ineligible, 0) as ineligible,
      coalesce(a.alike, 0) as alike
    from held h
      left join (
        select of_class, sum(redemptions)::bigint as redemptions, sum(early)::bigint as early, min(first_on) as first_on,
          sum(late)::bigint as late, max(last_on) as last_on
        from redeemed group by of_class) r on r.of_class = h.class_id
      left join answered a on a.of_class = h.class_id),
  taught as materialized (
    select h.class_id, h.item, h.course_number, h.starts_on, h.ends_on, h.place, mct.mct_id collate "C" as mct_id
    from held h, unnest(h.mct_ids) as mct(mct_id))`
}

const ofThem = (asked: Given['classes']): SQL =>
  asked ? sql` and l.of_class = any(${textArray([...asked])})` : sql``

/** From the first day of those asked for to their last: a trainer may have other classes then. */
const onTheirDays = (orgId: number, asked: readonly string[]): SQL => {
  const theirs = (day: SQL) =>
    sql`(select ${day} from ${classes} o where ${inOrg(o, orgId)} and o.class_id = any(${textArray([...asked])}))`
  return sql`c.starts_on <= ${theirs(sql`max(o.ends_on)`)} and c.ends_on >= ${theirs(sql`min(o.starts_on)`)}`
}

/** All nine answers as one number; null where a form says no single answers. */
const ANSWERS = sql`case when coalesce(l.q1, l.q2, l.q3, l.q4, l.q5, l.q6, l.q7, l.q8, l.q9) is null then null else ${sql.join(
  Array.from(
    { length: 9 },
    (_, at) => sql`coalesce(l.${sql.raw(`q${at + 1}`)}, 0) * ${sql.raw(String(6 ** at))}`,
  ),
  sql` + `,
)} end`

/** Of a relation with `country`, joined with `lands` as `…_land`. */
const countryOf = (alias: string): SQL =>
  sql`coalesce(${sql.identifier(`${alias}_land`)}.code, lower(btrim(${sql.identifier(alias)}.country)))`
