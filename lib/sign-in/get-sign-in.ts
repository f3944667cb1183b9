import type { z } from 'zod'
import type { signInSetup } from '../answers/people'
import { configuredIssuers, redirectUri } from '../auth/openid/issuers'
import {
  type AppRole,
  readAppRoles,
  readIssuerPeople,
  readSeenAppRoles,
  readTrusted,
} from '../auth/openid/trust'
import { authorize, type Ctx } from '../context'
import { allowCommand } from './allow-command'
import { listIssuers } from './allow-issuer'

export type SignInSetup = z.infer<typeof signInSetup>
export type IssuerSummary = SignInSetup['issuers'][number]

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
