import { date, foreignKey, pgTable, primaryKey, text } from 'drizzle-orm/pg-core'
import { at, big, orgId } from './columns'
import { orgState } from './organization'

const key = {
  kind: text('kind').notNull(),
  /** First day of the month. */
  month: date('month').notNull(),
  locationId: big('location_id').notNull(),
  item: text('item').notNull(),
  /** `-` for kinds that know no trainer: never NULL, which a unique key would not see. */
  eligibility: text('eligibility').notNull(),
}
const facts = {
  rows: big('rows').notNull(),
  units: big('units').notNull(),
  answeredRows: big('answered_rows').notNull(),
  answers: big('answers').notNull(),
  answerPoints: big('answer_points').notNull(),
}

/** Additive facts per month, location and item: the sum of the entries, and of the line items. */
export const totals = pgTable('totals', { orgId: orgId(), ...key, ...facts }, (table) => [
  primaryKey({
    columns: [table.orgId, table.kind, table.month, table.locationId, table.item, table.eligibility],
  }),
])

/** Every change of state in order: `publish`, `withdraw`, `merge`, `derive`, `recompute`. Insert-only. */
export const ledger = pgTable(
  'ledger',
  {
    orgId: orgId(),
    seq: big('seq').notNull(),
    at: at('at').notNull().defaultNow(),
    event: text('event').notNull(),
    importId: big('import_id'),
  },
  (table) => [
    primaryKey({ columns: [table.orgId, table.seq] }),
    foreignKey({ columns: [table.orgId], foreignColumns: [orgState.orgId], name: 'ledger_org_fk' }).onDelete(
      'cascade',
    ),
  ],
)

/** What each change did to the totals, so that totals at any time are a sum. Insert-only. */
export const totalEntries = pgTable(
  'total_entries',
  { orgId: orgId(), seq: big('seq').notNull(), ...key, ...facts },
  (table) => [
    primaryKey({
      columns: [
        table.orgId,
        table.seq,
        table.kind,
        table.month,
        table.locationId,
        table.item,
        table.eligibility,
      ],
    }),
    foreignKey({
      columns: [table.orgId, table.seq],
      foreignColumns: [ledger.orgId, ledger.seq],
      name: 'total_entries_ledger_fk',
    }).onDelete('cascade'),
  ],
)
