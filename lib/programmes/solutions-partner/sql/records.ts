import { and, eq, ne, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'
import type { TenantStatements } from '../../../../db/client'
import { certifications, customers, monthlyFigures, recordNames } from '../../../../db/schema/records'
import { inOrg } from '../../../../db/tenancy'
import type { FigureKind } from '../../../imports/model/import-kinds'
import { KIND_OF } from '../figures/family-kinds'
import type { CoveredMonths } from '../figures/family-months'
import { type CertificationRow, type CustomerRow, FAMILIES, type Family } from '../figures/rows'
import type { MetName } from '../names/meaning'

/**
 * Months with a row, oldest first: of each identity one row stands, so any row will do. The index is asked for the next
 * month after each, however many rows it has.
 */
export async function readCovered(tx: TenantStatements): Promise<CoveredMonths> {
  const next = (after: ReturnType<typeof sql>) =>
    sql`(select min(month) from ${monthlyFigures} where ${inOrg(monthlyFigures, tx.orgId)} and kind = k.kind ${after})`
  const lines = await tx.db.execute<{ kind: FigureKind; month: string }>(sql`
    with recursive k as (
      select kind, ${next(sql``)} as month from unnest(${sql.param(Object.values(KIND_OF))}::text[]) as k(kind)
      union all
      select kind, ${next(sql`and month > k.month`)} from k where month is not null
    )
    select kind, month from k where month is not null order by month`)
  const monthsOf = (family: Family) =>
    lines.filter(({ kind }) => kind === KIND_OF[family]).map(({ month }) => month)
  return Object.fromEntries(FAMILIES.map((family) => [family, monthsOf(family)])) as Record<Family, string[]>
}

const [FIGURES, HELD] = [alias(monthlyFigures, 'f'), alias(certifications, 'c')]

export async function readNames(tx: TenantStatements): Promise<MetName[]> {
  const { kind, field, name, means } = recordNames
  return tx.db.select({ kind, field, name, means }).from(recordNames).where(inOrg(recordNames, tx.orgId))
}

/** Those of these names that a row has which stands: names of withdrawn imports stay noted. */
export async function inUse(tx: TenantStatements, names: readonly MetName[]): Promise<MetName[]> {
  if (names.length === 0) return []
  const texts = (of: (met: MetName) => string) => sql`${sql.param(names.map(of))}::text[]`
  const lines = await tx.db.execute<{ place: number }>(sql`
    select n.place from unnest(${texts(({ kind }) => kind)}, ${texts(({ field }) => field)},
      ${texts(({ name }) => name)}) with ordinality as n(kind, field, name, place)
    where exists (select from ${monthlyFigures} f where ${inOrg(FIGURES, tx.orgId)} and f.kind = n.kind and f.standing
        and case n.field when 'workload' then f.workload else f.association end = n.name)
      or (n.field = 'certification' and exists (select from ${certifications} c
        where ${inOrg(HELD, tx.orgId)} and c.standing and c.certification = n.name))`)
  const used = new Set(lines.map(({ place }) => Number(place)))
  return names.filter((_, at) => used.has(at + 1))
}

/** Says what a name means; null: nothing of its own. @returns what it meant before; undefined: no file has the name */
export async function putMeaning(
  tx: TenantStatements,
  { kind, field, name, means }: MetName,
): Promise<string | null | undefined> {
  const it = and(
    inOrg(recordNames, tx.orgId),
    eq(recordNames.kind, kind),
    eq(recordNames.field, field),
    eq(recordNames.name, name),
  )
  const [before] = await tx.db.select({ means: recordNames.means }).from(recordNames).where(it)
  if (before) await tx.db.update(recordNames).set({ means }).where(it)
  return before?.means
}

/** Names of customers by tenant; those without a name are left out. */
export async function readCustomerNames(tx: TenantStatements): Promise<Map<string, string>> {
  const rows = await tx.db
    .select({ tenant: customers.tenant, name: customers.name })
    .from(customers)
    .where(and(inOrg(customers, tx.orgId), eq(customers.standing, true), ne(customers.name, '')))
  return new Map(rows.map(({ tenant, name }) => [tenant, name]))
}

export async function readSegments(tx: TenantStatements): Promise<CustomerRow[]> {
  const { tenant, segment } = customers
  return tx.db
    .select({ tenant, segment })
    .from(customers)
    .where(and(inOrg(customers, tx.orgId), eq(customers.standing, true)))
}

export async function readCertifications(tx: TenantStatements): Promise<CertificationRow[]> {
  const { person, certification, completedOn, expiresOn, linked, leftOn, type } = certifications
  return tx.db
    .select({ person, certification, completedOn, expiresOn, linked, leftOn, type })
    .from(certifications)
    .where(and(inOrg(certifications, tx.orgId), eq(certifications.standing, true)))
}
