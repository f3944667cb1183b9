import { sql } from 'drizzle-orm'
import {
  bigint,
  boolean,
  check,
  date,
  foreignKey,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  timestamp,
  uniqueIndex,
} from 'drizzle-orm/pg-core'
import { randomId } from './columns'

/**
 * The control plane: who may enter which organization. No row-level security and no `org_id`-first keys, so it
 * is reachable only from `lib/auth`, and no foreign key leads from here to a tenant table or back.
 */
const at = (name: string) => timestamp(name, { withTimezone: true, mode: 'date' })

export const organizations = pgTable('organizations', {
  /** Shown nowhere: an organization is called by its short name. */
  id: bigint('id', { mode: 'number' }).primaryKey().generatedAlwaysAsIdentity(),
  slug: text('slug').notNull().unique(),
  name: text('name').notNull(),
  demo: boolean('demo').notNull().default(false),
  createdAt: at('created_at').notNull().defaultNow(),
  /** Members with a password here see the organization only with a second factor. */
  secondFactorRequired: boolean('second_factor_required').notNull().default(false),
})

export const users = pgTable(
  'users',
  {
    id: randomId().primaryKey(),
    email: text('email').notNull(),
    /** As `foldAddress` of lib/auth folds what somebody types; never `lower()`, which depends on the locale. */
    emailKey: text('email_key')
      .notNull()
      .generatedAlwaysAs(
        sql`translate(normalize(email, NFC), 'ABCDEFGHIJKLMNOPQRSTUVWXYZ', 'abcdefghijklmnopqrstuvwxyz')`,
      ),
    name: text('name').notNull().default(''),
    demo: boolean('demo').notNull().default(false),
    createdAt: at('created_at').notNull().defaultNow(),
    deactivatedAt: at('deactivated_at'),
    /** May make organizations of his own in the browser; given to the first user and by the operator. */
    mayCreateOrganizations: boolean('may_create_organizations').notNull().default(false),
    /** For times on screen; null = the organization's. */
    timeZone: text('time_zone'),
    /** `local`, or the issuer that brought the person: an address names an account among the local ones only. */
    origin: text('origin').notNull().default('local'),
    /** Who says that the address is this person's: `mail`, `operator`, or only the `code` that an admin handed over. */
    confirmedBy: text('confirmed_by'),
  },
  (table) => [uniqueIndex('users_local_email_key').on(table.emailKey).where(sql`origin = 'local'`)],
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
    /** A guest in the issuer's tenant, by what it said last. */
    guest: boolean('guest').notNull().default(false),
    /** App roles the issuer named last, as it spells them, and when. */
    appRoles: jsonb('app_roles').$type<string[]>(),
    /** Last time it left them out, as too many: those above are from before, or none. */
    rolesLeftOut: boolean('roles_left_out').notNull().default(false),
    checkedAt: at('checked_at'),
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
    /** Who says the role: `manual`, or the issuer whose app roles are read again at every sign-in. */
    source: text('source').notNull().default('manual'),
    /** Invited, and not yet joined: gives nothing until then. */
    pending: boolean('pending').notNull().default(false),
    /** What whoever invited calls the person: this organization's affair until the person joins. */
    invitedAs: text('invited_as'),
    deactivatedAt: at('deactivated_at'),
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
    /** Noted every few minutes (lib/auth/sessions/sessions.ts); null before the first request. */
    lastSeenAt: at('last_seen_at'),
    /** When the person last showed a password, a code, or the provider's proof; null: not in this session. */
    provedAt: at('proved_at'),
    /** By which identity it was opened; another issuer than `local` is asked again before `recheckAt` has passed. */
    issuer: text('issuer').notNull().default('local'),
    subject: text('subject'),
    recheckAt: at('recheck_at'),
    /** What asks the issuer again, sealed (lib/auth/second-factor/seal.ts). */
    refreshToken: text('refresh_token'),
  },
  (table) => [index('sessions_user_idx').on(table.userId)],
)

