import { type SQL, sql } from 'drizzle-orm'
import type { TenantStatements } from '../../../db/client'
import { surveyResponses } from '../../../db/schema/line-items'
import { inOrg } from '../../../db/tenancy'
import type { DateRange } from '../../dates'
import type { Deltas } from '../../imports/sql/totals'
import { factsOf } from '../../line-items/model/facts'
import { textArray } from '../../line-items/sql/fact-tables'
import { eligibilityOf } from './eligibility'

type Derivation = {
  checking: boolean
  /** Only surveys of these MCT ids, or of these days. */
  mctIds?: readonly string[]
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

function changedBy(orgId: number, { checking, mctIds, within }: Derivation): SQL {
  const table = surveyResponses
  const after = eligibilityOf(orgId, sql`${table.mctId}`, sql`${table.occurredOn}`, checking)
  const some = [
    ...(mctIds ? [sql` and ${table.mctId} = any(${textArray([...mctIds])})`] : []),
    ...(within ? [sql` and ${table.occurredOn} between ${within.from}::date and ${within.to}::date`] : []),
  ]
  return sql`
    select * from (
      select ${table.identity} as identity, ${table.occurredOn} as occurred_on, ${table.locationId} as location_id,
        ${table.item} as item, ${table.answered} as answered, ${table.answerPoints} as answer_points,
        ${table.eligibility} as before, ${after} as after
      from ${table} where ${inOrg(table, orgId)}${sql.join(some)}
    ) derived where before <> after`
}

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
