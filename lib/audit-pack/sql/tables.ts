import { type SQL, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'
import { attachments } from '../../../db/schema/attachments'
import { certificates } from '../../../db/schema/certificates'
import { classes, trainerCredentials } from '../../../db/schema/delivery'
import { guidelineRecords } from '../../../db/schema/guideline-records'
import { coursewareCompletions, surveyResponses } from '../../../db/schema/line-items'
import { locations } from '../../../db/schema/organization'
import { trainers } from '../../../db/schema/registers'
import { inOrg } from '../../../db/tenancy'
import type { PlainDate } from '../../dates'
import { placedClasses } from '../../delivery/sql/classes'
import { saidOf } from '../../delivery/sql/line-items-in-classes'
import { guardedText } from '../../line-items/sql/line-item-columns'

export type PackScope = {
  orgId: number
  from: PlainDate
  to: PlainDate
  /** Location IDs; null: all. */
  locations: readonly string[] | null
}

const [c, r, k, a, l] = [
  alias(classes, 'c'),
  alias(guidelineRecords, 'r'),
  alias(certificates, 'k'),
  alias(attachments, 'a'),
  alias(locations, 'l'),
]
const [i, s] = [alias(coursewareCompletions, 'i'), alias(surveyResponses, 's')]
const [t, h] = [alias(trainers, 't'), alias(trainerCredentials, 'h')]

/** Text from strangers, which no spreadsheet runs. */
const said = (column: string, name = column.split('.')[1] ?? column): SQL =>
  sql`${guardedText(sql.raw(column))} as ${sql.identifier(name)}`

const at = (column: SQL, { locations: chosen }: PackScope): SQL =>
  chosen === null
    ? sql`true`
    : sql`${column} in (${sql.join(
        chosen.map((one) => sql`${one}`),
        sql`, `,
      )})`

/** Classes `c` with a day in the period. */
const ofPeriod = (scope: PackScope): SQL => sql`${placedClasses(scope.orgId)}
  where ${inOrg(c, scope.orgId)} and c.starts_on <= ${scope.to}::date and c.ends_on >= ${scope.from}::date
    and ${at(sql`coalesce(l.external_id, c.location_id)`, scope)}`

/** Classes `c` beside something that names one, wherever it is. */
const beside = (scope: PackScope, classId: SQL): SQL => sql`left join (${placedClasses(scope.orgId)})
  on ${inOrg(c, scope.orgId)} and c.class_id = ${classId}`

const inPeriod = (day: SQL, { from, to }: PackScope): SQL => sql`${day} between ${from}::date and ${to}::date`

/** The class of a line item, beside `saidOf`. */
const ofClass = (row: string): SQL =>
  sql`${guardedText(sql.raw(`coalesce(m.class_id, ${row}.class_id)`))} as class_id`

/** Records `r` that have a day in the period or none at all. */
const recordsOf = (scope: PackScope): SQL => sql`${guidelineRecords} r ${beside(scope, sql`r.class_id`)}
  where ${inOrg(r, scope.orgId)} and coalesce(r.starts_on, '0001-01-01') <= ${scope.to}::date
    and coalesce(r.ends_on, r.starts_on, '9999-12-31') >= ${scope.from}::date
    and (coalesce(r.location_id, l.external_id, c.location_id) is null
      or ${at(sql`coalesce(r.location_id, l.external_id, c.location_id)`, scope)})`

export const certificatesOf = (
  scope: PackScope,
): SQL => sql`${certificates} k ${beside(scope, sql`k.class_id`)}
  where ${inOrg(k, scope.orgId)} and ${inPeriod(sql`k.issued_on`, scope)} and ${at(sql`coalesce(l.external_id, c.location_id)`, scope)}`

export const attachmentsOf = (scope: PackScope): SQL => sql`${attachments} a
  where ${inOrg(a, scope.orgId)} and (
    a.subject_kind = 'class' and a.subject_id in (select c.class_id from ${ofPeriod(scope)})
    or a.subject_kind = 'record' and a.subject_id in (select r.id::text from ${recordsOf(scope)}))`

/** File → what stands in it. Line items in no order: to sort them would hold them all. */
export const PACK_TABLES: Readonly<Record<string, (scope: PackScope) => SQL>> = {
  'classes.csv': (scope) => sql`
    select ${said('c.class_id')}, ${said('c.course_number')}, c.starts_on, c.ends_on, coalesce(l.external_id, c.location_id) as location_id,
      ${said('c.country')}, ${guardedText(sql`array_to_string(c.mct_ids, '; ')`)} as mct_ids, ${said('c.language')}, c.seats, c.learners,
      c.form, c.recorded_share, c.status, ${said('c.customer')}
    from ${ofPeriod(scope)} order by c.starts_on, c.class_id`,
  'rosters.csv': (scope) => sql`
    select ${ofClass('i')}, ${said('i.learner_id')}, ${said('i.identity', 'redemption_id')}, i.occurred_on as redeemed_on,
      ${said('i.course_number')}, l.external_id as location_id, ${said('i.mct_id')}, ${said('i.country')}
    from ${coursewareCompletions} i ${saidOf(scope.orgId, 'courseware-completions', sql`i.identity`)} join ${locations} l on ${inOrg(l, scope.orgId)} and l.id = i.location_id
    where ${inOrg(i, scope.orgId)} and ${inPeriod(sql`i.occurred_on`, scope)} and ${at(sql`l.external_id`, scope)}`,
  'evaluations.csv': (scope) => sql`
    select ${ofClass('s')}, ${said('s.identity', 'response_id')}, s.occurred_on as submitted_on, ${said('s.course_number')},
      l.external_id as location_id, ${said('s.mct_id')}, s.eligibility, s.q1, s.q2, s.q3, s.q4, s.q5, s.q6, s.q7, s.q8, s.q9
    from ${surveyResponses} s ${saidOf(scope.orgId, 'survey-responses', sql`s.identity`)} join ${locations} l on ${inOrg(l, scope.orgId)} and l.id = s.location_id
    where ${inOrg(s, scope.orgId)} and ${inPeriod(sql`s.occurred_on`, scope)} and ${at(sql`l.external_id`, scope)}`,
  'records.csv': (scope) => sql`
    select r.id, r.kind, ${said('r.class_id')}, ${said('r.course_number')}, r.location_id, ${said('r.mct_id')}, ${said('r.learner')},
      ${said('r.person')}, ${said('r.purchaser')}, r.starts_on, r.ends_on, ${guardedText(sql`r.facts::text`)} as facts, r.changed_at, ${said('r.changed_by_name')}
    from ${recordsOf(scope)} order by r.kind, r.id`,
  'certificates.csv': (scope) => sql`
    select ${said('k.number')}, k.serial is not null as issued_here, ${said('k.class_id')},
      ${guardedText(sql`array_to_string(k.course_numbers, '; ')`)} as course_numbers, ${said('k.course_title')}, ${said('k.learner')}, ${said('k.mct_id')},
      ${said('k.trainer_name')}, k.completed_on, k.issued_on, k.revoked_at
    from ${certificatesOf(scope)} order by k.id`,
  'trainers.csv': ({ orgId }) => sql`
    select ${said('t.mct_id')}, ${said('t.name')}, nullif(t.active_from, '0001-01-01') as active_from, t.active_to from ${trainers} t where ${inOrg(t, orgId)} order by t.mct_id`,
  'credentials.csv': ({ orgId }) => sql`
    select ${said('h.mct_id')}, ${said('h.credential')}, h.achieved_on, h.expires_on
    from ${trainerCredentials} h where ${inOrg(h, orgId)} order by h.mct_id, h.credential, h.achieved_on`,
  'attachments.csv': (scope) => sql`
    select a.id, a.subject_kind, ${said('a.subject_id')}, ${said('a.file_name')}, a.media_type, a.bytes, a.sha256, a.added_at, ${said('a.added_by_name')}
    from ${attachmentsOf(scope)} order by a.id`,
}
