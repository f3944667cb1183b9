import { type SQL, sql } from 'drizzle-orm'
import type { TenantStatements } from '../../../db/client'
import { textArray } from '../../line-items/sql/fact-tables'
import type { ClassSum } from '../model/stored'
import { lineItemsInClasses } from './line-items-in-classes'

/** What the line items of these classes sum up to, by what they are judged by. */
export async function readClassSums(
  tx: TenantStatements,
  classIds: readonly string[],
): Promise<Map<string, ClassSum[]>> {
  if (classIds.length === 0) return new Map()
  const of = (kind: ClassSum['kind'], sums: SQL) => sql`
    select r.of_class as "classId", ${kind}::text as kind, r.item, to_char(r.occurred_on, 'YYYY-MM') as month,
      count(*)::int as rows, ${sums}
    from ${lineItemsInClasses(tx.orgId, kind)} r where r.of_class = any(${textArray([...classIds])})`
  const rows = await tx.db.execute<ClassSum>(sql`
    ${of(
      'courseware-completions',
      sql`true as eligible, 0 as "answeredRows", 0 as answers, 0 as "answerPoints"`,
    )} group by 1, 3, 4
    union all
    ${of(
      'survey-responses',
      sql`r.eligibility = 'mct' as eligible, (count(*) filter (where r.answered > 0))::int as "answeredRows",
        sum(r.answered)::int as answers, sum(r.answer_points)::int as "answerPoints"`,
    )} group by 1, 3, 4, r.eligibility = 'mct'`)
  const found = new Map<string, ClassSum[]>()
  for (const row of rows) found.set(row.classId, [...(found.get(row.classId) ?? []), row])
  return found
}
