import type { Role } from '@/lib/auth/roles'

type Named = { slug: string; role: Role }

/** More than these in a menu would be a page of their own, which there is. */
export const MOST_IN_MENU = 8

/** All while they are few; else the one the reader is in, then those in which there is something to see, by name. */
export function mostRelevant<T extends Named>(orgs: readonly T[], current: string): readonly T[] {
  if (orgs.length <= MOST_IN_MENU) return orgs
  const here = orgs.filter(({ slug }) => slug === current)
  const others = orgs.filter(({ slug }) => slug !== current)
  const withRole = others.filter(({ role }) => role !== 'none')
  const rest = others.filter(({ role }) => role === 'none')
  return [...here, ...withRole, ...rest].slice(0, MOST_IN_MENU)
}
