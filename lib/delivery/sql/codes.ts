import { type SQL, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'
import type { TenantStatements } from '../../../db/client'
import { classes, codes } from '../../../db/schema/delivery'
import { inOrg } from '../../../db/tenancy'
import type { PlainDate } from '../../dates'
import { meaningsOf } from '../../locations/sql/locations'
import { placedClasses, statusOn } from './classes'

export type StoredCode = {
  codeId: string
  sealed: string
  classId: string
  seats: number | null
  requestedOn: PlainDate | null
  /** null: a class that nobody knows. */
  course: string | null
  endsOn: PlainDate | null
  /** What the location of the class means by now. */
  locationId: string | null
}
const [k, c] = [alias(codes, 'k'), alias(classes, 'c')]
type Scope = { locationIds: readonly number[] | null }

const columns = sql`k.code_id as "codeId", k.sealed, k.class_id as "classId", k.seats, k.requested_on::text as "requestedOn",
  c.item as course, c.ends_on::text as "endsOn", coalesce(l.external_id, c.location_id) as "locationId"`

/** Codes `k` with their classes, of the reader's own locations. */
const seenCodes = (orgId: number, { locationIds }: Scope): SQL => sql`
  ${codes} k left join (${placedClasses(orgId)}) on ${inOrg(c, orgId)} and c.class_id = k.class_id
  where ${inOrg(k, orgId)}${locationIds ? sql` and l.id = any(${meaningsOf(orgId, locationIds)})` : sql``}`

/** Those of the classes that end last first; then by class and code. @param skip how many were shown before */
export async function readCodes(
  tx: TenantStatements,
  scope: Scope,
  { skip, limit }: { skip: number; limit: number },
): Promise<StoredCode[]> {
  return [
    ...(await tx.db.execute<StoredCode>(sql`
      select ${columns} from ${seenCodes(tx.orgId, scope)}
      order by c.ends_on desc nulls first, k.class_id, k.code_id offset ${skip} limit ${limit}`)),
  ]
}

export async function countCodes(tx: TenantStatements, scope: Scope): Promise<number> {
  const [row] = await tx.db.execute<{ count: number }>(
    sql`select count(*)::int as count from ${seenCodes(tx.orgId, scope)}`,
  )
  return Number(row?.count ?? 0)
}

export async function findCode(tx: TenantStatements, codeId: string): Promise<StoredCode | null> {
  const [row] = await tx.db.execute<StoredCode>(
    sql`select ${columns} from ${seenCodes(tx.orgId, { locationIds: null })} and k.code_id = ${codeId}`,
  )
  return row ?? null
}

export type ClassWithoutCode = { classId: string; course: string; endsOn: PlainDate }

/** Classes that end on one of these days and have no code, the first to end first. */
export async function readClassesWithoutCode(
  tx: TenantStatements,
  { locationIds }: Scope,
  { today, to, limit }: { today: PlainDate; to: PlainDate; limit: number },
): Promise<ClassWithoutCode[]> {
  const rows = await tx.db.execute<ClassWithoutCode>(sql`
    select c.class_id as "classId", c.item as course, c.ends_on::text as "endsOn" from ${placedClasses(tx.orgId)}
    where ${inOrg(c, tx.orgId)} and c.ends_on between ${today}::date and ${to}::date
      and ${statusOn(today)} <> 'cancelled'
      ${locationIds ? sql`and l.id = any(${meaningsOf(tx.orgId, locationIds)})` : sql``}
      and not exists (select from ${codes} k where ${inOrg(k, tx.orgId)} and k.class_id = c.class_id)
    order by c.ends_on, c.class_id limit ${limit}`)
  return [...rows]
}
