import { type SQL, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'
import { monthlyFigures } from '../../../../db/schema/records'
import { inOrg } from '../../../../db/tenancy'
import { textArray } from '../../../line-items/sql/fact-tables'
import { KIND_OF } from '../figures/family-kinds'
import type { Among, Through } from '../figures/figures'
import type { NameReadings } from '../figures/name-readings'
import type { Family } from '../figures/rows'
import { MEASURED_BY_CAPACITY } from '../names/usage-workloads'

/** Whose figures are asked for, and what their names stand for. */
export type Whose = { orgId: number; names: NameReadings }

/** Which rows are looked at. `workloads`: ids; null: all that are known. `and`: what else is asked of `f`, the rows. */
export type Looked = {
  family: Family
  through: Through
  workloads: ReadonlySet<string> | null
  and: SQL
}

const ROWS = alias(monthlyFigures, 'f')

/** Rows that stand and count, from `from` on: `f` are the rows, `w` the id of the workload and which listed name it has. */
export function standingRows(
  { orgId, names }: Whose,
  { family, through, workloads, and }: Looked,
  join = sql``,
): SQL {
  const known = names.workloads(family, workloads)
  const leftOut = names.leftOut(family)
  return sql`from ${monthlyFigures} f
    join unnest(${textArray(known.map(({ name }) => name))}, ${textArray(known.map(({ id }) => id))},
      ${textArray(known.map(({ called }) => called))}) as w(name, id, called) on w.name = f.workload
    ${join}
    where ${inOrg(ROWS, orgId)} and f.kind = ${KIND_OF[family]} and f.standing and ${and}
      and f.association = any(${textArray(names.associations(family, through))})
      and f.detail <> all(${textArray(leftOut)})
      ${workloads ? sql`and f.workload = any(${textArray(known.map(({ name }) => name))})` : sql``}`
}

/**
 * Each figure once, by its largest view: month, tenant, workload, amount. Rows of one subscription are views of one
 * figure, but where offer, metric type or, of use, the listed name differ.
 */
export function seenAmounts(whose: Whose, looked: Looked): SQL {
  const amount =
    looked.family === 'usage'
      ? sql`case when w.id = ${MEASURED_BY_CAPACITY} then f.second else f.amount end`
      : sql`f.amount`
  return sql`select f.month, f.tenant, w.id as workload, max(${amount}) as amount ${standingRows(whose, looked)}
    group by f.month, f.tenant, w.id, f.subscription, f.detail, w.called`
}

/**
 * Licences of pairs by month, without pairs of zeros: tenant, workload, month, paid, active, claimed. Claims of rows of
 * zeros say nothing.
 * @param join more that rows have to fit, and `also` a column of it that comes along
 */
export function seenSeats(whose: Whose, looked: Omit<Looked, 'family'>, join?: SQL, also = sql``): SQL {
  return sql`
    select tenant, workload, month ${also}, sum(paid)::text as paid, sum(active)::text as active, min(claimed) as claimed
    from (
      select f.tenant, w.id as workload, f.month ${also}, max(f.amount) as paid, max(f.second) as active,
        min(f.claimed_on) filter (where ${FILLED}) as claimed, bool_or(${FILLED}) as filled
      ${standingRows(whose, { ...looked, family: 'licence' }, join)}
      group by f.tenant, w.id, f.month ${also}, f.subscription
    ) seen
    group by tenant, workload, month ${also} having bool_or(filled)`
}

/** Rows of zeros cover their month and make no pair. */
export const FILLED = sql`(f.amount > 0 or f.second > 0)`

/** Which customers the rows are of. */
export function amongThem(among: Among | undefined): SQL {
  if (among === undefined) return sql``
  return 'only' in among
    ? sql`and f.tenant = any(${textArray([...among.only])})`
    : sql`and f.tenant <> all(${textArray([...among.except])})`
}
