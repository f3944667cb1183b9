import { type SQL, sql } from 'drizzle-orm'
import { textArray } from '../../line-items/sql/fact-tables'
import { requirements } from '../../registers/sql/eligibility'
import type { Given } from '../model/given'

/**
 * Common tables: `plan` is the catalogue, `asked` which credentials make a trainer fit for a course, any of them. Of an
 * advanced course those that it asks for; of Fundamentals any of the area but a Fundamentals one, since §3.1.c wants an
 * advanced credential for all sessions.
 */
export const courseFacts = ({ orgId, courses }: Given): SQL => sql`
  plan as materialized (
    select item, area, level = 'advanced' as advanced, first_day::date as first_day, last_day::date as last_day
    from unnest(${textArray(courses.map(({ item }) => item))}, ${textArray(courses.map(({ area }) => area))},
      ${textArray(courses.map(({ advanced }) => (advanced ? 'advanced' : '')))}, ${textArray(courses.map(({ from }) => from))},
      ${textArray(courses.map(({ to }) => to))}) as k(item, area, level, first_day, last_day)),
  ${requirements(orgId)},
  asked as materialized (
    select r.item, r.credential_id, r.valid_from, r.valid_to from requirements r left join plan k on k.item = r.item
    where k.advanced is not false
    union
    select f.item, r.credential_id, r.valid_from, r.valid_to
    from plan f join plan k on k.area = f.area join requirements r on r.item = k.item
    where not f.advanced and r.credential_id not like '%fundamentals%')`
