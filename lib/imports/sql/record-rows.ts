import { type SQL, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'
import type { TenantStatements } from '../../../db/client'
import { certifications, customers, monthlyFigures } from '../../../db/schema/records'
import { inOrg } from '../../../db/tenancy'
import type { Month } from '../../dates'
import { list, textArray } from '../../line-items/sql/fact-tables'
import type { RecordKind } from '../model/import-kinds'
import { RECORD_SHAPES, type RecordShape } from '../model/record-shapes'

const TABLES = { monthly_figures: monthlyFigures, customers, certifications } as const
const FIGURES = 'monthly_figures'

const tableOf = (kind: RecordKind) => TABLES[RECORD_SHAPES[kind].table]
export const isFigures = (kind: RecordKind): boolean => RECORD_SHAPES[kind].table === FIGURES

export type RecordRows = { from: SQL; own: SQL }

/**
 * The rows of a kind under a name: the table for a FROM, and what holds them apart from all others.
 * @param months of figures only these are looked at
 */
export function recordRows(
  tx: Pick<TenantStatements, 'orgId'>,
  kind: RecordKind,
  name: string,
  months?: readonly Month[],
): RecordRows {
  const from = sql`${tableOf(kind)} ${sql.identifier(name)}`
  const own = inOrg(alias(tableOf(kind), name), tx.orgId)
  if (!isFigures(kind)) return { from, own }
  const ofKind = sql`${own} and ${sql.identifier(name)}.kind = ${kind}`
  if (!months) return { from, own: ofKind }
  return { from, own: sql`${ofKind} and ${sql.identifier(name)}.month = any(${textArray([...months])})` }
}

/**
 * Statements that join by hashing. Before a table has statistics an organization's rows are taken for a few, and the
 * other side of a join would be gone through once for each of them.
 */
export async function byHash<T>(tx: TenantStatements, run: () => Promise<T>): Promise<T> {
  await tx.db.execute(sql`set local enable_nestloop = off`)
  const done = await run()
  await tx.db.execute(sql`set local enable_nestloop = on`)
  return done
}

export const keyNames = ({ key }: RecordShape): string[] => key.map(({ name }) => name)
export const contentNames = ({ content }: RecordShape): string[] => content.map(({ name }) => name)

/** `k.month, k.tenant, …`; without a name: `month, tenant, …` */
export const columns = (names: readonly string[], of?: string): SQL =>
  list(
    names
      .map((name) => (of ? sql`${sql.identifier(of)}.${sql.identifier(name)}` : sql.identifier(name)))
      .map((one) => sql`${one}`),
  )

export const sameKey = (shape: RecordShape, a: string, b: string): SQL =>
  sql`(${columns(keyNames(shape), a)}) = (${columns(keyNames(shape), b)})`

export const saysTheSame = (shape: RecordShape, a: string, b: string): SQL =>
  sql`(${columns(contentNames(shape), a)}) is not distinct from (${columns(contentNames(shape), b)})`
