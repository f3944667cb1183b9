import { and, asc, eq, sql } from 'drizzle-orm'
import type { TenantStatements } from '../../../db/client'
import { customers, monthlyFigures } from '../../../db/schema/records'
import { inOrg } from '../../../db/tenancy'

export async function readCustomer(tx: TenantStatements, id: string) {
  const { tenant, name, segment, country, standing } = customers
  const [line] = await tx.db
    .select({ tenant, name, segment, country })
    .from(customers)
    .where(and(inOrg(customers, tx.orgId), eq(tenant, id), eq(standing, true)))
  return line ?? null
}

/** Listed customers whose name and tenant ID have each of the words, those first that are called so. @param words in lower case */
export async function findCustomers(tx: TenantStatements, words: readonly string[], limit: number) {
  const { tenant, name, standing } = customers
  const text = sql`lower(${name} || ' ' || ${tenant})`
  const called = words.join(' ')
  return tx.db
    .select({ tenant, name })
    .from(customers)
    .where(
      and(
        inOrg(customers, tx.orgId),
        eq(standing, true),
        ...words.map((word) => sql`position(${word} in ${text}) > 0`),
      ),
    )
    .orderBy(sql`lower(${name}) <> ${called} and ${tenant} <> ${called}`, asc(name), asc(tenant))
    .limit(limit)
}

/** Whether some month says anything of it. */
export async function hasFigures(tx: TenantStatements, tenant: string): Promise<boolean> {
  const lines = await tx.db
    .select({ one: sql`1` })
    .from(monthlyFigures)
    .where(and(inOrg(monthlyFigures, tx.orgId), eq(monthlyFigures.tenant, tenant)))
    .limit(1)
  return lines.length > 0
}
