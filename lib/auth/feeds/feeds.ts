import { sql } from 'drizzle-orm'
import type { Database, Statements } from '@/db/client'
import type { FeedOf } from '../../calendar/model/feed-of'
import type { Ctx } from '../../context'
import { demoOpenFor } from '../demo/demo-rules'
import { hashSecret, newSecret } from '../secrets'
import { UTC_DAY } from '../utc-day'

/** What is known of the address of a calendar; never the address itself. */
export type Feed = {
  createdAt: string
  /** Whoever made it; null: the operator, or somebody who is gone. */
  maker: string | null
  lastReadOn: string | null
  /** Whether it shows classes as well; those made before there were any do not. */
  classes: boolean
}

export async function readFeed({ control }: Pick<Database, 'control'>, orgId: number): Promise<Feed | null> {
  const [row] = await control.execute<{
    created_at: string
    maker: string | null
    last_read_on: string | null
    classes: boolean
  }>(sql`
    select f.created_at, coalesce(nullif(u.name, ''), u.email) as maker, f.last_read_on, f.with_classes as classes
    from calendar_feeds f left join users u on u.id = f.created_by where f.org_id = ${orgId}`)
  if (!row) return null
  const { created_at, maker, last_read_on: lastReadOn, classes } = row
  return { createdAt: new Date(created_at).toISOString(), maker, lastReadOn, classes }
}

/** In place of the one that there is. @returns the secret, which is shown once and kept nowhere */
export async function replaceFeed(
  control: Statements,
  { orgId, createdBy }: { orgId: number; createdBy: number | null },
): Promise<string> {
  const secret = newSecret()
  await control.execute(sql`
    insert into calendar_feeds (org_id, hash, created_by, with_classes)
    values (${orgId}, ${hashSecret(secret)}, ${createdBy}, true)
    on conflict (org_id) do update set hash = excluded.hash, created_by = excluded.created_by,
      created_at = now(), last_read_on = null, with_classes = true`)
  return secret
}

/** @returns whether there was one */
export async function removeFeed(control: Statements, orgId: number): Promise<boolean> {
  const rows = await control.execute(sql`delete from calendar_feeds where org_id = ${orgId} returning org_id`)
  return rows.length > 0
}

/**
 * Who reads by a secret: what a Report viewer of the whole organization sees, which is nobody's name.
 * @returns null for a secret that is unknown, revoked or replaced, or does not show what is asked of it
 */
export async function feedCtx(
  db: Database,
  secret: string,
  ip: string | null,
  of: FeedOf,
): Promise<Ctx | null> {
  const [row] = await db.control.execute<{
    id: number
    slug: string
    name: string
    demo: boolean
    read_today: boolean
  }>(sql`
    select own.id, own.slug, own.name, own.demo, f.last_read_on is not distinct from ${UTC_DAY} as read_today
    from calendar_feeds f join organizations own on own.id = f.org_id and ${demoOpenFor('own')}
    where f.hash = ${hashSecret(secret)}${of === 'classes' ? sql` and f.with_classes` : sql``}`)
  if (!row) return null
  const { id: orgId, slug, name: orgName, demo } = row
  if (!row.read_today)
    await db.control.execute(sql`update calendar_feeds set last_read_on = ${UTC_DAY} where org_id = ${orgId}`)
  const who = { actor: 'calendar', actorName: 'Calendar', ip }
  return { db, orgId, slug, orgName, demo, role: 'viewer', locationIds: null, ...who }
}
