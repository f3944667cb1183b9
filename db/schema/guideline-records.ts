import { sql } from 'drizzle-orm'
import {
  check,
  date,
  foreignKey,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
} from 'drizzle-orm/pg-core'
import type { Values } from '../../lib/guideline-records/model/field'
import type { RecordKind } from '../../lib/guideline-records/model/kinds'
import { at, codePointText, orderedId, orgId } from './columns'
import { orgState } from './organization'

/** What the Guidelines ask to be kept. Which fields a kind has, and which of them are facts, is data of its row. */
export const guidelineRecords = pgTable(
  'guideline_records',
  {
    orgId: orgId(),
    id: orderedId(),
    /** Counts its changes: who changes it says which one was read. */
    revision: integer('revision').notNull().default(1),
    kind: text('kind').$type<RecordKind>().notNull(),
    classId: codePointText('class_id'),
    /** The course behind a language edition. */
    courseNumber: codePointText('course_number'),
    /** By its Location ID, as it may be merged into another later. */
    locationId: text('location_id'),
    mctId: codePointText('mct_id'),
    learner: text('learner'),
    /** Somebody of the company. */
    person: text('person'),
    /** A person or an organization. */
    purchaser: text('purchaser'),
    startsOn: date('starts_on'),
    endsOn: date('ends_on'),
    facts: jsonb('facts').$type<Values>().notNull(),
    changedAt: at('changed_at').notNull().defaultNow(),
    changedByName: text('changed_by_name').notNull(),
  },
  (table) => [
    primaryKey({ name: 'guideline_records_pk', columns: [table.orgId, table.id] }),
    index('guideline_records_kind_idx').on(table.orgId, table.kind, table.id),
    index('guideline_records_class_idx').on(table.orgId, table.classId),
    check('guideline_records_order', sql`ends_on >= starts_on`),
    check('guideline_records_facts', sql`jsonb_typeof(facts) = 'object'`),
    foreignKey({
      columns: [table.orgId],
      foreignColumns: [orgState.orgId],
      name: 'guideline_records_org_fk',
    }).onDelete('cascade'),
  ],
)
