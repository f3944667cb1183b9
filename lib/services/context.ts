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
} from '../auth/roles'
import type { SessionOrg } from '../auth/sessions'
import { LaurelError } from '../errors'

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
}

/** Somebody's organizations with the role in each, as the session says: for what is asked of all of them at once. */
export type Memberships = { db: Database; orgs: readonly SessionOrg[] }

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
