import { sql } from 'drizzle-orm'
import { boolean, check, integer, pgTable, text } from 'drizzle-orm/pg-core'
import { at } from './columns'

/** What this database is, in one row: made by the migration, read by the serving role, changed by the owner only. */
export const installation = pgTable(
  'installation',
  {
    oneRow: boolean('one_row').primaryKey().default(true),
    /** Also in the data folder (`laurel.json`), so that one notices when the other is gone. */
    id: text('id').notNull().default(sql`gen_random_uuid()`),
    madeAt: at('made_at').notNull().defaultNow(),
    /** How many migrations were applied: the serving role cannot see their own table. */
    schemaVersion: integer('schema_version').notNull().default(0),
    /** A restore has put rows in and has not proved them yet. */
    restoring: boolean('restoring').notNull().default(false),
  },
  () => [check('installation_one_row', sql`one_row`)],
)
