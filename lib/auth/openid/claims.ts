import { z } from 'zod'
import type { Issuer } from './issuers'

/** Whom an ID token names, after its signature, audience and times were checked. */
export type Person = {
  issuer: string
  subject: string
  /** For people to read; it identifies nobody. */
  email: string
  name: string
  guest: boolean
  /** As the issuer spells them. */
  appRoles: string[]
  /** The issuer says that they are too many for a token, and names none: what they are is not known. */
  rolesLeftOut: boolean
  /** When the person last showed there who he is, in seconds since 1970; null: the issuer does not say. */
  authTime: number | null
}

/** Far more than a token carries; Entra stops at 200, others do not. */
const ROLES_LIMIT = 10_000
const ROLE = /^[^\p{Cc}\p{Cs}]{1,254}$/u
/** No database keeps the character 0, nor the half of one that a cut leaves. */
const text = z
  .string()
  .transform((value) =>
    value
      .replaceAll('\0', '')
      .trim()
      .slice(0, 254)
      .replace(/\p{Cs}/gu, ''),
  )
  .optional()
  .catch(undefined)

const claimsSchema = z.looseObject({
  iss: z.string(),
  sub: z.string().regex(/^[ -~]{1,255}$/),
  tid: z.string().optional(),
  name: text,
  email: text,
  preferred_username: text,
  auth_time: z.number().int().positive().optional().catch(undefined),
  acct: z.union([z.number(), z.string()]).optional().catch(undefined),
  idp: z.string().optional().catch(undefined),
  _claim_names: z.record(z.string(), z.unknown()).optional().catch(undefined),
  hasgroups: z.union([z.boolean(), z.string()]).optional().catch(undefined),
})
type Claims = z.infer<typeof claimsSchema>

/** @returns null for an account of another issuer, or of another tenant than the one that was asked. */
export function personOf(issuer: Issuer, given: unknown): Person | null {
  const parsed = claimsSchema.safeParse(given)
  if (!parsed.success) return null
  const claims = parsed.data
  if (claims.iss !== issuer.issuer) return null
  if (issuer.tenant !== null && claims.tid !== undefined && claims.tid.toLowerCase() !== issuer.tenant)
    return null
  const email = claims.email || claims.preferred_username || ''
  const appRoles = rolesIn(claims, issuer.rolesClaim)
  return {
    issuer: claims.iss,
    subject: claims.sub,
    email,
    // A guest may come without both: what names him there is better than nothing to read.
    name: claims.name || email || claims.sub,
    guest: isGuest(claims, issuer),
    appRoles,
    rolesLeftOut: appRoles.length === 0 && leavesOut(claims, issuer.rolesClaim),
    authTime: claims.auth_time ?? null,
  }
}

/** A guest's home is elsewhere. Entra also names a tenant's own accounts by an older address with the same tenant id. */
function isGuest({ acct, idp, iss, preferred_username }: Claims, { tenant }: Issuer): boolean {
  if (Number(acct) === 1 || /#ext#/i.test(preferred_username ?? '')) return true
  return idp !== undefined && idp !== iss && !(tenant !== null && idp.toLowerCase().includes(tenant))
}

/**
 * Too many for the token: the claim stands in `_claim_names` (OpenID Connect Core 5.6.2), or, of groups in a token that came
 * through the browser, there is only `hasgroups` (Entra's groups overage).
 */
function leavesOut({ _claim_names: elsewhere, hasgroups }: Claims, name: string): boolean {
  if (elsewhere !== undefined && Object.hasOwn(elsewhere, name)) return true
  return name === 'groups' && String(hasgroups) === 'true'
}

/** The claim of that name, or at that path: `roles`, `https://example.com/roles`, `realm_access.roles`. */
function rolesIn(claims: Claims, name: string): string[] {
  const inside = (value: unknown, part: string): unknown =>
    typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[part] : undefined
  const value = claims[name] ?? name.split('.').reduce(inside, claims)
  const roles = [value].flat().filter((role) => typeof role === 'string' && ROLE.test(role))
  return [...new Set(roles as string[])].slice(0, ROLES_LIMIT)
}
