import { listGrantors } from '../../auth/grantors'
import { type GrantedRole, oneOf, rolesThatGive } from '../../auth/roles'
import { authorize, type Ctx } from '../context'
import { type Contact, shownContacts } from '../personal-data'

/** Who can give a role: the people as far as the reader may know them, and the roles that they have. */
export type Contacts = {
  /** Whether there is anybody. */
  some: boolean
  contacts: Contact[]
  /** "Global admin or Account admin" */
  roles: string
}

/** @param role any but Global admin, unless another is named */
export async function listContacts(ctx: Ctx, role: GrantedRole = 'viewer'): Promise<Contacts> {
  authorize(ctx, 'roles:read')
  const found = await listGrantors(ctx, role)
  return { some: found.length > 0, contacts: shownContacts(ctx, found), roles: oneOf(rolesThatGive(role)) }
}
