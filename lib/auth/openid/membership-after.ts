import { canBeLimited, type GrantedRole, ROLES, type Role } from '../roles'

/** Which role here an app role means. */
export type Mapping = { role: GrantedRole; locationIds: number[] | null }

export type Membership = {
  role: Role
  locationIds: number[] | null
  /** `manual`, or the issuer that says the role. */
  source: string
  pending: boolean
  deactivated: boolean
}

type Given = Pick<Membership, 'role' | 'locationIds' | 'source'>

/** The highest role of several, in the order of ROLES; the locations of mappings to the same role add up. */
export function highest(mappings: readonly Mapping[]): Mapping | null {
  const role = ROLES.find((one) => mappings.some((mapping) => mapping.role === one))
  if (role === undefined || role === 'none') return null
  const scopes = mappings.filter((mapping) => mapping.role === role).map(({ locationIds }) => locationIds)
  if (!canBeLimited(role) || scopes.includes(null)) return { role, locationIds: null }
  return { role, locationIds: [...new Set(scopes.flatMap((ids) => ids ?? []))].sort((a, b) => a - b) }
}

/**
 * What becomes of a membership when the issuer named the app roles behind `mappings`: it wins where it names a mapped
 * role, a role given here by hand stays where it names none, and who was deactivated stays out.
 * @returns null when it stays as it is
 */
export function membershipAfter(
  now: Membership | null,
  issuer: string,
  mappings: readonly Mapping[],
): Given | null {
  const best = highest(mappings)
  if (now?.deactivated) return null
  if (now && !best && now.source !== issuer) return null
  const next = { role: best?.role ?? 'none', locationIds: best?.locationIds ?? null, source: issuer } as const
  return now && isSame(now, next) ? null : next
}

const isSame = (now: Membership, next: Given): boolean =>
  !now.pending &&
  now.role === next.role &&
  now.source === next.source &&
  String(now.locationIds) === String(next.locationIds)
