import { configuredIssuers, type ProviderId, redirectUri } from '../../auth/openid/issuers'
import {
  type AppRole,
  readAppRoles,
  readIssuerPeople,
  readSeenAppRoles,
  readTrusted,
  type SeenAppRole,
} from '../../auth/openid/trust'
import { authorize, type Ctx } from '../context'
import { allowCommand } from './allow-command'
import { type IssuerState, listIssuers } from './allow-issuer'

export type IssuerSummary = {
  issuer: string
  name: string
  /** null for one that this server is no longer set up for: it is trusted, and lets nobody in. */
  provider: ProviderId | null
  tenant: string | null
  redirectUri: string | null
  trusted: boolean
  /** Who says that its accounts are this organization's; null: nobody yet, so it cannot be let in. */
  binding: IssuerState['state'] | null
  /** What whoever runs Laurel types to say it; null where it is said. */
  allowCommand: string | null
  /** Active members here who came by it. */
  people: number
  guests: number
  withoutRole: number
  /** Whose roles are those of before, or none, since the issuer left them out of its token. */
  rolesLeftOut: number
}

export type SignInSetup = {
  issuers: IssuerSummary[]
  /** With the people who had it at their last sign-in. */
  appRoles: (AppRole & { people: number })[]
  /** Seen in tokens of members here, and without a meaning yet: those that most people have first. */
  unmapped: SeenAppRole[]
}

/** Groups of a whole company are no list to choose from: any of them can be typed. */
const UNMAPPED_LIMIT = 200
const NOBODY = { people: 0, guests: 0, withoutRole: 0, rolesLeftOut: 0 }

/** Who signs in with somebody else's account, and as what. */
export async function getSignIn(ctx: Ctx): Promise<SignInSetup> {
  authorize(ctx, 'sign-in:write')
  const { control } = ctx.db
  const [trusted, bound, people, mapped, seen] = await Promise.all([
    readTrusted(control, ctx.orgId),
    listIssuers(ctx),
    readIssuerPeople(control, ctx.orgId),
    readAppRoles(control, ctx.orgId),
    readSeenAppRoles(control, ctx.orgId),
  ])
  const configured = configuredIssuers()
  const unknown = trusted.filter((issuer) => !configured.some((one) => one.issuer === issuer))
  const countsOf = (issuer: string) => {
    const { issuer: _, ...counts } = people.find((one) => one.issuer === issuer) ?? { issuer, ...NOBODY }
    const binding = bound.find((one) => one.issuer === issuer)?.state ?? null
    const said = binding === 'allowed' || binding === 'proved'
    return {
      ...counts,
      trusted: trusted.includes(issuer),
      binding,
      allowCommand: said ? null : allowCommand(ctx.slug, issuer),
    }
  }
  const same = (a: Pick<AppRole, 'issuer' | 'appRole'>) => (b: Pick<AppRole, 'issuer' | 'appRole'>) =>
    a.issuer === b.issuer && a.appRole === b.appRole
  return {
    issuers: [
      ...configured.map(({ issuer, label, provider, tenant }) => ({
        ...{ issuer, name: label, provider, tenant, redirectUri: redirectUri(provider) },
        ...countsOf(issuer),
      })),
      ...unknown.map((issuer) => ({
        ...{ issuer, name: issuer, provider: null, tenant: null, redirectUri: null },
        ...countsOf(issuer),
      })),
    ],
    appRoles: mapped.map((one) => ({ ...one, people: seen.find(same(one))?.people ?? 0 })),
    unmapped: seen
      .filter((one) => trusted.includes(one.issuer) && !mapped.some(same(one)))
      .sort((a, b) => b.people - a.people)
      .slice(0, UNMAPPED_LIMIT),
  }
}
