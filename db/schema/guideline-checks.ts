import { sql } from 'drizzle-orm'
import { check, date, foreignKey, integer, pgTable, primaryKey, text } from 'drizzle-orm/pg-core'
import type { LimitId } from '../../lib/guideline-checks/model/limits'
import { at, codePointText, orgId } from './columns'
import { orgState } from './organization'

/** Findings that somebody has looked into: gone until the day, or until the facts are others. */
export const checkDismissals = pgTable(
  'check_dismissals',
  {
    orgId: orgId(),
    checkId: codePointText('check_id').notNull(),
    /** By its kind, as checks name it. */
    subject: codePointText('subject').notNull(),
    /** Of the facts as they were, by which others are told apart. */
    factsSha256: text('facts_sha256').notNull(),
    reason: text('reason').notNull(),
    /** Its last day. */
    until: date('until').notNull(),
    byName: text('by_name').notNull(),
    at: at('at').notNull().defaultNow(),
  },
  (table) => [
    primaryKey({ name: 'check_dismissals_pk', columns: [table.orgId, table.checkId, table.subject] }),
    foreignKey({
      columns: [table.orgId],
      foreignColumns: [orgState.orgId],
      name: 'check_dismissals_org_fk',
    }).onDelete('cascade'),
  ],
)

/** Where an organization holds its rows against another number than the usual one. */
export const checkLimits = pgTable(
  'check_limits',
  {
    orgId: orgId(),
    limit: codePointText('limit_id').$type<LimitId>().notNull(),
    value: integer('value').notNull(),
  },
  (table) => [
    primaryKey({ name: 'check_limits_pk', columns: [table.orgId, table.limit] }),
    check('check_limits_value', sql`value >= 0`),
    foreignKey({
      columns: [table.orgId],
      foreignColumns: [orgState.orgId],
      name: 'check_limits_org_fk',
    }).onDelete('cascade'),
  ],
)
