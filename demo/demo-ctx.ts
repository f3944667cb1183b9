import type { Database } from '../db/client'
import type { Ctx } from '../lib/context'

/** Stands beside everything that the demo itself brought in. */
export const DEMO_ACTOR = { userId: null, actor: 'demo', actorName: 'Demo data', ip: null }

export function demoCtx(db: Database, org: { id: number; slug: string; name: string }): Ctx {
  const { actor, actorName, ip } = DEMO_ACTOR
  return {
    db,
    orgId: org.id,
    slug: org.slug,
    orgName: org.name,
    demo: true,
    role: 'global_admin',
    locationIds: null,
    actor,
    actorName,
    ip,
  }
}
