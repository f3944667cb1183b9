import { sql } from 'drizzle-orm'
import {
  bigint,
  boolean,
  check,
  date,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  timestamp,
  uniqueIndex,
} from 'drizzle-orm/pg-core'

/**
 * The control plane: who may enter which organization. No row-level security and no `org_id`-first keys, so it
 * is reachable only from `lib/auth`, and no foreign key leads from here to a tenant table or back.
 */
const id = () => bigint('id', { mode: 'number' }).primaryKey().generatedAlwaysAsIdentity()
const at = (name: string) => timestamp(name, { withTimezone: true, mode: 'date' })

export const organizations = pgTable('organizations', {
  id: id(),
  slug: text('slug').notNull().unique(),
  name: text('name').notNull(),
  demo: boolean('demo').notNull().default(false),
  createdAt: at('created_at').notNull().defaultNow(),
})

export const users = pgTable(
  'users',
  {
    id: id(),
    email: text('email').notNull(),
    name: text('name').notNull().default(''),
    demo: boolean('demo').notNull().default(false),
    createdAt: at('created_at').notNull().defaultNow(),
    deactivatedAt: at('deactivated_at'),
    /** May make organizations of his own in the browser; given to the first user and by the operator. */
    mayCreateOrganizations: boolean('may_create_organizations').notNull().default(false),
  },
  (table) => [uniqueIndex('users_email_key').on(sql`lower(${table.email})`)],
)

/** How a user proves who he is: (issuer, subject), never the e-mail. Local accounts: issuer `local`. */
export const identities = pgTable(
  'identities',
  {
    issuer: text('issuer').notNull(),
    subject: text('subject').notNull(),
    userId: bigint('user_id', { mode: 'number' })
      .notNull()
      .references(() => users.id, { onDelete: 'cascade' }),
    /** argon2id; null until the first password is set, and for other issuers. */
    passwordHash: text('password_hash'),
    createdAt: at('created_at').notNull().defaultNow(),
  },
  (table) => [
    primaryKey({ columns: [table.issuer, table.subject] }),
    index('identities_user_idx').on(table.userId),
  ],
)

export const memberships = pgTable(
  'memberships',
  {
    orgId: bigint('org_id', { mode: 'number' })
      .notNull()
      .references(() => organizations.id, { onDelete: 'cascade' }),
    userId: bigint('user_id', { mode: 'number' })
      .notNull()
      .references(() => users.id, { onDelete: 'cascade' }),
    role: text('role').notNull(),
    /** Locations a viewer is limited to; null = all. */
    locationIds: jsonb('location_ids').$type<number[]>(),
    createdAt: at('created_at').notNull().defaultNow(),
  },
  (table) => [
    primaryKey({ columns: [table.orgId, table.userId] }),
    index('memberships_user_idx').on(table.userId),
    check(
      'memberships_role',
      sql`role in ('global_admin','partner_admin','account_admin','executive_viewer','viewer','none')`,
    ),
  ],
)

/** Browser sessions; the cookie carries the secret, here is its SHA-256. */
export const sessions = pgTable(
  'sessions',
  {
    idHash: text('id_hash').primaryKey(),
    userId: bigint('user_id', { mode: 'number' })
      .notNull()
      .references(() => users.id, { onDelete: 'cascade' }),
    createdAt: at('created_at').notNull().defaultNow(),
    expiresAt: at('expires_at').notNull(),
    revokedAt: at('revoked_at'),
    ip: text('ip'),
    userAgent: text('user_agent'),
  },
  (table) => [index('sessions_user_idx').on(table.userId)],
)

/** Scripts' access: role and organization are the token's own. SHA-256 only. */
export const apiTokens = pgTable(
  'api_tokens',
  {
    id: id(),
    hash: text('hash').notNull().unique(),
    orgId: bigint('org_id', { mode: 'number' })
      .notNull()
      .references(() => organizations.id, { onDelete: 'cascade' }),
    role: text('role').notNull(),
    locationIds: jsonb('location_ids').$type<number[]>(),
    name: text('name').notNull(),
    createdBy: bigint('created_by', { mode: 'number' }).references(() => users.id, { onDelete: 'set null' }),
    createdAt: at('created_at').notNull().defaultNow(),
    expiresAt: at('expires_at').notNull(),
    lastUsedOn: date('last_used_on'),
    revokedAt: at('revoked_at'),
  },
  (table) => [
    index('api_tokens_org_idx').on(table.orgId),
    check(
      'api_tokens_role',
      sql`role in ('global_admin','partner_admin','account_admin','executive_viewer','viewer')`,
    ),
  ],
)

/** One-time links that set a password (first one or reset). SHA-256 only. */
export const passwordLinks = pgTable('password_links', {
  hash: text('hash').primaryKey(),
  userId: bigint('user_id', { mode: 'number' })
    .notNull()
    .references(() => users.id, { onDelete: 'cascade' }),
  expiresAt: at('expires_at').notNull(),
  usedAt: at('used_at'),
})

/** Failed sign-ins per key (hashed address or network) in a time slot, counted before any hashing. */
export const throttle = pgTable(
  'throttle',
  {
    key: text('key').notNull(),
    slot: bigint('slot', { mode: 'number' }).notNull(),
    count: integer('count').notNull(),
  },
  (table) => [primaryKey({ columns: [table.key, table.slot] }), index('throttle_slot_idx').on(table.slot)],
)

/** The audit trail of sign-ins, which belong to a user and not yet to an organization. Insert-only. */
export const signIns = pgTable(
  'sign_ins',
  {
    id: id(),
    at: at('at').notNull().defaultNow(),
    userId: bigint('user_id', { mode: 'number' }),
    method: text('method').notNull(),
    /** `signed_in`, `wrong_password`, `unknown_user`, `throttled`, `deactivated`, `signed_out`, `password_set`. */
    outcome: text('outcome').notNull(),
    ip: text('ip'),
  },
  (table) => [index('sign_ins_user_idx').on(table.userId, table.at)],
)
