import type { Database } from '../../db/client'
import type { Role } from '../../lib/auth/roles'
import type { Ctx, Memberships } from '../../lib/context'

/** Somebody who belongs to these organizations, all of them with one role and all their locations. */
export const memberOf = (db: Database, ctxs: readonly Ctx[], role: Role): Memberships => ({
  db,
  actor: 'user:1',
  actorName: 'Somebody',
  orgs: ctxs.map(({ orgId, slug, orgName }) => ({
    id: orgId,
    slug,
    name: orgName,
    demo: false,
    role,
    locationIds: null,
    openRequests: 0,
  })),
})
