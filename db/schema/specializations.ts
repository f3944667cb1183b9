import { sql } from 'drizzle-orm'
import { boolean, check, date, foreignKey, pgTable, primaryKey, text } from 'drizzle-orm/pg-core'
import type { DesignationId } from '../../lib/designations/model/designations'
import { big, codePointText, orgId } from './columns'
import { locations, orgState } from './organization'

/** Specializations that an organization holds, as Partner Center shows them: one row each. */
export const specializations = pgTable(
  'specializations',
  {
    orgId: orgId(),
    /** Its id; of one that no table names what was written. */
    specialization: codePointText('specialization').notNull(),
    attainedOn: date('attained_on'),
    anniversary: date('anniversary').notNull(),
    /** What proves it: an audit, customer references, where they lie. */
    evidence: text('evidence').notNull().default(''),
    evidenceOn: date('evidence_on'),
  },
  (table) => [
    primaryKey({ name: 'specializations_pk', columns: [table.orgId, table.specialization] }),
    check('specializations_order', sql`attained_on < anniversary`),
    foreignKey({
      columns: [table.orgId],
      foreignColumns: [orgState.orgId],
      name: 'specializations_org_fk',
    }).onDelete('cascade'),
  ],
)

/** Which location may use badge and benefits of which designation, as the global account decided. */
export const locationDesignations = pgTable(
  'location_designations',
  {
    orgId: orgId(),
    locationId: big('location_id').notNull(),
    designation: text('designation').$type<DesignationId>().notNull(),
    badge: boolean('badge').notNull(),
    benefits: boolean('benefits').notNull(),
  },
  (table) => [
    primaryKey({
      name: 'location_designations_pk',
      columns: [table.orgId, table.locationId, table.designation],
    }),
    foreignKey({
      columns: [table.orgId, table.locationId],
      foreignColumns: [locations.orgId, locations.id],
      name: 'location_designations_location_fk',
    }).onDelete('cascade'),
  ],
)
