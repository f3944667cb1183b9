import { sql } from 'drizzle-orm'
import {
  check,
  date,
  foreignKey,
  index,
  integer,
  pgTable,
  primaryKey,
  text,
  uniqueIndex,
} from 'drizzle-orm/pg-core'
import { at, codePointText, orderedId, orgId } from './columns'
import { orgState } from './organization'

/**
 * Completion certificates. What Laurel issued has a `serial` and is frozen: all that its PDF says stands here, and it is
 * revoked, never removed. What was issued elsewhere is recorded with its number, so that it can be checked.
 */
export const certificates = pgTable(
  'certificates',
  {
    orgId: orgId(),
    id: orderedId(),
    /** 1, 2, 3, … in each organization; null: issued elsewhere. */
    serial: integer('serial'),
    number: codePointText('number').notNull(),
    classId: codePointText('class_id').notNull(),
    /** Of what was issued here one. */
    courseNumbers: text('course_numbers').array().notNull(),
    courseTitle: text('course_title').notNull(),
    learner: text('learner').notNull(),
    mctId: codePointText('mct_id').notNull(),
    trainerName: text('trainer_name').notNull(),
    completedOn: date('completed_on').notNull(),
    issuedOn: date('issued_on').notNull(),
    /** What the organization was called. */
    issuer: text('issuer').notNull(),
    /** Printed, so it has to be known; it opens nothing but the page that says whether the certificate is valid. */
    secret: text('secret'),
    createdBy: text('created_by').notNull(),
    createdByName: text('created_by_name').notNull(),
    revokedAt: at('revoked_at'),
    revokedByName: text('revoked_by_name'),
  },
  (table) => [
    primaryKey({ name: 'certificates_pk', columns: [table.orgId, table.id] }),
    uniqueIndex('certificates_serial_idx').on(table.orgId, table.serial),
    index('certificates_class_idx').on(table.orgId, table.classId),
    check('certificates_issued', sql`(serial is null) = (secret is null)`),
    check('certificates_one_course', sql`serial is null or cardinality(course_numbers) = 1`),
    foreignKey({
      columns: [table.orgId],
      foreignColumns: [orgState.orgId],
      name: 'certificates_org_fk',
    }).onDelete('cascade'),
  ],
)
