import { and, asc, eq } from 'drizzle-orm'
import type { TenantStatements } from '../../../db/client'
import { specializations } from '../../../db/schema/specializations'
import { inOrg } from '../../../db/tenancy'
import type { SpecializationRecord } from '../model/record'

/** By what they are kept under. */
export async function readSpecializations(tx: TenantStatements): Promise<SpecializationRecord[]> {
  const rows = await tx.db
    .select()
    .from(specializations)
    .where(inOrg(specializations, tx.orgId))
    .orderBy(asc(specializations.specialization))
  return rows.map(({ orgId: _, ...record }) => record)
}

/** In the place of the one that there is. */
export async function putSpecialization(tx: TenantStatements, record: SpecializationRecord): Promise<void> {
  const { specialization: _, ...rest } = record
  await tx.db
    .insert(specializations)
    .values({ orgId: tx.orgId, ...record })
    .onConflictDoUpdate({ target: [specializations.orgId, specializations.specialization], set: rest })
}

/** Whether there was one. */
export async function dropSpecialization(tx: TenantStatements, specialization: string): Promise<boolean> {
  const gone = await tx.db
    .delete(specializations)
    .where(and(inOrg(specializations, tx.orgId), eq(specializations.specialization, specialization)))
    .returning({ specialization: specializations.specialization })
  return gone.length > 0
}
