import { sql } from 'drizzle-orm'
import { check, date, foreignKey, index, jsonb, pgTable, primaryKey, text } from 'drizzle-orm/pg-core'
import type { RegisterName } from '../../lib/registers/model/entries'
import { at, big, codePointText, orgId } from './columns'
import { orgState } from './organization'

/** Trainers as the organization names them in its files, and from when to when each was an active MCT. */
export const trainers = pgTable(
  'trainers',
  {
    orgId: orgId(),
    mctId: codePointText('mct_id').notNull(),
    name: text('name').notNull().default(''),
    activeFrom: date('active_from').notNull(),
    activeTo: date('active_to'),
    /** As written in the file: exam numbers or names of certifications. Kept, not judged. */
    credentials: text('credentials').notNull().default(''),
    /** `linked`, `not_linked`, or empty where nobody has said. */
    metricsThatMatter: text('metrics_that_matter').notNull().default(''),
    /** Days without teaching: `2026-12-20/2027-01-06; 2027-02-01` (lib/registers/model/away.ts). */
    unavailable: text('unavailable').notNull().default(''),
  },
  (table) => [
    primaryKey({ columns: [table.orgId, table.mctId] }),
    check('trainers_active', sql`active_to is null or active_to >= active_from`),
    foreignKey({
      columns: [table.orgId],
      foreignColumns: [orgState.orgId],
      name: 'trainers_org_fk',
    }).onDelete('cascade'),
  ],
)

/**
 * Everything that was ever said of an entry of a register, by imports and by hand, in order: the entry is what was
 * said last and not withdrawn. What stood there before the first import came is the first statement. Insert-only.
 */
export const registerStatements = pgTable(
  'register_statements',
  {
    orgId: orgId(),
    register: text('register').$type<RegisterName>().notNull(),
    /** For the catalogue `course AZ-104T00 2024-01-01`, else the id of the file. */
    key: codePointText('key').notNull(),
    id: big('id').notNull().generatedAlwaysAsIdentity(),
    /** null: said by hand, or there before. */
    importId: big('import_id'),
    /** null: taken away. */
    payload: jsonb('payload').$type<Record<string, unknown>>(),
    /** null: ever since, as what stood there before anything was said. */
    saidAt: at('said_at').defaultNow(),
  },
  (table) => [
    primaryKey({ columns: [table.orgId, table.register, table.key, table.id] }),
    index('register_statements_import_idx').on(table.orgId, table.importId),
    check(
      'register_statements_register',
      sql`register in ('catalogue','trainers','locations','trainer-credentials','course-requirements','classes','codes')`,
    ),
    foreignKey({
      columns: [table.orgId],
      foreignColumns: [orgState.orgId],
      name: 'register_statements_org_fk',
    }).onDelete('cascade'),
  ],
)
