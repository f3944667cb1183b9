import { sql } from 'drizzle-orm'
import {
  type AnyPgColumn,
  date,
  index,
  integer,
  pgTable,
  primaryKey,
  smallint,
  text,
} from 'drizzle-orm/pg-core'
import { big, codePointText, orgId } from './columns'

/**
 * The three fact tables. No foreign keys to imports and locations (a bulk load pays for them): publishing sets
 * them and `laurel recompute` checks them.
 */
const facts = {
  orgId: orgId(),
  identity: codePointText('identity').notNull(),
  occurredOn: date('occurred_on').notNull(),
  /** The course behind a language edition, or the exam: what totals and catalogue know. */
  item: text('item').notNull(),
  locationId: big('location_id').notNull(),
  importId: big('import_id').notNull(),
}

/** Pages of what is filtered are merged from stretches of it: totals say which (lib/line-items/model/reading.ts). */
const cells = (
  name: string,
  table: Record<'orgId' | 'item' | 'locationId' | 'occurredOn' | 'identity', AnyPgColumn>,
) => index(name).on(table.orgId, table.item, table.locationId, table.occurredOn, table.identity)

/** @param then columns behind the id: only where many rows share one, since imports pay twice as much for them */
const lookUp = (name: string, orgId: AnyPgColumn, column: AnyPgColumn, then: AnyPgColumn[] = []) =>
  index(name)
    .on(orgId, sql`${column} collate "C"`, ...then)
    .where(sql`${column} is not null`)

export const coursewareCompletions = pgTable(
  'courseware_completions',
  {
    ...facts,
    courseNumber: text('course_number').notNull(),
    learnerId: text('learner_id'),
    mctId: text('mct_id'),
    classId: text('class_id'),
    country: text('country'),
  },
  (table) => [
    primaryKey({ columns: [table.orgId, table.identity] }),
    index('courseware_completions_date_idx').on(table.orgId, table.occurredOn, table.identity),
    cells('courseware_completions_cells_idx', table),
    lookUp('courseware_completions_mct_idx', table.orgId, table.mctId, [table.occurredOn, table.identity]),
    lookUp('courseware_completions_class_idx', table.orgId, table.classId),
    lookUp('courseware_completions_learner_idx', table.orgId, table.learnerId),
  ],
)

export const examUnitPurchases = pgTable(
  'exam_unit_purchases',
  {
    ...facts,
    examNumber: text('exam_number').notNull(),
    units: integer('units').notNull(),
    country: text('country'),
  },
  (table) => [
    primaryKey({ columns: [table.orgId, table.identity] }),
    index('exam_unit_purchases_date_idx').on(table.orgId, table.occurredOn, table.identity),
    cells('exam_unit_purchases_cells_idx', table),
  ],
)

const question = (name: string) => smallint(name)

export const surveyResponses = pgTable(
  'survey_responses',
  {
    ...facts,
    courseNumber: text('course_number').notNull(),
    mctId: text('mct_id'),
    classId: text('class_id'),
    /** `mct`, `no_mct` or `mct_not_eligible`. */
    eligibility: text('eligibility').notNull(),
    answered: smallint('answered').notNull(),
    answerPoints: smallint('answer_points').notNull(),
    q1: question('q1'),
    q2: question('q2'),
    q3: question('q3'),
    q4: question('q4'),
    q5: question('q5'),
    q6: question('q6'),
    q7: question('q7'),
    q8: question('q8'),
    q9: question('q9'),
  },
  (table) => [
    primaryKey({ columns: [table.orgId, table.identity] }),
    index('survey_responses_date_idx').on(table.orgId, table.occurredOn, table.identity),
    cells('survey_responses_cells_idx', table),
    lookUp('survey_responses_mct_idx', table.orgId, table.mctId, [table.occurredOn, table.identity]),
    lookUp('survey_responses_class_idx', table.orgId, table.classId),
  ],
)
