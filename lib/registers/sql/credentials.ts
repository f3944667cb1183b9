import { sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'
import type { TenantStatements } from '../../../db/client'
import { classes, trainerCredentials } from '../../../db/schema/delivery'
import { surveyResponses } from '../../../db/schema/line-items'
import { trainers } from '../../../db/schema/registers'
import { inOrg } from '../../../db/tenancy'
import type { DateRange, PlainDate } from '../../dates'
import { requirements } from './eligibility'

const c = alias(classes, 'c')
const t = alias(trainers, 't')

export type StoredCredential = {
  mctId: string
  name: string
  credential: string
  achievedOn: PlainDate
  expiresOn: PlainDate | null
  /** Courses that ask for it, and the trainer's surveys about them in the window. */
  courses: string[]
  surveys: number
  /** Classes of these courses that the trainer has from today on. */
  classes: number
}

/**
 * Credentials of one trainer, or of all those that end from a day on, the first to end first.
 * @param window null: surveys are not counted, and not read
 * @param limit so many at most
 */
export async function readCredentials(
  tx: TenantStatements,
  which: { mctId: string } | { endsFrom: PlainDate },
  { window, today }: { window: DateRange | null; today: PlainDate },
  limit: number,
): Promise<StoredCredential[]> {
  const chosen = 'mctId' in which ? sql`mct_id = ${which.mctId}` : sql`expires_on >= ${which.endsFrom}::date`
  const inWindow = window ? sql`occurred_on between ${window.from}::date and ${window.to}::date` : sql`false`
  const rows = await tx.db.execute<Record<string, unknown>>(sql`
    with ${requirements(tx.orgId)}, held as (
      select * from ${trainerCredentials} where ${inOrg(trainerCredentials, tx.orgId)} and ${chosen}
      order by expires_on nulls last, mct_id, credential, achieved_on limit ${limit}
    ), asked as (
      select h.mct_id, h.credential, h.achieved_on, r.item from held h
      join requirements r on r.credential_id = h.credential_id and r.valid_to >= ${today}::date group by 1, 2, 3, 4
    ), taught as (
      select mct_id, item, count(*)::int as surveys from ${surveyResponses}
      where ${inOrg(surveyResponses, tx.orgId)} and ${inWindow}
        and mct_id in (select mct_id from held) group by 1, 2
    ), planned as (
      select m.mct_id, c.item, count(*)::int as classes
      from ${classes} c, unnest(c.mct_ids) m(mct_id)
      where ${inOrg(c, tx.orgId)} and c.ends_on >= ${today}::date and c.status is distinct from 'cancelled'
        and m.mct_id in (select mct_id from held) group by 1, 2
    ), carried as (
      select a.mct_id, a.credential, a.achieved_on, array_agg(a.item order by a.item) as courses,
        coalesce(sum(t.surveys), 0)::int as surveys, coalesce(sum(p.classes), 0)::int as classes
      from asked a left join taught t using (mct_id, item) left join planned p using (mct_id, item) group by 1, 2, 3
    )
    select h.mct_id, coalesce(t.name, '') as name, h.credential, h.achieved_on::text, h.expires_on::text,
      coalesce(c.courses, '{}') as courses, coalesce(c.surveys, 0) as surveys, coalesce(c.classes, 0) as classes
    from held h left join carried c using (mct_id, credential, achieved_on)
    left join ${trainers} t on ${inOrg(t, tx.orgId)} and t.mct_id = h.mct_id
    order by h.expires_on nulls last, h.mct_id, h.credential, h.achieved_on`)
  return rows.map((row) => ({
    mctId: String(row.mct_id),
    name: String(row.name),
    credential: String(row.credential),
    achievedOn: String(row.achieved_on),
    expiresOn: row.expires_on === null ? null : String(row.expires_on),
    courses: row.courses as string[],
    surveys: Number(row.surveys),
    classes: Number(row.classes),
  }))
}
