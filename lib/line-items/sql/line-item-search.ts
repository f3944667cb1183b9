import { type SQL, sql } from 'drizzle-orm'
import type { Kind } from '../model/kinds'
import { FACT_TABLES } from './fact-tables'

/** What an id of a row is looked for in, in this order; those that name a person only for who may see it. */
const FIELDS: Record<Kind, readonly { column: string; personal: boolean }[]> = {
  'courseware-completions': [
    { column: 'identity', personal: false },
    { column: 'class_id', personal: false },
    { column: 'learner_id', personal: true },
    { column: 'mct_id', personal: true },
  ],
  'exam-unit-purchases': [{ column: 'identity', personal: false }],
  'survey-responses': [
    { column: 'identity', personal: false },
    { column: 'class_id', personal: false },
    { column: 'mct_id', personal: true },
  ],
}

/** The columns that a reader's search looks in, by code point as their indexes are. */
export const searchFields = (kind: Kind, redacted: boolean): SQL[] =>
  FIELDS[kind]
    .filter(({ personal }) => !(personal && redacted))
    .map(({ column }) => sql`${FACT_TABLES[kind]}.${sql.identifier(column)} collate "C"`)

/** No text that is kept begins with it. */
export const LAST_TEXT = '\u{10FFFF}'

/** A range of the column's index. */
export const beginsWith = (field: SQL, text: string): SQL =>
  sql`(${field} >= ${text}::text and ${field} < ${text + LAST_TEXT}::text)`
