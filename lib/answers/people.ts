import { z } from 'zod'
import { ACTIONS, GRANTED_ROLES, ROLES } from '../auth/roles'
import { count, day, id, instant } from './words'

const role = z.enum(ROLES)
const grantedRole = z.enum(GRANTED_ROLES as [(typeof GRANTED_ROLES)[number]])
const roleName = z.string().describe('In Partner Center’s words.')
const locationIds = z
  .array(id)
  .nullable()
  .describe('The ids of the locations that a viewer is limited to; null: all.')

export const session = z.strictObject({
  id: z.string().describe('Names the session and opens nothing.'),
  createdAt: instant,
  lastSeenOn: day.nullable().describe('The day in UTC; null before the first request.'),
  ip: z.string().nullable(),
  userAgent: z.string().nullable(),
})

export const user = z.strictObject({
  id,
  name: z.string(),
  email: z.string(),
  role,
  roleName,
  locationIds,
  source: z.string().describe('manual, or the issuer that says the role at every sign-in.'),
  local: z.boolean().describe('Has a password here; else an identity provider vouches for the person.'),
  guest: z.boolean().describe('A guest in the provider’s tenant.'),
  state: z.enum(['active', 'invited', 'deactivated']),
  lastSignIn: instant.nullable().describe('null for an invited person.'),
  self: z.boolean().describe('It is who asks.'),
})
export const users = z.strictObject({ users: z.array(user) })
export const userDetail = user.extend({
  manageable: z.boolean().describe('Who asks may change this person.'),
  wholeAccount: z.boolean().describe('Who asks decides over password and sessions, too.'),
  sessions: z.array(session).describe('Empty for who may not see them.'),
})

const link = {
  url: z.string().nullable().describe('Shown this once; null where it went to the person’s own address.'),
  expiresAt: instant,
  mailed: z.boolean().describe('The mail server took it.'),
}
export const invitation = z.strictObject({ user, ...link })
export const passwordLink = z.strictObject(link)
export const endedSessions = z.strictObject({ ended: count })

const request = { id, role: grantedRole, createdAt: instant }
export const ownRequest = z.strictObject(request)
export const accessRequest = z.strictObject({
  ...request,
  user: z.strictObject({ id, name: z.string(), email: z.string() }),
  outcome: z.enum(['granted', 'declined']).nullable().describe('null while it waits for an answer.'),
  roleName,
})
export const accessRequests = z.strictObject({ requests: z.array(accessRequest) })

export const roles = z.strictObject({
  role: role.describe('The reader’s own.'),
  locationIds,
  roles: z.array(
    z.strictObject({
      id: role,
      name: z.string(),
      text: z.string().describe('Whom it is for.'),
      canBeLimited: z.boolean().describe('To locations.'),
    }),
  ),
  actions: z.array(z.strictObject({ action: z.enum(ACTIONS), what: z.string(), roles: z.array(role) })),
  grantors: z
    .array(z.strictObject({ name: z.string(), email: z.string() }))
    .describe('Who gives roles; empty for a role that may not see personal data.'),
})

const apiToken = { id, name: z.string(), role: grantedRole, locationIds, expiresAt: instant }
export const tokens = z.strictObject({
  tokens: z.array(
    z.strictObject({
      ...apiToken,
      maker: z.strictObject({ id, name: z.string() }).nullable().describe('null: the operator’s command.'),
      createdAt: instant,
      lastUsedOn: day.nullable().describe('The day in UTC; null when it was never used.'),
      state: z
        .enum(['active', 'stopped', 'expired', 'revoked'])
        .describe('stopped: its maker could no longer give it.'),
    }),
  ),
})
export const newToken = z.strictObject({ ...apiToken, token: z.string().describe('Shown this once.') })

const appRole = z.strictObject({ issuer: z.string(), appRole: z.string() })
export const signInSetup = z.strictObject({
  issuers: z.array(
    z.strictObject({
      issuer: z.string(),
      name: z.string(),
      provider: z
        .enum(['entra', 'oidc'])
        .nullable()
        .describe('null: this server is no longer set up for it; it lets nobody in.'),
      tenant: z.string().nullable(),
      redirectUri: z.string().nullable(),
      trusted: z.boolean(),
      binding: z
        .enum(['allowed', 'proved', 'unconfirmed'])
        .nullable()
        .describe('Who says that its accounts are this organization’s; null: nobody yet.'),
      allowCommand: z
        .string()
        .nullable()
        .describe('What the person who runs Laurel types to say it; null where it is said.'),
      people: count,
      guests: count,
      withoutRole: count,
      rolesLeftOut: count.describe('Whose roles the issuer left out of its token.'),
    }),
  ),
  appRoles: z.array(appRole.extend({ role: grantedRole, locationIds, people: count })),
  unmapped: z
    .array(appRole.extend({ people: count }))
    .describe('Seen in tokens and without a meaning yet, those that most people have first.'),
})
export const mappedAppRole = appRole.extend({ role: grantedRole, locationIds })
export const unmappedAppRole = appRole
export const trustedIssuer = z.strictObject({ issuer: z.string() })
export const withdrawnIssuer = z.strictObject({
  issuer: z.string(),
  ended: count.describe('Memberships that ended.'),
})

const auditEvent = z.strictObject({
  id: z.string().describe('audit:12, or account:7 for what happened at the door.'),
  at: z.iso.datetime().describe('In UTC, to the microsecond.'),
  actor: z.string().describe('operator, user:12, token:3 or issuer:entra.'),
  actorName: z.string(),
  action: z.string(),
  what: z.string().describe('The action in words.'),
  detail: z.record(z.string(), z.unknown()),
  ip: z.string().nullable(),
})
export const auditPage = z.strictObject({
  events: z.array(auditEvent),
  next: z.string().nullable().describe('What to send as after for the next ones; null at the end.'),
})
/** Without a limit: all of it, as a stream. */
export const auditTrail = z.strictObject({
  organization: z.string(),
  events: z.array(auditEvent),
  next: z.null(),
})
