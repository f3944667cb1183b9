import type { Database } from '@/db/client'
import type { Ctx, Memberships } from '../context'
import { LaurelError, notFound } from '../errors'
import { openTo, type Session } from './sessions/sessions'
import type { KnownToken } from './tokens/tokens'

/** @throws LaurelError not_found, the same for an organization of others as for one that does not exist. */
export function sessionCtx(
  db: Database,
  { user, orgs, proved }: Session,
  slug: string,
  ip: string | null,
): Ctx {
  const org = orgs.find((one) => one.slug === slug)
  if (!org) throw notFound('This organization')
  if (org.needsSecondFactor)
    throw new LaurelError(
      'second_factor_required',
      `${org.name} requires a second factor of its members. Set one up on your account page, then go on.`,
    )
  const { id: orgId, name: orgName, demo, role, locationIds } = org
  return { db, orgId, slug, orgName, demo, role, locationIds, ...actorOf(user), ip, unproved: !proved }
}

/** All of a person's organizations but those that want a second factor first. */
export const sessionMemberships = (db: Database, session: Pick<Session, 'user' | 'orgs'>): Memberships => ({
  db,
  orgs: openTo(session),
  ...actorOf(session.user),
})

const actorOf = ({ id, name, email }: Session['user']) => ({ actor: `user:${id}`, actorName: name || email })

/** @throws LaurelError not_found for any organization but the token's own. */
export function tokenCtx(db: Database, token: KnownToken, slug: string, ip: string | null): Ctx {
  const { org, role, locationIds } = token
  if (org.slug !== slug) throw notFound('This organization')
  return {
    db,
    orgId: org.id,
    slug,
    orgName: org.name,
    demo: org.demo,
    role,
    locationIds,
    actor: `token:${token.id}`,
    actorName: token.name,
    ip,
  }
}
