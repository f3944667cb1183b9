import { type SQL, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'
import { trainers } from '../../../db/schema/registers'
import { inOrg } from '../../../db/tenancy'
import { standingRecords } from '../../guideline-records/sql/records'
import type { Given } from '../model/given'
import type { Statements } from './statements'

const tr = alias(trainers, 'tr')

/** Common tables: `recorded` are records with what is missing and wrong; `recent` classes of the last twelve months with a location. */
export const recordFacts = ({ orgId, asOf }: Given): SQL => sql`
  recorded as materialized (${standingRecords(orgId, asOf)}),
  recent as materialized (
    select h.class_id, h.place from held h
    where h.ends_on <= ${asOf}::date and h.ends_on > ${asOf}::date - 365 and coalesce(h.status, 'delivered') = 'delivered')`

const CONSENTS = sql`array['privacyOn', 'learnersAgreedOn', 'trainerAgreedOn']`
const RECORDING = sql`'classId', r.class_id, 'title', r.facts->>'title'`
/** Of the day, and not over by then. */
const inForce = ({ asOf }: Given): SQL =>
  sql`r.starts_on <= ${asOf}::date and coalesce(r.ends_on, 'infinity') >= ${asOf}::date`

export const RECORD_STATEMENTS = {
  'recording-too-long': ({ asOf }) => sql`
    select r.id::text as subject, r.place, 1::bigint as rows, jsonb_build_object(${RECORDING}, 'endsOn', r.ends_on,
      'classEndsOn', r.class_ends_on, 'days', coalesce(r.ends_on, ${asOf}::date) - r.class_ends_on) as facts
    from recorded r where r.kind = 'recording' and (
      'endsOn' = any(r.wrong) or ('endsOn' = any(r.missing) and r.class_ends_on + 365 < ${asOf}::date))`,
  'consent-missing': () => sql`
    select r.id::text as subject, r.place, 1::bigint as rows, jsonb_build_object(${RECORDING},
      'missing', (select jsonb_agg(name) from unnest(r.missing) as m(name) where name = any(${CONSENTS}))) as facts
    from recorded r where r.kind = 'recording' and r.missing && ${CONSENTS}`,
  'registration-incomplete': () => sql`
    select r.id::text as subject, r.place, 1::bigint as rows, jsonb_build_object('session', r.facts->>'session',
      'startsOn', r.starts_on, 'missing', r.missing, 'wrong', r.wrong) as facts
    from recorded r where r.kind = 'registration' and cardinality(r.missing) + cardinality(r.wrong) > 0`,
  'own-courseware-overlap': ({ asOf }) => sql`
    select r.id::text as subject, r.place, 1::bigint as rows, jsonb_build_object('title', r.facts->>'title',
      'overlap', (r.facts->>'overlap')::numeric, 'officialSince', r.facts->>'officialSince', 'wrong', r.wrong) as facts
    from recorded r where r.kind = 'own-courseware' and cardinality(r.wrong) > 0 and coalesce(r.ends_on, 'infinity') >= ${asOf}::date`,
  'policy-not-published': (given) => sql`
    select ${given.org}::text as subject, null::bigint as place, count(*) as rows, jsonb_build_object('ended',
      (select max(r.ends_on) from recorded r where r.kind = 'satisfaction-policy' and r.ends_on < ${given.asOf}::date)) as facts
    from recent c where not exists (
      select from recorded r where r.kind = 'satisfaction-policy' and ${inForce(given)} and cardinality(r.wrong) = 0
        and (r.location_id is null or r.place = c.place)) having count(*) > 0`,
  'compliance-training-missing': (given) => {
    const { org, orgId, asOf } = given
    return sql`
    select ${org}::text as subject, null::bigint as place,
      jsonb_array_length(found.trainers) + jsonb_array_length(found.persons) as rows, to_jsonb(found) as facts
    from (select
      (select coalesce(jsonb_agg(jsonb_build_object('mctId', t.mct_id, 'name', coalesce(tr.name, ''), 'due', t.due) order by t.mct_id), '[]')
        from (
          select t.mct_id, (select max(r.ends_on) from recorded r where r.kind = 'compliance-training' and r.mct_id = t.mct_id) as due
          from (select distinct t.mct_id from taught t join recent c on c.class_id = t.class_id) t
          where not exists (
            select from recorded r where r.kind = 'compliance-training' and r.mct_id = t.mct_id and ${inForce(given)})) t
        left join ${trainers} tr on ${inOrg(tr, orgId)} and tr.mct_id = t.mct_id) as trainers,
      (select coalesce(jsonb_agg(jsonb_build_object('name', p.person, 'due', p.due) order by p.person collate "C"), '[]')
        from (
          select r.person, max(coalesce(r.ends_on, 'infinity')) as due from recorded r
          where r.kind = 'compliance-training' and r.mct_id is null and r.starts_on <= ${asOf}::date group by r.person) p
        where p.due < ${asOf}::date) as persons) found
    where jsonb_array_length(found.trainers) + jsonb_array_length(found.persons) > 0`
  },
  // The last term, where none goes on; so long as no other follows, ten days later all of it is gone.
  'benefits-after-end': (given) => sql`
    select r.id::text as subject, r.place, 1::bigint as rows, jsonb_build_object('title', r.facts->>'title',
      'endedOn', e.ended, 'by', e.ended + 10, 'goneOn', r.ends_on) as facts
    from recorded r cross join (
      select max(r.ends_on) as ended from recorded r where r.kind = 'term' and r.starts_on <= ${given.asOf}::date
      having bool_and(coalesce(r.ends_on, 'infinity') < ${given.asOf}::date)) e
    where r.kind = 'benefit' and e.ended + 10 < ${given.asOf}::date and coalesce(r.ends_on, 'infinity') > e.ended + 10`,
} satisfies Partial<Statements>
