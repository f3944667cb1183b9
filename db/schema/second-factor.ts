import { bigint, pgTable, primaryKey, text } from 'drizzle-orm/pg-core'
import { at } from './columns'
import { users } from './control'

/** What proves a local account besides its password: codes of an authenticator app (RFC 6238). */
export const secondFactors = pgTable('second_factors', {
  userId: bigint('user_id', { mode: 'number' })
    .primaryKey()
    .references(() => users.id, { onDelete: 'cascade' }),
  /** Sealed (lib/auth/second-factor/seal.ts). */
  secret: text('secret').notNull(),
  createdAt: at('created_at').notNull().defaultNow(),
  /** null: begun, and not yet shown to work. */
  confirmedAt: at('confirmed_at'),
  /** The step of the code used last: no code counts twice. */
  lastStep: bigint('last_step', { mode: 'number' }).notNull().default(0),
})

/** For the day on which the app is gone: each opens once. SHA-256 only. */
export const recoveryCodes = pgTable(
  'recovery_codes',
  {
    userId: bigint('user_id', { mode: 'number' })
      .notNull()
      .references(() => users.id, { onDelete: 'cascade' }),
    hash: text('hash').notNull(),
    usedAt: at('used_at'),
  },
  (table) => [primaryKey({ columns: [table.userId, table.hash] })],
)
