import { bigint, boolean, date, pgTable, text, timestamp } from 'drizzle-orm/pg-core'
import { organizations, users } from './control'

/**
 * The address at which anybody who has it reads an organization's dates as a calendar; one for each organization, and
 * another in its place ends it. SHA-256 only.
 */
export const calendarFeeds = pgTable('calendar_feeds', {
  orgId: bigint('org_id', { mode: 'number' })
    .primaryKey()
    .references(() => organizations.id, { onDelete: 'cascade' }),
  hash: text('hash').notNull().unique(),
  createdBy: bigint('created_by', { mode: 'number' }).references(() => users.id, { onDelete: 'set null' }),
  createdAt: timestamp('created_at', { withTimezone: true, mode: 'date' }).notNull().defaultNow(),
  lastReadOn: date('last_read_on'),
  /** Addresses made before classes were told that they show dates, and nothing else. */
  withClasses: boolean('with_classes').notNull().default(false),
})
