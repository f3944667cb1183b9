import { and, eq } from 'drizzle-orm'
import type { TenantStatements } from '../../../db/client'
import { designations } from '../../../db/schema/designations'
import { inOrg } from '../../../db/tenancy'
import { DESIGNATION_IDS, type DesignationId } from '../model/designations'
import type { DesignationRecord } from '../model/record'

/** In the order of DESIGNATIONS. */
export async function readRecords(tx: TenantStatements): Promise<DesignationRecord[]> {
  const rows = await tx.db.select().from(designations).where(inOrg(designations, tx.orgId))
  return rows
    .map(({ orgId: _, ...record }) => record)
    .toSorted(
      (one, other) => DESIGNATION_IDS.indexOf(one.designation) - DESIGNATION_IDS.indexOf(other.designation),
    )
}

/** Puts a record in the place of the one that there is. */
export async function putRecord(tx: TenantStatements, record: DesignationRecord): Promise<void> {
  const { designation: _, ...rest } = record
  await tx.db
    .insert(designations)
    .values({ orgId: tx.orgId, ...record })
    .onConflictDoUpdate({ target: [designations.orgId, designations.designation], set: rest })
}

export async function removeRecord(tx: TenantStatements, designation: DesignationId): Promise<void> {
  await tx.db
    .delete(designations)
    .where(and(inOrg(designations, tx.orgId), eq(designations.designation, designation)))
}
