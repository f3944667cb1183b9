import { type SQL, sql } from 'drizzle-orm'
import type { TenantStatements } from '../../../db/client'
import { textArray } from '../../line-items/sql/fact-tables'
import type { CheckId } from '../model/check-ids'
import type { Given } from '../model/given'
import { CERTIFICATE_STATEMENTS } from './certificates'
import { classFacts } from './class-facts'
import { CODE_STATEMENTS } from './codes'
import { courseFacts } from './course-facts'
import { COURSE_STATEMENTS } from './courses'
import { PLACE_STATEMENTS } from './places'
import { RECORD_STATEMENTS, recordFacts } from './records'
import { REDEMPTION_STATEMENTS } from './redemptions'
import type { Statements } from './statements'
import { SURVEY_STATEMENTS } from './surveys'
import { TRAINER_STATEMENTS } from './trainers'

const STATEMENTS: Statements = {
  ...TRAINER_STATEMENTS,
  ...REDEMPTION_STATEMENTS,
  ...SURVEY_STATEMENTS,
  ...COURSE_STATEMENTS,
  ...PLACE_STATEMENTS,
  ...CODE_STATEMENTS,
  ...RECORD_STATEMENTS,
  ...CERTIFICATE_STATEMENTS,
}

/** `place`: the location whose readers see it; null where nobody knows it. */
export type Found = {
  id: CheckId
  subject: string
  place: number | null
  rows: number
  facts: Record<string, unknown>
}

/** What the checks find, in one statement: line items are read once, whatever is checked. */
export async function findAll(tx: TenantStatements, ids: readonly CheckId[], given: Given): Promise<Found[]> {
  return ids.length === 0 ? [] : [...(await tx.db.execute<Found>(findingStatement(ids, given)))]
}

export const findingStatement = (ids: readonly CheckId[], given: Given): SQL => sql`
  with ${classFacts(given)}, ${courseFacts(given)}, ${recordFacts(given)}
  select * from (${sql.join(
    ids.map(
      (id, turn) =>
        sql`select ${turn}::int as turn, ${id}::text as id, found.subject collate "C" as subject, found.place, found.rows, found.facts from (${STATEMENTS[id](given)}) found`,
    ),
    sql` union all `,
  )}) found${given.classes ? sql` where subject = any(${textArray([...given.classes])})` : sql``}
  order by turn, subject`
