import { sql } from 'drizzle-orm'
import type { TenantStatements } from '../../../../db/client'
import { imports } from '../../../../db/schema/imports'
import { inOrg } from '../../../../db/tenancy'
import type { DateRange } from '../../../dates'
import { factsOf } from '../../../line-items/model/facts'
import type { Kind } from '../../../line-items/model/kinds'
import { FACT_TABLES } from '../../../line-items/sql/fact-tables'
import { judgedRows } from '../../../registers/sql/eligibility'
import type { NamedArrival, RowGroup } from '../reconcile/problem'

type Line = Record<string, string | number | boolean | null>

const NUMBER: Record<Kind, string> = {
  'courseware-completions': 'course_number',
  'exam-unit-purchases': 'exam_number',
  'survey-responses': 'course_number',
}
/** What a kind does not have is a constant. */
const EXTRA: Record<Kind, string> = {
  'courseware-completions': `mct_id, '-' as eligibility, 0 as units, 0 as answered_rows, 0 as answers, 0 as answer_points`,
  'exam-unit-purchases': `null::text as mct_id, '-' as eligibility, sum(units) as units, 0 as answered_rows, 0 as answers, 0 as answer_points`,
  'survey-responses': `mct_id, eligibility, 0 as units, count(*) filter (where answered > 0) as answered_rows, sum(answered) as answers, sum(answer_points) as answer_points`,
}

/**
 * The line items of a kind between two days, summed by everything the difference solver tells apart.
 * @returns null where there would be more than `most` groups
 */
export async function readRowGroups(
  tx: TenantStatements,
  kind: Kind,
  { from, to }: DateRange,
  most: number,
): Promise<RowGroup[] | null> {
  const table = FACT_TABLES[kind]
  const surveys = kind === 'survey-responses'
  const found = sql`(
    select * from ${table} where ${inOrg(table, tx.orgId)} and occurred_on between ${from}::date and ${to}::date)`
  const rows = surveys
    ? sql`(select j.*, judged = 'mct' as registered from (${judgedRows(tx.orgId, found, true)}) j)`
    : sql`(select f.*, null::boolean as registered from ${found} f)`
  const by = sql.raw(
    `1, location_id, item, ${NUMBER[kind]}, import_id, registered${kind === 'exam-unit-purchases' ? '' : ', mct_id'}${surveys ? ', eligibility' : ''}`,
  )
  const lines = await tx.db.execute<Line>(sql`
    select to_char(occurred_on, 'YYYY-MM') as month, location_id, item, ${sql.raw(NUMBER[kind])} as number, import_id,
      registered, count(*) as rows, ${sql.raw(EXTRA[kind])}
    from ${rows} r
    group by ${by} limit ${most + 1}`)
  return lines.length > most ? null : lines.map((line) => groupOf(kind, line))
}

function groupOf(kind: Kind, line: Line): RowGroup {
  const mctId = line.mct_id === null ? null : String(line.mct_id)
  return {
    kind,
    month: String(line.month),
    locationId: Number(line.location_id),
    item: String(line.item),
    number: String(line.number),
    eligibility: String(line.eligibility),
    mctId,
    registered: mctId === null || line.registered === null ? null : line.registered === true,
    importId: Number(line.import_id),
    ...factsOf(line),
  }
}

/** The imports of a kind that stand, and the day each was published in a time zone. */
export async function readArrivals(
  tx: TenantStatements,
  kind: Kind,
  timeZone: string,
): Promise<NamedArrival[]> {
  const rows = await tx.db.execute<{ id: number; day: string; file_name: string }>(sql`
    select id, to_char(published_at at time zone ${timeZone}, 'YYYY-MM-DD') as day, file_name from ${imports}
    where ${inOrg(imports, tx.orgId)} and kind = ${kind} and status = 'published' and published_at is not null
    order by seq`)
  return rows.map(({ id, day, file_name }) => ({ importId: Number(id), on: day, fileName: file_name }))
}
