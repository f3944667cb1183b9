import { type SQL, sql } from 'drizzle-orm'
import { CONTENT } from '../../lib/imports/line-item'
import type { Kind } from '../../lib/kinds'
import { coursewareCompletions, examUnitPurchases, surveyResponses } from '../schema/line-items'

/**
 * A line item as claims keep it, with its location resolved. What follows from other tables (the eligibility of a
 * survey) is no part of it.
 */
export type Body = {
  occurredOn: string
  item: string
  locationId: number
  /** In the order of CONTENT. */
  content: (string | number | null)[]
}

export const FACT_TABLES = {
  'courseware-completions': coursewareCompletions,
  'exam-unit-purchases': examUnitPurchases,
  'survey-responses': surveyResponses,
} as const

export const list = (parts: SQL[]): SQL => sql.join(parts, sql`, `)
export const textArray = (values: (string | null)[]): SQL => sql`${sql.param(values)}::text[]`

/** What a row says, column by column: its day, its place and its content. */
const SAID = ['occurred_on', 'location_id'] as const
export const contentNames = (kind: Kind): string[] => CONTENT[kind].map(({ name }) => name)
export const saidNames = (kind: Kind): string[] => [...SAID, ...contentNames(kind)]
export const isSurvey = (kind: Kind): boolean => kind === 'survey-responses'

/** `a.course_number, a.learner_id, …` */
export const columnsOf = (alias: string, names: readonly string[]): SQL =>
  list(names.map((name) => sql`${sql.identifier(alias)}.${sql.identifier(name)}`))

/** Whether two rows say the same. */
export const saysTheSame = (kind: Kind, a: string, b: string): SQL =>
  sql`(${columnsOf(a, saidNames(kind))}) is not distinct from (${columnsOf(b, saidNames(kind))})`

/** A row as a Body, in jsonb. */
export const bodyOf = (kind: Kind, alias: string): SQL => sql`jsonb_build_object(
  'occurredOn', ${columnsOf(alias, ['occurred_on'])}, 'item', ${columnsOf(alias, ['item'])},
  'locationId', ${columnsOf(alias, ['location_id'])}, 'content', jsonb_build_array(${columnsOf(alias, contentNames(kind))}))`

/** The columns that a Body fills, and how each is read from the jsonb column `body`. */
export const bodyColumns = (kind: Kind): { name: string; from: SQL }[] => [
  { name: 'occurred_on', from: sql`(body ->> 'occurredOn')::date` },
  { name: 'item', from: sql`body ->> 'item'` },
  { name: 'location_id', from: sql`(body ->> 'locationId')::bigint` },
  ...CONTENT[kind].map(({ name, type }, index) => ({
    name,
    from: sql`(body -> 'content' ->> ${sql.raw(String(index))})::${sql.raw(type)}`,
  })),
]
