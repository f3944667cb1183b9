import { type SQL, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'
import { classMatches } from '../../../db/schema/delivery'
import { inOrg } from '../../../db/tenancy'
import { FACT_TABLES } from '../../line-items/sql/fact-tables'

/** Exam units belong to no class. */
export type KindInClass = Exclude<keyof typeof FACT_TABLES, 'exam-unit-purchases'>

const m = alias(classMatches, 'm')

/** What a person said of line items of a kind, as `m`. */
const said = (orgId: number, kind: KindInClass): SQL =>
  sql`${inOrg(m, orgId)} and m.kind = ${kind} and m.class_id is not null`

/**
 * Joins to a line item what a person said of its class, as `m`: the class of a row `r` is then
 * `coalesce(m.class_id, r.class_id)`.
 */
export const saidOf = (orgId: number, kind: KindInClass, identity: SQL): SQL =>
  sql`left join ${classMatches} m on ${said(orgId, kind)} and m.identity = ${identity}`

/**
 * The line items of a kind that belong to a class, with it as `of_class`: the one that a person said, else the one that
 * they name. Alias it; `of_class = …` reads an index on both ways. A class that nobody knows is named all the same.
 */
export const lineItemsInClasses = (orgId: number, kind: KindInClass): SQL => {
  const table = FACT_TABLES[kind]
  return sql`(
    select ${table}.*, ${table.classId} collate "C" as of_class from ${table}
    where ${inOrg(table, orgId)} and ${table.classId} is not null
      and not exists (select from ${classMatches} m where ${said(orgId, kind)} and m.identity = ${table.identity})
    union all
    select ${table}.*, m.class_id as of_class from ${classMatches} m
      join ${table} on ${inOrg(table, orgId)} and ${table.identity} = m.identity
    where ${said(orgId, kind)})`
}
