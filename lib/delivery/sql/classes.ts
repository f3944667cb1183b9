import { type SQL, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'
import type { TenantStatements } from '../../../db/client'
import { classes } from '../../../db/schema/delivery'
import { locations } from '../../../db/schema/organization'
import { inOrg } from '../../../db/tenancy'
import type { PlainDate } from '../../dates'
import { textArray } from '../../line-items/sql/fact-tables'
import { meaningOf, meaningsOf } from '../../locations/sql/locations'
import type { ClassStatus } from '../model/class-status'
import type { StoredClass } from '../model/stored'

/** The Location IDs that these classes name. */
export async function locationsOfClasses(
  tx: TenantStatements,
  classIds: readonly string[],
): Promise<string[]> {
  const rows = await tx.db.execute<{ location_id: string }>(sql`
    select distinct location_id from ${classes}
    where ${inOrg(classes, tx.orgId)} and class_id = any(${textArray([...classIds])})`)
  return rows.map(({ location_id }) => location_id)
}

const [c, said, l] = [alias(classes, 'c'), alias(locations, 'said'), alias(locations, 'l')]

/** Classes `c` with the location `l` that theirs means by now. */
export const placedClasses = (orgId: number): SQL => sql`${classes} c
  left join ${locations} said on ${inOrg(said, orgId)} and said.external_id = c.location_id
  left join ${locations} l on ${inOrg(l, orgId)} and l.id = coalesce(said.merged_into, said.id)`

/** The status of a class `c`, as classStatus has it. */
export const statusOn = (today: PlainDate): SQL =>
  sql`coalesce(c.status, case when c.ends_on < ${today}::date then 'delivered' else 'planned' end)`

export type ClassFilter = {
  /** Classes with a day in this range. */
  from?: PlainDate | null | undefined
  to?: PlainDate | null | undefined
  /** Classes whose last day lies before this one. */
  endedBefore?: PlainDate | null | undefined
  status?: ClassStatus | null | undefined
  /** Location ID. */
  location?: string | null | undefined
  /** Courses, without the ending of a language. */
  course?: string | null | undefined
  /** MCT ID. */
  trainer?: string | null | undefined
  classIds?: readonly string[] | undefined
}
export type ClassScope = { today: PlainDate; locationIds: readonly number[] | null }
type Place = { startsOn: PlainDate; classId: string }
type PageOf = { sort: 'oldest' | 'newest'; after: Place | null; limit: number }

/** By first day, then class ID. */
export async function readClasses(
  tx: TenantStatements,
  scope: ClassScope,
  filter: ClassFilter,
  { sort, after, limit }: PageOf,
): Promise<StoredClass[]> {
  const [way, sign] = sort === 'newest' ? [sql` desc`, sql`<`] : [sql``, sql`>`]
  const behind = after
    ? sql` and (c.starts_on, c.class_id) ${sign} (${after.startsOn}::date, ${after.classId}::text)`
    : sql``
  const rows = await tx.db.execute<StoredClass>(sql`
    select c.class_id as "classId", c.course_number as "courseNumber", c.item, c.starts_on::text as "startsOn",
      c.ends_on::text as "endsOn", coalesce(l.external_id, c.location_id) as "locationId", l.name as "locationName",
      c.country, c.mct_ids as "mctIds", c.language, c.seats, c.learners, c.form,
      c.recorded_share::float8 as "recordedShare", c.status, c.customer
    from ${placedClasses(tx.orgId)}
    where ${conditions(tx.orgId, scope, filter)}${behind}
    order by c.starts_on${way}, c.class_id${way} limit ${limit}`)
  return [...rows]
}

export async function countClasses(
  tx: TenantStatements,
  scope: ClassScope,
  filter: ClassFilter,
): Promise<number> {
  const [row] = await tx.db.execute<{ count: number }>(sql`
    select count(*)::int as count from ${placedClasses(tx.orgId)} where ${conditions(tx.orgId, scope, filter)}`)
  return Number(row?.count ?? 0)
}

function conditions(orgId: number, { today, locationIds }: ClassScope, filter: ClassFilter): SQL {
  const { from, to, endedBefore, status, location, course, trainer, classIds } = filter
  const asked = [
    inOrg(c, orgId),
    locationIds && sql`l.id = any(${meaningsOf(orgId, locationIds)})`,
    from && sql`c.ends_on >= ${from}::date`,
    to && sql`c.starts_on <= ${to}::date`,
    endedBefore && sql`c.ends_on < ${endedBefore}::date`,
    status && sql`${statusOn(today)} = ${status}`,
    location && sql`l.id = ${meaningOf(orgId, location)}`,
    course && sql`c.item = ${course}`,
    trainer && sql`${trainer}::text = any(c.mct_ids)`,
    classIds && sql`c.class_id = any(${textArray([...classIds])})`,
  ]
  return sql.join(
    asked.filter((one) => one instanceof Object),
    sql` and `,
  )
}
