import { sql } from 'drizzle-orm'
import {
  type AnyPgColumn,
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
  unique,
  uniqueIndex,
} from 'drizzle-orm/pg-core'
import type { Kind } from '../../lib/line-items/model/kinds'
import { at, big, codePointText, orderedId, orgId, randomId } from './columns'
import { orgState } from './organization'

const made = {
  createdAt: at('created_at').notNull().defaultNow(),
  createdBy: text('created_by').notNull(),
  createdByName: text('created_by_name').notNull(),
}

/** Whose rules it is about, as in lib/programmes/registry.ts. Rows from before there were several are of the first. */
const programme = () => text('programme').notNull().default('training-services')

/** Everything that was ever said of an organization's own rule values: the last word on a key holds. Insert-only. */
export const ruleOverrides = pgTable(
  'rule_overrides',
  {
    orgId: orgId(),
    id: orderedId(),
    programme: programme(),
    ruleSet: text('rule_set').notNull(),
    /** As in lib/rules/model/values.ts. */
    key: text('key').notNull(),
    /** null: no limit. */
    value: text('value'),
    /** false takes the override back. */
    active: boolean('active').notNull(),
    reason: text('reason').notNull(),
    ...made,
  },
  (table) => [
    primaryKey({ columns: [table.orgId, table.id] }),
    index('rule_overrides_key_idx').on(table.orgId, table.ruleSet, table.key, table.id),
    foreignKey({
      columns: [table.orgId],
      foreignColumns: [orgState.orgId],
      name: 'rule_overrides_org_fk',
    }).onDelete('cascade'),
  ],
)

/** A what-if under a name: its parameters only, no result. */
export const scenarios = pgTable(
  'scenarios',
  {
    orgId: orgId(),
    id: randomId(),
    programme: programme(),
    name: text('name').notNull(),
    query: text('query').notNull(),
    ...made,
  },
  (table) => [
    primaryKey({ columns: [table.orgId, table.id] }),
    unique('scenarios_name_key').on(table.orgId, table.programme, table.name),
    foreignKey({
      columns: [table.orgId],
      foreignColumns: [orgState.orgId],
      name: 'scenarios_org_fk',
    }).onDelete('cascade'),
  ],
)

/** A result as it was issued, with all it was made from. Insert-only. */
export const snapshots = pgTable(
  'snapshots',
  {
    orgId: orgId(),
    id: orderedId(),
    programme: programme(),
    kind: text('kind').$type<'month_end' | 'on_demand'>().notNull(),
    asOf: date('as_of').notNull(),
    ruleSet: text('rule_set').notNull(),
    /** Input watermark: the organization's sequences at the time. */
    seq: big('seq').notNull(),
    catalogueSeq: big('catalogue_seq').notNull(),
    rulesSeq: big('rules_seq').notNull(),
    version: text('version').notNull(),
    /** The issued result, and the totals, catalogue and overrides it was made from. */
    result: jsonb('result').$type<unknown>().notNull(),
    input: jsonb('input').$type<unknown>().notNull(),
    /** SHA-256 of the canonical content, in hex. */
    hash: text('hash').notNull(),
    /** A month end that stands in place of another one, which is kept; and why. */
    supersedes: big('supersedes'),
    reason: text('reason'),
    ...made,
  },
  (table) => [
    primaryKey({ columns: [table.orgId, table.id] }),
    uniqueIndex('snapshots_month_end_key')
      .on(table.orgId, table.programme, table.asOf)
      .where(sql`kind = 'month_end' and supersedes is null`),
    uniqueIndex('snapshots_supersedes_key')
      .on(table.orgId, table.supersedes)
      .where(sql`supersedes is not null`),
    check('snapshots_kind', sql`kind in ('month_end','on_demand')`),
    check(
      'snapshots_supersedes',
      sql`(supersedes is null) = (reason is null) and (supersedes is null or kind = 'month_end')`,
    ),
    foreignKey({
      columns: [table.orgId, table.supersedes],
      foreignColumns: [table.orgId, table.id],
      name: 'snapshots_supersedes_fk',
    }),
    foreignKey({
      columns: [table.orgId],
      foreignColumns: [orgState.orgId],
      name: 'snapshots_org_fk',
    }).onDelete('cascade'),
  ],
)

/** What Partner Center showed on a day, to be held against our own count. */
export const reconciliations = pgTable(
  'reconciliations',
  {
    orgId: orgId(),
    id: orderedId(),
    programme: programme(),
    name: text('name').notNull(),
    /** The day Partner Center was read. */
    takenOn: date('taken_on').notNull(),
    asOf: date('as_of').notNull(),
    note: text('note').notNull().default(''),
    ...made,
  },
  (table) => [
    primaryKey({ columns: [table.orgId, table.id] }),
    foreignKey({
      columns: [table.orgId],
      foreignColumns: [orgState.orgId],
      name: 'reconciliations_org_fk',
    }).onDelete('cascade'),
  ],
)

const ofReconciliation = (
  table: Record<'orgId' | 'reconciliationId', AnyPgColumn<{ tableName: string }>>,
  name: string,
) =>
  foreignKey({
    columns: [table.orgId, table.reconciliationId],
    foreignColumns: [reconciliations.orgId, reconciliations.id],
    name,
  }).onDelete('cascade')

/** One number of Partner Center; an empty area, month or location means all of them. */
export const reportedFigures = pgTable(
  'reported_figures',
  {
    orgId: orgId(),
    reconciliationId: big('reconciliation_id').notNull(),
    metric: text('metric').notNull(),
    area: text('area').notNull().default(''),
    /** `2026-10`. */
    month: text('month').notNull().default(''),
    /** Location ID as Partner Center writes it. */
    location: text('location').notNull().default(''),
    /** As shown there: `770.0`. */
    value: text('value').notNull(),
  },
  (table) => [
    primaryKey({
      columns: [table.orgId, table.reconciliationId, table.metric, table.area, table.month, table.location],
    }),
    ofReconciliation(table, 'reported_figures_reconciliation_fk'),
  ],
)

/** One line item of Partner Center's own download. */
export const reportedRows = pgTable(
  'reported_rows',
  {
    orgId: orgId(),
    reconciliationId: big('reconciliation_id').notNull(),
    kind: text('kind').$type<Kind>().notNull(),
    identity: codePointText('identity').notNull(),
    occurredOn: date('occurred_on').notNull(),
    item: text('item').notNull(),
    location: text('location').notNull(),
    mctId: text('mct_id'),
    /** Units of an exam purchase, else 1. */
    units: integer('units').notNull(),
    answered: integer('answered').notNull().default(0),
    answerPoints: integer('answer_points').notNull().default(0),
  },
  (table) => [
    primaryKey({ columns: [table.orgId, table.reconciliationId, table.kind, table.identity] }),
    ofReconciliation(table, 'reported_rows_reconciliation_fk'),
  ],
)

/** What became of a difference; without a row it is open. */
export const differenceStates = pgTable(
  'difference_states',
  {
    orgId: orgId(),
    reconciliationId: big('reconciliation_id').notNull(),
    key: codePointText('key').notNull(),
    state: text('state').$type<'open' | 'explained' | 'reported' | 'settled'>().notNull(),
    note: text('note').notNull().default(''),
    changedAt: at('changed_at').notNull().defaultNow(),
    changedBy: text('changed_by').notNull(),
    changedByName: text('changed_by_name').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.orgId, table.reconciliationId, table.key] }),
    check('difference_states_state', sql`state in ('open','explained','reported','settled')`),
    ofReconciliation(table, 'difference_states_reconciliation_fk'),
  ],
)
