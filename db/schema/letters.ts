import { bigint, index, pgTable, text } from 'drizzle-orm/pg-core'
import { at, randomId } from './columns'
import { organizations } from './control'

/** Letters of the last day, for the limits on them: by whom, for which organization, to whom (hashed). */
export const letters = pgTable(
  'letters',
  {
    id: randomId().primaryKey(),
    at: at('at').notNull().defaultNow(),
    orgId: bigint('org_id', { mode: 'number' })
      .notNull()
      .references(() => organizations.id, { onDelete: 'cascade' }),
    actor: text('actor').notNull(),
    recipient: text('recipient').notNull(),
  },
  (table) => [index('letters_at_idx').on(table.at)],
)
