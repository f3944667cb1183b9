import { ROLES, type Role } from '../lib/auth/roles'
import type { DemoUser, Profile } from './profile'

const LOCAL_PART: Record<Role, string> = {
  global_admin: 'global.admin',
  partner_admin: 'partner.admin',
  account_admin: 'account.admin',
  executive_viewer: 'executive.viewer',
  viewer: 'viewer',
  none: 'none',
}

/** One sign-in for each role, and a viewer who sees one location only. */
export function usersOf({
  slug,
  locations,
  people,
}: Pick<Profile, 'slug' | 'locations' | 'people'>): DemoUser[] {
  const user = (local: string, name: string, role: Role, only: string[] | null): DemoUser => ({
    email: `${local}@${slug}.example`,
    name,
    role,
    locations: only,
  })
  const first = locations[0]?.externalId
  return [
    ...ROLES.map((role) => user(LOCAL_PART[role], people[role], role, null)),
    ...(first ? [user('viewer.location', people.one_location, 'viewer', [first])] : []),
  ]
}
