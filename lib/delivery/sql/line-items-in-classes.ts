import { type SQL, sql } from 'drizzle-orm'
import { inOrg } from '../../../db/tenancy'
import { FACT_TABLES } from '../../line-items/sql/fact-tables'

/** Exam units belong to no class. */
export type KindInClass = Exclude<keyof typeof FACT_TABLES, 'exam-unit-purchases'>

/**
 * The line items of a kind that name a class, with it as `of_class`: the one way in which a line item finds its class.
 * Alias it; `of_class = …` reads the index of class ids. A class that nobody knows is named all the same.
 */
export const lineItemsInClasses = (orgId: number, kind: KindInClass): SQL => {
  const table = FACT_TABLES[kind]
  return sql`(select ${table}.*, ${table.classId} collate "C" as of_class from ${table}
    where ${inOrg(table, orgId)} and ${table.classId} is not null)`
}