/** Scripts' access: role and organization are the token's own. SHA-256 only. */
export const apiTokens = pgTable(
  'api_tokens',
  {
    id: randomId().primaryKey(),
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

/** One-time links that set a password (first one or reset), or let an account join an organization. SHA-256 only. */
export const passwordLinks = pgTable('password_links', {
  hash: text('hash').primaryKey(),
  userId: bigint('user_id', { mode: 'number' })
    .notNull()
    .references(() => users.id, { onDelete: 'cascade' }),
  /** The organization to join; null for a link that sets a password. */
  joinOrgId: bigint('join_org_id', { mode: 'number' }).references(() => organizations.id, {
    onDelete: 'cascade',
  }),
  expiresAt: at('expires_at').notNull(),
  usedAt: at('used_at'),
  /** What using it says of the address: `mail` was sent there and shown to nobody, `operator` vouches, `code` says nothing. */
  proves: text('proves').notNull().default('code'),
})

/** Whose accounts an organization lets in besides local ones: an Entra tenant or another OpenID provider. */
export const trustedIssuers = pgTable(
  'trusted_issuers',
  {
    orgId: bigint('org_id', { mode: 'number' })
      .notNull()
      .references(() => organizations.id, { onDelete: 'cascade' }),
    issuer: text('issuer').notNull(),
    createdAt: at('created_at').notNull().defaultNow(),
  },
  (table) => [
    primaryKey({ columns: [table.orgId, table.issuer] }),
    index('trusted_issuers_idx').on(table.issuer),
  ],
)

/** Which issuers an organization may let in: said by the operator, or proved by a Global admin who came by it. */
export const issuerBindings = pgTable(
  'issuer_bindings',
  {
    orgId: bigint('org_id', { mode: 'number' })
      .notNull()
      .references(() => organizations.id, { onDelete: 'cascade' }),
    issuer: text('issuer').notNull(),
    /** `operator` or `proof`. */
    saidBy: text('said_by').notNull(),
    createdAt: at('created_at').notNull().defaultNow(),
  },
  (table) => [primaryKey({ columns: [table.orgId, table.issuer] })],
)

/** Which role here an app role of a trusted issuer means. */
export const appRoles = pgTable(
  'app_roles',
  {
    orgId: bigint('org_id', { mode: 'number' }).notNull(),
    issuer: text('issuer').notNull(),
    /** As the issuer spells it in the claim. */
    appRole: text('app_role').notNull(),
    role: text('role').notNull(),
    locationIds: jsonb('location_ids').$type<number[]>(),
  },
  (table) => [
    primaryKey({ columns: [table.orgId, table.issuer, table.appRole] }),
    foreignKey({
      columns: [table.orgId, table.issuer],
      foreignColumns: [trustedIssuers.orgId, trustedIssuers.issuer],
      name: 'app_roles_issuer_fk',
    }).onDelete('cascade'),
    check(
      'app_roles_role',
      sql`role in ('global_admin','partner_admin','account_admin','executive_viewer','viewer')`,
    ),
  ],
)

/** A member asks for a role; open until somebody who may answers. */
export const accessRequests = pgTable(
  'access_requests',
  {
    id: randomId().primaryKey(),
    orgId: bigint('org_id', { mode: 'number' })
      .notNull()
      .references(() => organizations.id, { onDelete: 'cascade' }),
    userId: bigint('user_id', { mode: 'number' })
      .notNull()
      .references(() => users.id, { onDelete: 'cascade' }),
    role: text('role').notNull(),
    createdAt: at('created_at').notNull().defaultNow(),
    closedAt: at('closed_at'),
    /** `granted` or `declined`. */
    outcome: text('outcome'),
  },
  (table) => [
    uniqueIndex('access_requests_open_key').on(table.orgId, table.userId).where(sql`closed_at is null`),
    check(
      'access_requests_role',
      sql`role in ('global_admin','partner_admin','account_admin','executive_viewer','viewer')`,
    ),
  ],
)

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

/** The audit trail of a person's sign-ins and own account, which belong to no organization. Insert-only. */
export const signIns = pgTable(
  'sign_ins',
  {
    id: randomId().primaryKey(),
    at: at('at').notNull().default(sql`clock_timestamp()`),
    userId: bigint('user_id', { mode: 'number' }),
    method: text('method').notNull(),
    /** What happened, as lib/auth/sessions/sign-in-log.ts names it. */
    outcome: text('outcome').notNull(),
    ip: text('ip'),
    /** What changed, before and after. */
    detail: jsonb('detail').$type<Record<string, unknown>>(),
  },
  (table) => [index('sign_ins_user_idx').on(table.userId, table.at)],
)
