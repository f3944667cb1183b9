import type { Database } from '@/db/client'
import {
  type Action,
  may,
  oneOf,
  ROLE_NAMES,
  type Role,
  rolesThatGive,
  rolesThatMay,
  roleToAskFor,
} from './auth/roles'
import type { SessionOrg } from './auth/sessions/sessions'
import { LaurelError } from './errors'

/** Who asks, for which organization: made by `lib/auth` from a session, a token or the operator's command. */
export type Ctx = {
  db: Database
  orgId: number
  slug: string
  orgName: string
  demo: boolean
  role: Role
  /** Locations a viewer is limited to; null = all. */
  locationIds: number[] | null
  /** `user:12`, `token:3` or `operator`. */
  actor: string
  actorName: string
  ip: string | null
  /** A session whose person has not shown for a while who he is; never so for a token and the operator. */
  unproved?: boolean
}

/** Somebody's organizations with the role in each, as the session says: for what is asked of all of them at once. */
export type Memberships = Pick<Ctx, 'db' | 'actor' | 'actorName'> & { orgs: readonly SessionOrg[] }

/** The same person in one of them. */
export const ctxIn = (
  { db, actor, actorName }: Memberships,
  { id, slug, name, demo, role, locationIds }: SessionOrg,
): Ctx => ({ db, orgId: id, slug, orgName: name, demo, role, locationIds, actor, actorName, ip: null })

/** The id of the person who asks; null for a token and for the operator. */
export function personOf({ actor }: Pick<Ctx, 'actor'>): number | null {
  const id = /^user:(\d+)$/.exec(actor)?.[1]
  return id === undefined ? null : Number(id)
}

/** First line of every service. @throws LaurelError forbidden, naming the roles that may. */
export function authorize(ctx: Ctx, action: Action): void {
  if (may(ctx.role, action)) return
  throw new LaurelError(
    'forbidden',
    `Your role here is ${ROLE_NAMES[ctx.role]}; this needs ${rolesThatMay(action)}. Ask a ${oneOf(rolesThatGive(roleToAskFor(ctx.role, action)))} of ${ctx.orgName} for it.`,
  )
}

/**
 * Second line of every service that gives somebody a way in: who comes upon an open browser shall not. A token is asked
 * nothing: it has no person at it, and may do none of what makes further ways in for itself.
 * @throws LaurelError proof_required
 */
export function requireProof({ unproved }: Pick<Ctx, 'unproved'>): void {
  if (!unproved) return
  throw new LaurelError(
    'proof_required',
    'This needs to be you: show again who you are, by your password or where you sign in, and do it once more. Nothing was changed.',
  )
}
