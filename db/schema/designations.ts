import { sql } from 'drizzle-orm'
import { type AnyPgColumn, check, date, foreignKey, pgTable, primaryKey, text } from 'drizzle-orm/pg-core'
import type { DesignationId } from '../../lib/designations/model/designations'
import type { CompetencyId } from '../../lib/designations/model/legacy/competencies'
import type { BenefitsOption, LegacyLevel } from '../../lib/designations/model/options'
import type { Origin } from '../../lib/designations/model/statuses'
import { big, codePointText, orgId } from './columns'
import { snapshots } from './insight'
import { orgState } from './organization'

const ofOrganization = (table: Record<'orgId', AnyPgColumn<{ tableName: string }>>, name: string) =>
  foreignKey({ columns: [table.orgId], foreignColumns: [orgState.orgId], name }).onDelete('cascade')

/** What an organization keeps of a designation, as Partner Center shows it: one row each, the trail has those before. */
export const designations = pgTable(
  'designations',
  {
    orgId: orgId(),
    designation: text('designation').$type<DesignationId>().notNull(),
    attainedOn: date('attained_on').notNull(),
    /** The snapshot that proves it. */
    snapshot: big('snapshot'),
    enrolledOn: date('enrolled_on'),
    renewedOn: date('renewed_on'),
    /** Where Partner Center shows another day than the rules give. */
    validUntil: date('valid_until'),
    origin: text('origin').$type<Origin>().notNull(),
    note: text('note').notNull().default(''),
  },
  (table) => [
    primaryKey({ name: 'designations_pk', columns: [table.orgId, table.designation] }),
    foreignKey({
      columns: [table.orgId, table.snapshot],
      foreignColumns: [snapshots.orgId, snapshots.id],
      name: 'designations_snapshot_fk',
    }),
    check('designations_origin', sql`origin in ('legacy','here','elsewhere','bought')`),
    check(
      'designations_order',
      sql`attained_on <= least(enrolled_on, renewed_on) and enrolled_on <= renewed_on`,
    ),
    ofOrganization(table, 'designations_org_fk'),
  ],
)

/** Competencies as they were held on 30 September 2022. */
export const legacyCompetencies = pgTable(
  'legacy_competencies',
  {
    orgId: orgId(),
    competency: codePointText('competency').$type<CompetencyId>().notNull(),
    level: text('level').$type<LegacyLevel>().notNull(),
  },
  (table) => [
    primaryKey({ name: 'legacy_competencies_pk', columns: [table.orgId, table.competency] }),
    check('legacy_competencies_level', sql`level in ('silver','gold')`),
    ofOrganization(table, 'legacy_competencies_org_fk'),
  ],
)

/** Which benefits were taken at an anniversary: one for each. */
export const anniversaryChoices = pgTable(
  'anniversary_choices',
  {
    orgId: orgId(),
    anniversary: date('anniversary').notNull(),
    option: text('option').$type<BenefitsOption>().notNull(),
  },
  (table) => [
    primaryKey({ name: 'anniversary_choices_pk', columns: [table.orgId, table.anniversary] }),
    check('anniversary_choices_option', sql`option in ('designation','legacy','action-pack','none')`),
    ofOrganization(table, 'anniversary_choices_org_fk'),
  ],
)

/** What an option costs an organization where that is not the fee in US dollars; hundredths of the currency. */
export const localFees = pgTable(
  'local_fees',
  {
    orgId: orgId(),
    option: text('option').$type<BenefitsOption>().notNull(),
    amountCents: big('amount_cents').notNull(),
    currency: text('currency').notNull(),
  },
  (table) => [
    primaryKey({ name: 'local_fees_pk', columns: [table.orgId, table.option] }),
    ofOrganization(table, 'local_fees_org_fk'),
  ],
)
