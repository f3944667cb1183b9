import { type SQL, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'
import { guidelineRecords } from '../../../db/schema/guideline-records'
import { inOrg } from '../../../db/tenancy'
import type { PlainDate } from '../../dates'
import { textArray } from '../../line-items/sql/fact-tables'
import { type Field, isColumn, type KindRow, type Only } from '../model/field'
import { RECORD_KINDS } from '../model/kinds'

/** What the data of its kind says of a record `g` and its class `c`, which may not be known. */
const snake = (name: string): string => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)
/** As text; null where nothing is said. */
const saidOf = (name: string): SQL =>
  isColumn(name) ? sql`g.${sql.identifier(snake(name))}::text` : sql`g.facts->>${name}::text`
const says = ([name, value]: Only): SQL => sql`${saidOf(name)} is not distinct from ${String(value)}::text`

/** Names of asked fields that are not filled. */
export const missingOf = (): SQL =>
  namesOf(({ name, need, only }) =>
    need === 'asked' ? sql`${saidOf(name)} is null${only ? sql` and ${says(only)}` : sql``}` : null,
  )

/** Names of fields whose value breaks the clause. */
export const wrongOf = (today: PlainDate): SQL =>
  namesOf((field) => (field.wrong ? breaks(field, field.wrong, today) : null))

function breaks({ name }: Field, wrong: NonNullable<Field['wrong']>, today: PlainDate): SQL {
  const value = saidOf(name)
  switch (wrong.by) {
    case 'after':
      return sql`${value} > ${saidOf(wrong.field)}`
    case 'at-least':
      return sql`(${value})::numeric >= ${wrong.share}::numeric`
    case 'choice':
      return sql`${value} = any(${textArray([...wrong.choices])})`
    case 'days-after-class':
      return sql`${says(wrong.only)} and (${value})::date > c.ends_on + ${wrong.days}::int`
    case 'unknown-class':
      return sql`g.class_id is not null and c.class_id is null`
    case 'course-of-class':
      return sql`c.item <> g.course_number`
    case 'used-after':
      return sql`(${value})::date <= ${today}::date and coalesce(g.ends_on, 'infinity') > (${value})::date`
  }
}

const namesOf = (when: (field: Field) => SQL | null): SQL =>
  byKind(({ fields }) => {
    const cases = fields.flatMap((field) => {
      const condition = when(field)
      return condition ? [sql`case when ${condition} then ${field.name}::text end`] : []
    })
    return cases.length === 0 ? null : sql`array_remove(array[${sql.join(cases, sql`, `)}], null)`
  }, sql`array[]::text[]`)

/** The first day from today on that somebody waits for, and which of its kind's it is, as `{at, on}`; null where there is none. */
export const nextOf = (orgId: number, today: PlainDate): SQL =>
  byKind(
    (kind) =>
      kind.ends
        ? sql`(select jsonb_build_object('at', f.at, 'on', f.day) from (${followings(kind)}) f(at, day)
            where f.day >= ${today}::date and ${isLast(orgId, kind)} order by f.day limit 1)`
        : null,
    sql`null::jsonb`,
  )

/** What follows from the last day of a record of this kind, by its place among them. */
export const followings = ({ ends = [] }: KindRow): SQL =>
  sql`values ${sql.join(
    ends.map(
      ({ days = 0, months = 0 }, at) =>
        sql`(${at}::int, (g.ends_on + make_interval(months => ${months}::int, days => ${days}::int))::date)`,
    ),
    sql`, `,
  )}`

/** None that ends later has taken its place. */
export const isLast = (orgId: number, { id, succeeds }: KindRow): SQL => {
  if (!succeeds) return sql`true`
  const o = alias(guidelineRecords, 'o')
  const same = succeeds.map(
    (name) =>
      sql` and o.${sql.identifier(snake(name))} is not distinct from g.${sql.identifier(snake(name))}`,
  )
  return sql`not exists (select from ${guidelineRecords} o where ${inOrg(o, orgId)} and o.kind = ${id}${sql.join(same)}
    and coalesce(o.ends_on, 'infinity') > g.ends_on)`
}

function byKind(of: (kind: KindRow) => SQL | null, none: SQL): SQL {
  const cases = RECORD_KINDS.flatMap((kind) => {
    const found = of(kind)
    return found ? [sql`when ${kind.id}::text then ${found}`] : []
  })
  return sql`case g.kind ${sql.join(cases, sql` `)} else ${none} end`
}
