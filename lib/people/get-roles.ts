import type { z } from 'zod'
import type { roles } from '../answers/people'
import { ROLE_TEXTS } from '../auth/role-texts'
import { ACTIONS, canBeLimited, may, PERMISSIONS, ROLE_NAMES, ROLES } from '../auth/roles'
import { authorize, type Ctx } from '../context'
import { listContacts } from './list-contacts'

export type RoleHelp = z.infer<typeof roles>
type RoleLine = RoleHelp['roles'][number]
type ActionLine = RoleHelp['actions'][number]

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
