import { type SQL, sql } from 'drizzle-orm'
import type { TenantStatements } from '../../../db/client'
import { surveyResponses } from '../../../db/schema/line-items'
import { inOrg } from '../../../db/tenancy'
import type { DateRange } from '../../dates'
import { lineItemsInClasses } from '../../delivery/sql/line-items-in-classes'
import type { Deltas } from '../../imports/sql/totals'
import { factsOf } from '../../line-items/model/facts'
import { textArray } from '../../line-items/sql/fact-tables'
import { judgedRows } from './eligibility'

/** Which surveys, by a column of theirs. */
export type Concerned = 'identity' | 'mct_id' | 'class_id' | 'item'

type Derivation = {
  checking: boolean
  /** Only these surveys, or those of these trainers, classes or courses, or of these days. */
  only?: Partial<Record<Concerned, readonly string[]>>
  within?: DateRange
}

/**
 * Gives every survey the eligibility that settings and trainers say, in one statement; rows that have it already are
 * left alone. Under the organization's lock. Returns how many surveys changed; what that does to totals is added to
 * `deltas`.
 */
export async function deriveEligibility(
  tx: TenantStatements,
  derivation: Derivation,
  deltas: Deltas,
): Promise<number> {
  const table = surveyResponses
  return addLines(
    deltas,
    await tx.db.execute<Line>(sql`
    with changed as (${changedBy(tx.orgId, derivation)}),
    moved as (
      update ${table} set eligibility = changed.after from changed
      where ${inOrg(table, tx.orgId)} and ${table.identity} = changed.identity returning 1
    )
    ${SUMS}`),
  )
}

/** The same, as it would be: nothing is written. */
export async function expectEligibility(
  tx: TenantStatements,
  derivation: Derivation,
  deltas: Deltas,
): Promise<number> {
  return addLines(
    deltas,
    await tx.db.execute<Line>(sql`with changed as (${changedBy(tx.orgId, derivation)}) ${SUMS}`),
  )
}

function changedBy(orgId: number, { checking, only = {}, within }: Derivation): SQL {
  const table = surveyResponses
  const some = [
    ...Object.entries(only).map(([column, values]) => {
      const named = textArray([...values])
      return sql` and ${column === 'class_id' ? ofClasses(orgId, named) : sql`${sql.identifier(column)} = any(${named})`}`
    }),
    ...(within ? [sql` and occurred_on between ${within.from}::date and ${within.to}::date`] : []),
  ]
  const rows = sql`(
    select identity, occurred_on, location_id, item, mct_id, class_id, answered, answer_points, eligibility
    from ${table} where ${inOrg(table, orgId)}${sql.join(some)})`
  return sql`
    select *, eligibility as before, judged as after from (${judgedRows(orgId, rows, checking)}) derived
    where eligibility <> judged`
}

/** Surveys that belong to one of these classes, found by the indexes of both ways. */
const ofClasses = (orgId: number, classIds: SQL): SQL => sql`identity = any(array(
  select r.identity from ${lineItemsInClasses(orgId, 'survey-responses')} r where r.of_class = any(${classIds})))`

const SUMS = sql`
  select date_trunc('month', occurred_on)::date as month, location_id, item, before, after, count(*) as rows, 0 as units,
    count(*) filter (where answered > 0) as answered_rows, sum(answered) as answers, sum(answer_points) as answer_points
  from changed group by 1, 2, 3, 4, 5`

type Line = Record<string, string | number>

function addLines(deltas: Deltas, lines: Iterable<Line>): number {
  let rows = 0
  for (const line of lines) {
    const key = {
      kind: 'survey-responses' as const,
      month: String(line.month),
      locationId: Number(line.location_id),
      item: String(line.item),
    }
    const facts = factsOf(line)
    deltas.add({ ...key, eligibility: String(line.before) }, facts, -1)
    deltas.add({ ...key, eligibility: String(line.after) }, facts, 1)
    rows += facts.rows
  }
  return rows
}
