import { sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'
import type { TenantStatements } from '../../../db/client'
import { importRejects, imports } from '../../../db/schema/imports'
import { coursewareCompletions } from '../../../db/schema/line-items'
import { inOrg } from '../../../db/tenancy'
import type { PlainDate } from '../../dates'

/** The first day of which a redemption names a learner; null: none does. */
export async function firstLearnerDay(tx: TenantStatements, before: PlainDate): Promise<PlainDate | null> {
  const [row] = await tx.db.execute<{ day: string | null }>(sql`
    select min(occurred_on)::text as day from ${coursewareCompletions}
    where ${inOrg(coursewareCompletions, tx.orgId)} and occurred_on < ${before}::date and learner_id is not null`)
  return row?.day ?? null
}

/** Imports that were made before a day, by UTC. */
export async function importsBefore(tx: TenantStatements, before: PlainDate): Promise<number[]> {
  const rows = await tx.db.execute<{ id: number }>(sql`
    select id from ${imports} where ${inOrg(imports, tx.orgId)} and created_at < ${before}::date`)
  return rows.map(({ id }) => Number(id))
}

/** Rejected rows of imports before a day, some of them. @returns how many went */
export async function removeRejects(tx: TenantStatements, before: PlainDate, limit: number): Promise<number> {
  const r = alias(importRejects, 'r')
  const old = await importsBefore(tx, before)
  const gone = await tx.db.execute(sql`
    delete from ${importRejects} r where ${inOrg(r, tx.orgId)} and (r.import_id, r.line) in (
      select r.import_id, r.line from ${importRejects} r
      where ${inOrg(r, tx.orgId)} and r.import_id = any(${sql.param(old)}::bigint[]) limit ${limit})
    returning 1 as one`)
  return gone.length
}

/** What their previews told. */
export async function removePreviews(tx: TenantStatements, before: PlainDate): Promise<number> {
  const gone = await tx.db.execute(sql`
    update ${imports} set preview = null
    where ${inOrg(imports, tx.orgId)} and created_at < ${before}::date and preview is not null returning 1 as one`)
  return gone.length
}
