import { ROLE_TEXTS } from '../../auth/role-texts'
import {
  ACTIONS,
  type Action,
  canBeLimited,
  may,
  PERMISSIONS,
  ROLE_NAMES,
  ROLES,
  type Role,
} from '../../auth/roles'
import { authorize, type Ctx } from '../context'
import type { Contact } from '../personal-data'
import { listContacts } from './list-contacts'

export type RoleLine = {
  id: Role
  name: string
  /** Whom it is for. */
  text: string
  /** Whether it can be limited to locations. */
  canBeLimited: boolean
}
export type ActionLine = { action: Action; what: string; roles: Role[] }
export type RoleHelp = {
  /** The reader's own. */
  role: Role
  locationIds: number[] | null
  roles: RoleLine[]
  actions: ActionLine[]
  /** Empty for a role that may not see personal data. */
  grantors: Contact[]
}

/** The same for everybody: the one table of who may do what. */
export const roleLines = (): RoleLine[] =>
  ROLES.map((id) => ({
    ...{ id, name: ROLE_NAMES[id], text: ROLE_TEXTS[id] },
    canBeLimited: canBeLimited(id),
  }))

export const actionLines = (): ActionLine[] =>
  ACTIONS.map((action) => ({
    action,
    what: PERMISSIONS[action].what,
    roles: ROLES.filter((role) => may(role, action)),
  }))

/** What each role may do, which the reader has, and who can give another one. */
export async function getRoles(ctx: Ctx): Promise<RoleHelp> {
  authorize(ctx, 'roles:read')
  const { role, locationIds } = ctx
  return {
    role,
    locationIds,
    roles: roleLines(),
    actions: actionLines(),
    grantors: (await listContacts(ctx)).contacts,
  }
}
