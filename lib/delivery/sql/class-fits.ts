import { type SQL, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'
import type { TenantStatements } from '../../../db/client'
import { classes, classMatches } from '../../../db/schema/delivery'
import { inOrg } from '../../../db/tenancy'
import { FACT_TABLES, textArray } from '../../line-items/sql/fact-tables'
import { meaningsOf } from '../../locations/sql/locations'
import { MATCH_DAYS, type Suggested } from '../model/class-fit'
import { placedClasses } from './classes'
import type { KindInClass } from './line-items-in-classes'

const [c, k, m, x] = [alias(classes, 'c'), alias(classes, 'k'), alias(classMatches, 'm'), alias(classes, 'x')]

type Places = readonly number[] | null

/**
 * Line items that name no class that is known, and of which nobody has said one, with each class that they fit: of its
 * course, at its location, by one of its trainers if they name one, from its first day until MATCH_DAYS after its last.
 * `others`: the other classes that they fit.
 * @param only of which classes `c`, as a condition
 */
function fits(orgId: number, only: SQL): SQL {
  const of = (kind: KindInClass) => {
    const table = FACT_TABLES[kind]
    // Class by class, by the index of course, location and day: most line items fit none.
    return sql`
      select c.class_id, l.id as place, r.* from ${placedClasses(orgId)} cross join lateral (
        select ${kind}::text as kind, ${table.identity}, ${table.occurredOn}, ${table.mctId}, ${table.classId} as said_class
        from ${table} where ${inOrg(table, orgId)} and ${table.item} = c.item and ${table.locationId} = l.id
          and ${table.occurredOn} between c.starts_on and c.ends_on + ${MATCH_DAYS}::int
          and (${table.mctId} is null or ${table.mctId} = any(c.mct_ids)) offset 0) r
      where ${inOrg(c, orgId)} and c.status is distinct from 'cancelled' and ${only}
        and not exists (select 1 from ${classes} k where ${inOrg(k, orgId)} and k.class_id = r.said_class)
        and not exists (
          select 1 from ${classMatches} m where ${inOrg(m, orgId)} and m.kind = r.kind and m.identity = r.identity
            and (m.class_id is null or exists (
              select 1 from ${classes} k where ${inOrg(k, orgId)} and k.class_id = m.class_id)))`
  }
  return sql`(
    select f.*, array_remove(array_agg(f.class_id) over (partition by f.kind, f.identity), f.class_id) as others
    from (${of('courseware-completions')} union all ${of('survey-responses')}) f)`
}

/** Only classes that a line item of this class might be of as well. */
function near(orgId: number, classId: string | null): SQL {
  if (classId === null) return sql`true`
  const until = (row: string) => sql`${sql.raw(row)}.ends_on + ${MATCH_DAYS}::int`
  return sql`exists (
    select 1 from ${classes} x where ${inOrg(x, orgId)} and x.class_id = ${classId} and x.item = c.item
      and x.starts_on <= ${until('c')} and c.starts_on <= ${until('x')})`
}

const seen = (orgId: number, locationIds: Places): SQL =>
  locationIds ? sql` and f.place = any(${meaningsOf(orgId, locationIds)})` : sql``

/** How many line items fit a class; `shared`: how many of them fit another one as well. */
export type ClassFit = { classId: string; redemptions: number; surveys: number; shared: number }

/** Classes that line items fit, the last to begin first. */
export async function readClassFits(
  tx: TenantStatements,
  locationIds: Places,
  limit: number,
): Promise<{ classes: ClassFit[]; count: number }> {
  const rows = await tx.db.execute<ClassFit & { count: number }>(sql`
    select f.class_id as "classId", (count(*) filter (where kind = 'courseware-completions'))::int as redemptions,
      (count(*) filter (where kind = 'survey-responses'))::int as surveys,
      (count(*) filter (where cardinality(others) > 0))::int as shared, (count(*) over ())::int as count
    from ${fits(tx.orgId, sql`true`)} f join ${classes} c on ${inOrg(c, tx.orgId)} and c.class_id = f.class_id
    where true${seen(tx.orgId, locationIds)}
    group by f.class_id, c.starts_on order by c.starts_on desc, f.class_id limit ${limit}`)
  return { classes: rows.map(({ count: _, ...one }) => one), count: rows[0]?.count ?? 0 }
}

/** How many line items fit each of these classes without naming it. */
export async function countFits(
  tx: TenantStatements,
  classIds: readonly string[],
): Promise<Map<string, number>> {
  if (classIds.length === 0) return new Map()
  const rows = await tx.db.execute<{ classId: string; count: number }>(sql`
    select class_id as "classId", count(*)::int as count
    from ${fits(tx.orgId, sql`c.class_id = any(${textArray([...classIds])})`)} f group by 1`)
  return new Map(rows.map(({ classId, count }) => [classId, count]))
}

/** The line items that fit a class, by day. */
export async function readSuggested(
  tx: TenantStatements,
  locationIds: Places,
  classId: string,
  limit: number,
): Promise<{ rows: Suggested[]; count: number }> {
  const rows = await tx.db.execute<Suggested & { count: number }>(sql`
    select kind, identity as id, occurred_on::text as "occurredOn", mct_id as "mctId", said_class as "saidClass", others,
      (count(*) over ())::int as count
    from ${fits(tx.orgId, near(tx.orgId, classId))} f where f.class_id = ${classId}${seen(tx.orgId, locationIds)}
    order by occurred_on, kind, identity limit ${limit}`)
  return { rows: rows.map(({ count: _, ...one }) => one), count: rows[0]?.count ?? 0 }
}

export type Wanted = {
  /** null: of every class. */
  classId: string | null
  /** By their IDs, or by the class ID that they name; null: all that fit no other class. */
  lineItems: Record<KindInClass, readonly string[]> | { saidClass: string } | null
}
export type Matched = { kind: KindInClass; identity: string }

/**
 * Says of line items that fit a class that they belong to it, or to none. Those that fit no longer are left alone.
 * Under the organization's lock.
 */
export async function writeMatches(
  tx: TenantStatements,
  locationIds: Places,
  { classId, lineItems }: Wanted,
  belong: boolean,
): Promise<Matched[]> {
  const some = !lineItems
    ? sql`cardinality(f.others) = 0`
    : 'saidClass' in lineItems
      ? sql`f.said_class = ${lineItems.saidClass}`
      : sql`((f.kind = 'courseware-completions' and f.identity = any(${textArray([...lineItems['courseware-completions']])}))
        or (f.kind = 'survey-responses' and f.identity = any(${textArray([...lineItems['survey-responses']])})))`
  const rows = await tx.db.execute<Matched>(sql`
    insert into ${classMatches} (org_id, kind, identity, class_id)
    select ${tx.orgId}::bigint, f.kind, f.identity, ${belong ? sql`f.class_id` : sql`null::text`}
    from ${fits(tx.orgId, near(tx.orgId, classId))} f
    where ${classId === null ? sql`true` : sql`f.class_id = ${classId}`} and ${some}${seen(tx.orgId, locationIds)}
    on conflict (org_id, kind, identity) do update set class_id = excluded.class_id
    returning kind, identity`)
  return [...rows]
}

/** Takes back what was said of the line items of a class, or of none. Under the organization's lock. */
export async function deleteMatches(tx: TenantStatements, classId: string | null): Promise<Matched[]> {
  const rows = await tx.db.execute<Matched>(sql`
    delete from ${classMatches} where ${inOrg(classMatches, tx.orgId)} and class_id is not distinct from ${classId}::text returning kind, identity`)
  return [...rows]
}

/** What was said to be of a class, or of none, by day: line items that stand. */
export async function readMatched(
  tx: TenantStatements,
  classId: string | null,
  limit: number,
): Promise<{ rows: Suggested[]; count: number }> {
  const of = (kind: KindInClass) => {
    const table = FACT_TABLES[kind]
    return sql`
      select m.kind, ${table.identity} as id, ${table.occurredOn}::text as "occurredOn", ${table.mctId} as "mctId",
        ${table.classId} as "saidClass"
      from ${classMatches} m join ${table} on ${inOrg(table, tx.orgId)} and ${table.identity} = m.identity
      where ${inOrg(m, tx.orgId)} and m.kind = ${kind} and m.class_id is not distinct from ${classId}::text`
  }
  const rows = await tx.db.execute<Suggested & { count: number }>(sql`
    select f.*, '{}'::text[] as others, (count(*) over ())::int as count
    from (${of('courseware-completions')} union all ${of('survey-responses')}) f
    order by "occurredOn", kind, id limit ${limit}`)
  return { rows: rows.map(({ count: _, ...one }) => one), count: rows[0]?.count ?? 0 }
}
