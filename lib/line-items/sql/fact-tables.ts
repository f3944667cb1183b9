import { type SQL, sql } from 'drizzle-orm'
import { coursewareCompletions, examUnitPurchases, surveyResponses } from '../../../db/schema/line-items'
import { CONTENT } from '../../imports/reading/line-item'
import type { Kind } from '../model/kinds'

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

/**
 * What a row says, in jsonb, as claims keep it: `content` in the order of CONTENT. What follows from other tables (the
 * eligibility of a survey) is no part of it.
 */
export const bodyOf = (kind: Kind, alias: string): SQL => sql`jsonb_build_object(
  'occurredOn', ${columnsOf(alias, ['occurred_on'])}, 'item', ${columnsOf(alias, ['item'])},
  'locationId', ${columnsOf(alias, ['location_id'])}, 'content', jsonb_build_array(${columnsOf(alias, contentNames(kind))}))`

/** The columns that a body fills, and how each is read from the jsonb column `body`. */
export const bodyColumns = (kind: Kind): { name: string; from: SQL }[] => [
  { name: 'occurred_on', from: sql`(body ->> 'occurredOn')::date` },
  { name: 'item', from: sql`body ->> 'item'` },
  { name: 'location_id', from: sql`(body ->> 'locationId')::bigint` },
  ...CONTENT[kind].map(({ name, type }, index) => ({
    name,
    from: sql`(body -> 'content' ->> ${sql.raw(String(index))})::${sql.raw(type)}`,
  })),
]
