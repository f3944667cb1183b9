import { issuerNamed } from '../auth/openid/issuers'
import { leftOutBy } from '../auth/openid/roles-left-out'
import { listGrantors } from '../auth/people/grantors'
import { type GrantedRole, oneOf, rolesThatGive } from '../auth/roles'
import { authorize, type Ctx } from '../context'
import { type Contact, shownContacts } from './personal-data'

/** Who can give a role: the people as far as the reader may know them, and the roles that they have. */
export type Contacts = {
  /** Whether there is anybody. */
  some: boolean
  contacts: Contact[]
  /** "Global admin or Account admin" */
  roles: string
  /** The name of the identity provider that left the reader's roles out of its token; null: none did. */
  leftOutBy: string | null
}

/** @param role any but Global admin, unless another is named */
export async function listContacts(ctx: Ctx, role: GrantedRole = 'viewer'): Promise<Contacts> {
  authorize(ctx, 'roles:read')
  const [found, issuer] = await Promise.all([listGrantors(ctx, role), issuerLeavingOut(ctx)])
  return {
    some: found.length > 0,
    contacts: shownContacts(ctx, found),
    roles: oneOf(rolesThatGive(role)),
    leftOutBy: issuer && (issuerNamed(issuer)?.label ?? issuer),
  }
}

async function issuerLeavingOut({ db, orgId, actor }: Ctx): Promise<string | null> {
  const [kind, id] = actor.split(':')
  return kind === 'user' ? leftOutBy(db.control, orgId, Number(id)) : null
}
