import { sql } from 'drizzle-orm'
import { bigint, boolean, check, date, foreignKey, pgTable, primaryKey, text } from 'drizzle-orm/pg-core'
import type { FigureKind, RecordKind } from '../../lib/imports/model/import-kinds'
import { big, codePointText, orgId } from './columns'
import { orgState } from './organization'

/**
 * What imports said of customers, months and people: each row as its import said it. Of the rows of one identity exactly
 * one stands, by the replay of the imports in their order: the first, or the last that may change it. No foreign keys to
 * imports (a bulk load pays for them): publishing sets them.
 */
const said = {
  orgId: orgId(),
  importId: big('import_id').notNull(),
  standing: boolean('standing').notNull(),
}

/** Ten-thousandths, since files have at most four places. */
const amount = (name: string) => bigint(name, { mode: 'bigint' }).notNull()

/** Figures of a customer's month by workload. What a file leaves empty is ''; ids are in lower case. */
export const monthlyFigures = pgTable(
  'monthly_figures',
  {
    ...said,
    kind: text('kind').$type<FigureKind>().notNull(),
    /** `2026-10` */
    month: codePointText('month').notNull(),
    tenant: codePointText('tenant').notNull(),
    workload: codePointText('workload').notNull(),
    /** By its id where it is known, else as written. */
    association: codePointText('association').notNull(),
    subscription: codePointText('subscription').notNull(),
    partner: codePointText('partner').notNull(),
    /** The offer of Azure consumption, the metric type of business usage, else ''. */
    detail: codePointText('detail').notNull(),
    /** Consumption, paid units, revenue, or active users of business usage. */
    amount: amount('amount'),
    /** Active users of licences, capacity of business usage, else 0. */
    second: amount('second'),
    /** Licences: when the partner was associated. */
    claimedOn: date('claimed_on'),
  },
  (table) => [
    primaryKey({
      name: 'monthly_figures_pk',
      columns: [
        table.orgId,
        table.kind,
        table.month,
        table.tenant,
        table.workload,
        table.association,
        table.subscription,
        table.partner,
        table.detail,
        table.importId,
      ],
    }),
    check('monthly_figures_month', sql`month like '____-__'`),
  ],
)

export const customers = pgTable(
  'customers',
  {
    ...said,
    tenant: codePointText('tenant').notNull(),
    name: text('name').notNull(),
    /** As written; which size it is follows from it. */
    segment: text('segment').notNull(),
    country: text('country').notNull(),
  },
  (table) => [primaryKey({ name: 'customers_pk', columns: [table.orgId, table.tenant, table.importId] })],
)

/** Who holds what: `person` in lower case, the certification as written. */
export const certifications = pgTable(
  'certifications',
  {
    ...said,
    person: codePointText('person').notNull(),
    certification: codePointText('certification').notNull(),
    completedOn: date('completed_on').notNull(),
    expiresOn: date('expires_on'),
    /** null: the file says nothing, which is yes. */
    linked: boolean('linked'),
    leftOn: date('left_on'),
    type: text('type').notNull(),
  },
  (table) => [
    primaryKey({
      name: 'certifications_pk',
      columns: [table.orgId, table.person, table.certification, table.completedOn, table.importId],
    }),
  ],
)

/**
 * Names that files used for workloads, associations, offers, metric types and certifications. Those of withdrawn imports
 * stay: they say nothing by themselves.
 */
export const recordNames = pgTable(
  'record_names',
  {
    orgId: orgId(),
    kind: text('kind').$type<RecordKind>().notNull(),
    field: text('field').$type<'workload' | 'association' | 'detail' | 'certification'>().notNull(),
    name: codePointText('name').notNull(),
    /** The id that the organization says is meant; null: what the programme knows by this name, if anything. */
    means: text('means'),
  },
  (table) => [
    primaryKey({ name: 'record_names_pk', columns: [table.orgId, table.kind, table.field, table.name] }),
    foreignKey({
      columns: [table.orgId],
      foreignColumns: [orgState.orgId],
      name: 'record_names_org_fk',
    }).onDelete('cascade'),
  ],
)

/**
 * What the metrics of figures came to, as of a month: made of the rows above and made anew from them, never the other way
 * round. As of a month only months before it are read, so that a change deletes what comes after it.
 */
export const figureOutcomes = pgTable(
  'figure_outcomes',
  {
    orgId: orgId(),
    /** That of the as-of day. */
    month: codePointText('month').notNull(),
    /** A digest of the rules, of what was decided, and of the version of the scorer. */
    rules: text('rules').notNull(),
    /** Where later months are taken to be as the last one known of each file: those; else ''. */
    carried: text('carried').notNull(),
    /** As JSON, fractions exact; by rules that begin with `begun`, how often those were begun and not ended. */
    outcomes: text('outcomes').notNull(),
  },
  (table) => [
    primaryKey({
      name: 'figure_outcomes_pk',
      columns: [table.orgId, table.rules, table.carried, table.month],
    }),
    foreignKey({
      columns: [table.orgId],
      foreignColumns: [orgState.orgId],
      name: 'figure_outcomes_org_fk',
    }).onDelete('cascade'),
  ],
)
