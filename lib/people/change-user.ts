import { readMember } from '../auth/people/members'
import { authorize, type Ctx, requireProof } from '../context'
import { applyChange } from './apply-change'
import { inPeople } from './people'
import { type User, userOf } from './user'
import { type UserChanges, userChanges } from './user-input'

/**
 * Role, locations of a viewer, active or not; acts on the person's next request.
 * @throws ZodError | LaurelError forbidden (a Global admin is a Global admin's business), not_found, conflict (the
 * last admin; a role that the identity provider says), invalid_request (a location of others)
 */
export async function changeUser(ctx: Ctx, id: number, input: UserChanges): Promise<User> {
  authorize(ctx, 'users:write')
  requireProof(ctx)
  const change = userChanges.parse(input)
  return inPeople(ctx, async (tx) => {
    await applyChange(ctx, tx, await readMember(tx.db, tx.orgId, id), change)
    return userOf(ctx, await readMember(tx.db, tx.orgId, id))
  })
}
