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

/** Only the two viewers can be limited to locations. */
export const canBeLimited = (role: Role): boolean => role === 'executive_viewer' || role === 'viewer'

export const GRANTED_ROLES = ROLES.filter((role): role is GrantedRole => role !== 'none')
const IMPORTERS = ['global_admin', 'partner_admin'] as const
const ADMINS = ['global_admin', 'partner_admin', 'account_admin'] as const
const PERSONAL = ['global_admin', 'partner_admin', 'account_admin', 'executive_viewer'] as const
const PEOPLE_ADMINS = ['global_admin', 'account_admin'] as const

type Permission = { what: string; roles: readonly Role[] }

/**
 * Action → what it is, as it ends "you may …", and the roles that may. A page or route that does something else gets
 * its own line here. Pages, API, command line and the help page read this table and nothing else.
 */
export const PERMISSIONS = {
  'qualification:read': { what: 'see where the organization stands', roles: GRANTED_ROLES },
  'line-items:read': { what: 'see and download line items', roles: GRANTED_ROLES },
  'personal-data:read': {
    what: 'see learners and trainers in line items',
    roles: PERSONAL,
  },
  'personal-data:manage': {
    what: 'see what is held about people, find, export and erase it, and end the organization',
    roles: ['global_admin'],
  },
  'codes:read': { what: 'see which classes have an achievement code', roles: GRANTED_ROLES },
  'codes:write': { what: 'keep and remove achievement codes', roles: ADMINS },
  'codes:reveal': { what: 'show achievement codes', roles: ADMINS },
  'links:check': { what: 'make and check the links of classes', roles: GRANTED_ROLES },
  'calendar:write': { what: 'make and revoke the address of the calendar', roles: ADMINS },
  'imports:read': { what: 'see the imports', roles: GRANTED_ROLES },
  'imports:write': { what: 'import files and withdraw imports', roles: IMPORTERS },
  'rejects:read': { what: 'see rejected rows', roles: IMPORTERS },
  'catalogue:read': { what: 'see the catalogue', roles: GRANTED_ROLES },
  'catalogue:write': { what: 'change the catalogue', roles: IMPORTERS },
  'trainers:read': { what: 'see the trainers', roles: PERSONAL },
  'trainers:write': { what: 'change the trainers', roles: IMPORTERS },
  'classes:write': { what: 'plan and change classes', roles: ADMINS },
  'attachments:read': { what: 'see and download attached files', roles: PERSONAL },
  'attachments:write': { what: 'attach and remove files', roles: ADMINS },
  'records:write': { what: 'keep the records that the Guidelines ask for', roles: ADMINS },
  'certificates:read': { what: 'see and download certificates', roles: PERSONAL },
  'certificates:write': { what: 'issue, record and revoke certificates', roles: ADMINS },
  'audit-pack:read': { what: 'download the audit pack', roles: ADMINS },
  'scenarios:write': { what: 'save what-if scenarios', roles: PERSONAL },
  'reconcile:read': { what: 'see the reconciliation with Partner Center', roles: ADMINS },
  'reconcile:write': { what: 'reconcile with Partner Center', roles: IMPORTERS },
  'snapshots:write': { what: 'take a snapshot, or a month end in place of another', roles: ADMINS },
  'rules:write': { what: 'override a rule value', roles: IMPORTERS },
  'designations:write': { what: 'record designations and specializations', roles: IMPORTERS },
  'checks:write': { what: 'dismiss findings of guideline checks, and set their limits', roles: ADMINS },
  'settings:read': { what: 'see the settings', roles: GRANTED_ROLES },
  'settings:write': { what: 'change the settings', roles: IMPORTERS },
  'locations:read': { what: 'see the locations', roles: GRANTED_ROLES },
  'locations:write': { what: 'change and merge locations', roles: PEOPLE_ADMINS },
  'badges:write': { what: 'allow locations badges and benefits', roles: ADMINS },
  'tokens:write': { what: 'make API tokens of your own', roles: GRANTED_ROLES },
  'tokens:manage': { what: 'see and revoke everybody’s API tokens', roles: PEOPLE_ADMINS },
  'users:write': { what: 'invite people and give roles', roles: PEOPLE_ADMINS },
  'sign-in:write': { what: 'say who signs in with Microsoft, and as what', roles: ['global_admin'] },
  'audit:read': { what: 'see the audit trail', roles: ['global_admin'] },
  'roles:read': { what: 'see what each role may do', roles: ROLES },
  'access:ask': { what: 'ask for a role', roles: ROLES },
} as const satisfies Record<string, Permission>

export type Action = keyof typeof PERMISSIONS

/** The one place that reads who may. */
export const rolesFor = (action: Action): readonly Role[] => PERMISSIONS[action].roles

export const may = (role: Role, action: Action): boolean => rolesFor(action).includes(role)

/** Whether whoever has `role` may do all that `other` may: nobody hands on more than he has. */
export const covers = (role: Role, other: Role): boolean =>
  ACTIONS.every((action) => may(role, action) || !may(other, action))

export const ACTIONS = Object.keys(PERMISSIONS) as Action[]

/** What who has `role` asks for to do it: the least role that may, and that takes nothing away. */
export const roleToAskFor = (role: Role, action: Action): GrantedRole =>
  GRANTED_ROLES.findLast((one) => may(one, action) && covers(one, role)) ?? 'global_admin'

/** Who gives a role: nobody but a Global admin makes another one. */
export const rolesThatGive = (role: Role): readonly Role[] =>
  role === 'global_admin' ? ['global_admin'] : PEOPLE_ADMINS

/** "Global admin or MPN Partner Admin": for the sentence that says which role is missing. */
export const rolesThatMay = (action: Action): string => oneOf(rolesFor(action))

export const oneOf = (roles: readonly Role[]): string =>
  new Intl.ListFormat('en', { type: 'disjunction' }).format(roles.map((role) => ROLE_NAMES[role]))
