import { and, eq, inArray } from 'drizzle-orm'
import type { TenantStatements } from '../../../../db/client'
import { monthlyFigures } from '../../../../db/schema/records'
import { inOrg } from '../../../../db/tenancy'
import type { Month } from '../../../dates'
import { KIND_OF } from '../figures/family-kinds'
import { FAMILIES, type Family, type FigureRow } from '../figures/rows'

/** More are not looked for. */
const MOST_FOUND = 200

/** `months` one by one: so the key leads to each customer in each of them. */
type Asked = { tenants: readonly string[]; families: readonly Family[]; months: Month[] }

/** Every row that stands of some customers, by customer. */
export async function readCustomerFigures(
  tx: TenantStatements,
  { tenants, families, months }: Asked,
): Promise<Map<string, FigureRow[]>> {
  const rows = new Map<string, FigureRow[]>(tenants.map((tenant) => [tenant, []]))
  if (tenants.length === 0 || families.length === 0) return rows
  const found = await tx.db
    .select()
    .from(monthlyFigures)
    .where(and(standingIn(tx, { families, months }), inArray(monthlyFigures.tenant, [...tenants])))
  for (const row of found) rows.get(row.tenant)?.push(figureOf(row))
  return rows
}

function figureOf(row: typeof monthlyFigures.$inferSelect): FigureRow {
  const { month, tenant, workload, association, subscription, partner, amount, second } = row
  const place = { month, tenant, workload, association, subscription, partner }
  const family = FAMILIES.find((one) => KIND_OF[one] === row.kind)
  switch (family) {
    case 'acr':
      return { ...place, family, offer: row.detail, acrUsd: amount }
    case 'licence':
      return { ...place, family, paidUnits: amount, activeUsers: second, associatedOn: row.claimedOn }
    case 'revenue':
      return { ...place, family, revenueUsd: amount }
    case 'usage':
      return { ...place, family, metricType: row.detail, activeUsers: amount, capacity: second }
    case undefined:
      throw new Error(`${row.kind} has no figures`)
  }
}

/** Customers with rows that are seen through associations as they are written. */
export async function readTenantsThrough(
  tx: TenantStatements,
  { associations, families, months }: Omit<Asked, 'tenants'> & { associations: readonly string[] },
): Promise<string[]> {
  if (associations.length === 0 || families.length === 0) return []
  const { tenant, association } = monthlyFigures
  const found = await tx.db
    .selectDistinct({ tenant })
    .from(monthlyFigures)
    .where(and(standingIn(tx, { families, months }), inArray(association, [...associations])))
    .orderBy(tenant)
    .limit(MOST_FOUND)
  return found.map((row) => row.tenant)
}

/** Rows that stand, of some files and months. */
const standingIn = (tx: TenantStatements, { families, months }: Pick<Asked, 'families' | 'months'>) =>
  and(
    inOrg(monthlyFigures, tx.orgId),
    inArray(
      monthlyFigures.kind,
      families.map((family) => KIND_OF[family]),
    ),
    inArray(monthlyFigures.month, months),
    eq(monthlyFigures.standing, true),
  )
