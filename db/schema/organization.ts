import { sql } from 'drizzle-orm'
import {
  boolean,
  check,
  date,
  foreignKey,
  index,
  jsonb,
  pgTable,
  primaryKey,
  smallint,
  text,
  unique,
} from 'drizzle-orm/pg-core'
import type { Market } from '../../lib/organizations/model/market'
import { at, big, orgId, randomId } from './columns'

/** Settings of an organization and its sequence of changes; locked FOR UPDATE by every publish. */
export const orgState = pgTable(
  'org_state',
  {
    orgId: orgId().primaryKey(),
    vOrgId: text('v_org_id').notNull().default(''),
    partnerId: text('partner_id').notNull().default(''),
    anniversary: date('anniversary'),
    timeZone: text('time_zone').notNull().default('UTC'),
    /** Off at first: while off, an MCT id that is present counts (training-services.md §5, Eligible MCT). */
    mctChecking: boolean('mct_checking').notNull().default(false),
    /** Whether customers are in the larger markets of 2022; read by the first rule set of the capability score only. */
    businessApplicationsMarket: text('business_applications_market')
      .$type<Market>()
      .notNull()
      .default('larger'),
    /** Number of the last publish, withdrawal or re-derivation. */
    seq: big('seq').notNull().default(0),
    /** Raised by every change of the organization's own courses and exams. */
    catalogueSeq: big('catalogue_seq').notNull().default(0),
    /** Raised by every change of the organization's own rule values. */
    rulesSeq: big('rules_seq').notNull().default(0),
  },
  () => [check('org_state_market', sql`business_applications_market in ('larger','other')`)],
)

export const locations = pgTable(
  'locations',
  {
    orgId: orgId(),
    id: randomId(),
    externalId: text('external_id').notNull(),
    name: text('name'),
    country: text('country'),
    createdAt: at('created_at').notNull().defaultNow(),
    /** The location a mistyped one was merged into: its Location ID now means that one. */
    mergedInto: big('merged_into'),
  },
  (table) => [
    primaryKey({ columns: [table.orgId, table.id] }),
    foreignKey({
      columns: [table.orgId, table.mergedInto],
      foreignColumns: [table.orgId, table.id],
      name: 'locations_merged_into_fk',
    }),
    check('locations_merged_into_other', sql`merged_into <> id`),
    unique('locations_external_id_key').on(table.orgId, table.externalId),
    foreignKey({
      columns: [table.orgId],
      foreignColumns: [orgState.orgId],
      name: 'locations_org_fk',
    }).onDelete('cascade'),
  ],
)

/** The organization's own courses and exams; the shipped ones are code (lib/rules/shipped-courses.ts). */
export const catalogue = pgTable(
  'catalogue',
  {
    orgId: orgId(),
    id: randomId(),
    type: text('type').$type<'course' | 'exam'>().notNull(),
    number: text('number').notNull(),
    title: text('title').notNull(),
    area: text('area').notNull(),
    level: text('level').notNull(),
    assumed: boolean('assumed').notNull().default(false),
    days: smallint('days'),
    /** Open starts are the first day there is, so that they stand in a unique key. */
    validFrom: date('valid_from').notNull().default('0001-01-01'),
    validTo: date('valid_to'),
    /** validFrom is the day on which the content last changed: the course was there before. */
    isUpdate: boolean('is_update').notNull().default(false),
  },
  (table) => [
    primaryKey({ columns: [table.orgId, table.id] }),
    unique('catalogue_number_key').on(table.orgId, table.type, table.number, table.validFrom),
    check('catalogue_type', sql`type in ('course','exam')`),
    check('catalogue_level', sql`level in ('fundamentals_and_others','advanced')`),
    foreignKey({
      columns: [table.orgId],
      foreignColumns: [orgState.orgId],
      name: 'catalogue_org_fk',
    }).onDelete('cascade'),
  ],
)

/** Who did what, when, from where, before and after. Insert-only for the app role. */
export const audit = pgTable(
  'audit',
  {
    orgId: orgId(),
    id: randomId(),
    at: at('at').notNull().default(sql`clock_timestamp()`),
    /** `user:12`, `token:3` or `operator`. */
    actor: text('actor').notNull(),
    actorName: text('actor_name').notNull(),
    action: text('action').notNull(),
    detail: jsonb('detail').$type<Record<string, unknown>>().notNull(),
    ip: text('ip'),
  },
  (table) => [
    primaryKey({ columns: [table.orgId, table.id] }),
    index('audit_at_idx').on(table.orgId, table.at),
  ],
)
