/** Roles with Partner Center's names and what each may do: data, read by pages, API, command line and help. */
export const ROLES = [
  'global_admin',
  'partner_admin',
  'account_admin',
  'executive_viewer',
  'viewer',
  'none',
] as const
export type Role = (typeof ROLES)[number]
export type GrantedRole = Exclude<Role, 'none'>

export const ROLE_NAMES: Record<Role, string> = {
  global_admin: 'Global admin',
  partner_admin: 'MPN Partner Admin',
  account_admin: 'Account admin',
  executive_viewer: 'Executive report viewer',
  viewer: 'Report viewer',
  none: 'No role',
}

const EVERY_ROLE: readonly Role[] = [
  'global_admin',
  'partner_admin',
  'account_admin',
  'executive_viewer',
  'viewer',
]

/** Action → the roles that may. A page or route that does something else gets its own line here. */
export const PERMISSIONS = {
  'qualification:read': EVERY_ROLE,
  'line-items:read': EVERY_ROLE,
  'personal-data:read': ['global_admin', 'partner_admin', 'account_admin', 'executive_viewer'],
  'imports:read': EVERY_ROLE,
  'imports:write': ['global_admin', 'partner_admin'],
  'rejects:read': ['global_admin', 'partner_admin'],
  'catalogue:read': EVERY_ROLE,
  'catalogue:write': ['global_admin', 'partner_admin'],
  'settings:read': EVERY_ROLE,
  'settings:write': ['global_admin', 'partner_admin'],
  'locations:read': EVERY_ROLE,
  'locations:write': ['global_admin', 'account_admin'],
  'users:write': ['global_admin', 'account_admin'],
} as const satisfies Record<string, readonly Role[]>

export type Action = keyof typeof PERMISSIONS

export const may = (role: Role, action: Action): boolean =>
  (PERMISSIONS[action] as readonly Role[]).includes(role)

/** "Global admin or MPN Partner Admin": for the sentence that says which role is missing. */
export const rolesThatMay = (action: Action): string =>
  new Intl.ListFormat('en', { type: 'disjunction' }).format(
    PERMISSIONS[action].map((role) => ROLE_NAMES[role]),
  )
