import { bigint, boolean, pgTable, text } from 'drizzle-orm/pg-core'
import { organizations } from './control'

/** By which anybody who holds a certificate learns whether it is valid, and nothing else: it stands beside no name. */
export const certificateAddresses = pgTable('certificate_addresses', {
  /** SHA-256 of the secret. */
  hash: text('hash').primaryKey(),
  orgId: bigint('org_id', { mode: 'number' })
    .notNull()
    .references(() => organizations.id, { onDelete: 'cascade' }),
  revoked: boolean('revoked').notNull().default(false),
})
