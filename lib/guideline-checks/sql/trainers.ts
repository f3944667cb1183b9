import { type SQL, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'
import { trainerCredentials } from '../../../db/schema/delivery'
import { trainers } from '../../../db/schema/registers'
import { inOrg } from '../../../db/tenancy'
import type { Statements } from './statements'

const [tr, h] = [alias(trainers, 'tr'), alias(trainerCredentials, 'h')]
const TRAINER = sql`'mctId', t.mct_id, 'name', coalesce(tr.name, '')`

export const TRAINER_STATEMENTS = {
  'trainer-not-active': ({ orgId }) => sql`
    select f.class_id as subject, f.place, f.surveys as rows,
      jsonb_build_object('startsOn', f.starts_on, 'endsOn', f.ends_on, 'trainers', away.trainers) as facts
    from facts f join (
      select t.class_id, jsonb_agg(distinct jsonb_build_object(${TRAINER}, 'activeFrom', tr.active_from, 'activeTo', tr.active_to)) as trainers
      from taught t join ${trainers} tr on ${inOrg(tr, orgId)} and tr.mct_id = t.mct_id
      where tr.active_from > t.starts_on or tr.active_to < t.ends_on group by t.class_id) away on away.class_id = f.class_id`,
  'trainer-without-credential': ({ orgId }) => sql`
    select f.class_id as subject, f.place, f.surveys as rows,
      jsonb_build_object('startsOn', f.starts_on, 'endsOn', f.ends_on, 'course', f.course_number, 'trainers', without.trainers) as facts
    from facts f join (
      select t.class_id, jsonb_agg(distinct jsonb_build_object(${TRAINER}, 'recorded', coalesce(known.recorded, 0), 'until', t.until)) as trainers
      from (${uncredentialed(orgId)}) t
        left join ${trainers} tr on ${inOrg(tr, orgId)} and tr.mct_id = t.mct_id
        left join (select h.mct_id, count(*) as recorded from ${trainerCredentials} h where ${inOrg(h, orgId)} group by h.mct_id) known
          on known.mct_id = t.mct_id
      where exists (select 1 from ${trainerCredentials} h where ${inOrg(h, orgId)})
      group by t.class_id) without on without.class_id = f.class_id`,
  'trainer-in-two-places': ({ orgId }) => sql`
    select h.class_id as subject, h.place, count(distinct o.class_id) as rows,
      jsonb_build_object('startsOn', h.starts_on, 'endsOn', h.ends_on,
        'trainers', jsonb_agg(distinct jsonb_build_object('mctId', h.mct_id, 'name', coalesce(tr.name, ''))),
        'others', jsonb_agg(distinct jsonb_build_object('classId', o.class_id, 'place', o.place, 'startsOn', o.starts_on, 'endsOn', o.ends_on))) as facts
    from (
      select t.*, max(ends_on) over (partition by mct_id order by starts_on, class_id rows between unbounded preceding and 1 preceding) as before,
        lead(starts_on) over (partition by mct_id order by starts_on, class_id) as next
      from taught t) h
      join taught o on o.mct_id = h.mct_id and o.class_id <> h.class_id and o.starts_on <= h.ends_on and o.ends_on >= h.starts_on
      left join ${trainers} tr on ${inOrg(tr, orgId)} and tr.mct_id = h.mct_id
    where h.before >= h.starts_on or h.next <= h.ends_on
    group by h.class_id, h.place, h.starts_on, h.ends_on`,
} satisfies Partial<Statements>

/** Trainers of classes for whose course something is asked that they do not hold; `until`: when the last such one ended. */
const uncredentialed = (orgId: number): SQL => sql`
  select t.class_id, t.mct_id, max(h.expires_on) filter (where h.expires_on < t.ends_on) as until
  from taught t join asked n on n.item = t.item and t.ends_on between n.valid_from and n.valid_to
    left join ${trainerCredentials} h on ${inOrg(h, orgId)} and h.mct_id = t.mct_id and h.credential_id = n.credential_id
  group by t.class_id, t.mct_id
  having not coalesce(bool_or(h.achieved_on <= t.starts_on and coalesce(h.expires_on, 'infinity') >= t.ends_on), false)`
