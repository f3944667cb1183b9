import { sql } from 'drizzle-orm'
import {
  type AnyPgColumn,
  check,
  date,
  foreignKey,
  integer,
  pgTable,
  primaryKey,
  text,
} from 'drizzle-orm/pg-core'
import type { EndStepId } from '../../lib/personal-data/model/end-steps'
import type { RetentionId } from '../../lib/personal-data/model/retention'
import { at, codePointText, orgId } from './columns'
import { orgState } from './organization'

const ofOrganization = (table: Record<'orgId', AnyPgColumn<{ tableName: string }>>, name: string) =>
  foreignKey({ columns: [table.orgId], foreignColumns: [orgState.orgId], name }).onDelete('cascade')

/** How long an organization keeps what may go; without a row as long as is usual. */
export const retention = pgTable(
  'retention',
  {
    orgId: orgId(),
    kind: text('kind').$type<RetentionId>().notNull(),
    /** null: as usual; 0: without end. */
    months: integer('months'),
    /** What is of a day before this is gone, also from files that come in later. It never goes back. */
    clearedBefore: date('cleared_before'),
  },
  (table) => [
    primaryKey({ name: 'retention_pk', columns: [table.orgId, table.kind] }),
    check('retention_months', sql`months >= 0`),
    ofOrganization(table, 'retention_org_fk'),
  ],
)

/**
 * Learners who were erased. Who they were is not told: `learner` is a hash by a key that is not in the database, by which
 * they are known again in files that come in later.
 */
export const erasures = pgTable(
  'erasures',
  {
    orgId: orgId(),
    learner: codePointText('learner').notNull(),
    at: at('at').notNull().defaultNow(),
    /** null: files of the data folder have still to be looked through. */
    finishedAt: at('finished_at'),
  },
  (table) => [
    primaryKey({ name: 'erasures_pk', columns: [table.orgId, table.learner] }),
    ofOrganization(table, 'erasures_org_fk'),
  ],
)

/** The last day of the programme, where it is known. */
export const programmeEnd = pgTable(
  'programme_end',
  { orgId: orgId().primaryKey(), endedOn: date('ended_on').notNull() },
  (table) => [ofOrganization(table, 'programme_end_org_fk')],
)

/** What of the end was done. */
export const endSteps = pgTable(
  'end_steps',
  {
    orgId: orgId(),
    step: text('step').$type<EndStepId>().notNull(),
    doneOn: date('done_on').notNull(),
    byName: text('by_name').notNull(),
  },
  (table) => [
    primaryKey({ name: 'end_steps_pk', columns: [table.orgId, table.step] }),
    ofOrganization(table, 'end_steps_org_fk'),
  ],
)
