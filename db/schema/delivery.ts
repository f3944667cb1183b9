import { sql } from 'drizzle-orm'
import {
  check,
  date,
  foreignKey,
  index,
  integer,
  numeric,
  pgTable,
  primaryKey,
  text,
} from 'drizzle-orm/pg-core'
import { codePointText, orgId } from './columns'
import { orgState } from './organization'

const open = (name: string) => date(name).notNull().default('0001-01-01')

/** Certifications and assessments of trainers, from and to when each holds. */
export const trainerCredentials = pgTable(
  'trainer_credentials',
  {
    orgId: orgId(),
    mctId: codePointText('mct_id').notNull(),
    /** As written; `credentialId` is what it means (lib/registers/credential-id.ts). */
    credential: codePointText('credential').notNull(),
    achievedOn: date('achieved_on').notNull(),
    credentialId: codePointText('credential_id').notNull(),
    expiresOn: date('expires_on'),
  },
  (table) => [
    primaryKey({
      name: 'trainer_credentials_pk',
      columns: [table.orgId, table.mctId, table.credential, table.achievedOn],
    }),
    check('trainer_credentials_order', sql`expires_on >= achieved_on`),
    foreignKey({
      columns: [table.orgId],
      foreignColumns: [orgState.orgId],
      name: 'trainer_credentials_org_fk',
    }).onDelete('cascade'),
  ],
)

/** What a trainer needs for a course, any of them; the shipped ones are code, and stand where nothing is said of a course here. */
export const courseRequirements = pgTable(
  'course_requirements',
  {
    orgId: orgId(),
    /** The course behind a language edition. */
    courseNumber: codePointText('course_number').notNull(),
    credential: codePointText('credential').notNull(),
    validFrom: open('valid_from'),
    credentialId: codePointText('credential_id').notNull(),
    validTo: date('valid_to'),
  },
  (table) => [
    primaryKey({
      name: 'course_requirements_pk',
      columns: [table.orgId, table.courseNumber, table.credential, table.validFrom],
    }),
    check('course_requirements_order', sql`valid_to >= valid_from`),
    foreignKey({
      columns: [table.orgId],
      foreignColumns: [orgState.orgId],
      name: 'course_requirements_org_fk',
    }).onDelete('cascade'),
  ],
)

/** Classes, planned and delivered. A location is named by its Location ID, as it may be merged into another later. */
export const classes = pgTable(
  'classes',
  {
    orgId: orgId(),
    classId: codePointText('class_id').notNull(),
    courseNumber: text('course_number').notNull(),
    /** The course behind a language edition: what catalogue and requirements know. */
    item: codePointText('item').notNull(),
    startsOn: date('starts_on').notNull(),
    endsOn: date('ends_on').notNull(),
    locationId: text('location_id').notNull(),
    /** Where the trainer delivers. */
    country: text('country').notNull(),
    mctIds: text('mct_ids').array().notNull(),
    language: text('language').notNull().default(''),
    seats: integer('seats'),
    learners: integer('learners'),
    form: text('form').$type<ClassForm>(),
    /** Of the content, in percent: what learners see of recordings. */
    recordedShare: numeric('recorded_share', { precision: 5, scale: 2, mode: 'number' }),
    /** null: by its days. */
    status: text('status').$type<ClassStatus>(),
    customer: text('customer').notNull().default(''),
  },
  (table) => [
    primaryKey({ name: 'classes_pk', columns: [table.orgId, table.classId] }),
    index('classes_days_idx').on(table.orgId, table.startsOn, table.classId),
    check('classes_order', sql`ends_on >= starts_on`),
    check('classes_form', sql`form in ('virtual','in_person','hybrid')`),
    check('classes_status', sql`status in ('planned','delivered','cancelled')`),
    foreignKey({ columns: [table.orgId], foreignColumns: [orgState.orgId], name: 'classes_org_fk' }).onDelete(
      'cascade',
    ),
  ],
)

/**
 * What a person said of line items that name no class that is known: the class they belong to, or none. It stands beside
 * them, so that it outlives the import they came by.
 */
export const classMatches = pgTable(
  'class_matches',
  {
    orgId: orgId(),
    kind: text('kind').$type<'courseware-completions' | 'survey-responses'>().notNull(),
    /** Of the line item. */
    identity: codePointText('identity').notNull(),
    /** null: none of those that it fits. */
    classId: codePointText('class_id'),
  },
  (table) => [
    primaryKey({ name: 'class_matches_pk', columns: [table.orgId, table.kind, table.identity] }),
    index('class_matches_class_idx').on(table.orgId, table.classId, table.kind, table.identity),
    check('class_matches_kind', sql`kind in ('courseware-completions','survey-responses')`),
    foreignKey({
      columns: [table.orgId],
      foreignColumns: [orgState.orgId],
      name: 'class_matches_org_fk',
    }).onDelete('cascade'),
  ],
)

/**
 * Achievement codes, each for one class. The code itself stands nowhere: `codeId` knows it again and `sealed` opens to it,
 * both by a key that is not in the database (lib/delivery/codes-key.ts).
 */
export const codes = pgTable(
  'codes',
  {
    orgId: orgId(),
    codeId: codePointText('code_id').notNull(),
    sealed: text('sealed').notNull(),
    classId: codePointText('class_id').notNull(),
    seats: integer('seats'),
    requestedOn: date('requested_on'),
  },
  (table) => [
    primaryKey({ name: 'codes_pk', columns: [table.orgId, table.codeId] }),
    index('codes_class_idx').on(table.orgId, table.classId),
    foreignKey({ columns: [table.orgId], foreignColumns: [orgState.orgId], name: 'codes_org_fk' }).onDelete(
      'cascade',
    ),
  ],
)

export type ClassForm = 'virtual' | 'in_person' | 'hybrid'
export type ClassStatus = 'planned' | 'delivered' | 'cancelled'
