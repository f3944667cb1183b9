import { sql } from 'drizzle-orm'
import type { TenantStatements } from '../../../../db/client'
import { certifications, monthlyFigures } from '../../../../db/schema/records'
import { inOrg } from '../../../../db/tenancy'

/** Whether anything has come that scores are made from. */
export async function hasRecords(tx: TenantStatements): Promise<boolean> {
  const [line] = await tx.db.execute<{ some: boolean }>(sql`
    select exists (select from ${monthlyFigures} where ${inOrg(monthlyFigures, tx.orgId)})
      or exists (select from ${certifications} where ${inOrg(certifications, tx.orgId)}) as some`)
  return line?.some ?? false
}
