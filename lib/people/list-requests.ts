import { type AccessRequest, readRequests } from '../auth/people/access-requests'
import { ROLE_NAMES } from '../auth/roles'
import { authorize, type Ctx } from '../context'

export type Request = AccessRequest & { roleName: string }

export const requestOf = (request: AccessRequest): Request => ({
  ...request,
  roleName: ROLE_NAMES[request.role],
})

/** Who asks for which role and waits for an answer, the longest waiting first. */
export async function listRequests(ctx: Ctx): Promise<Request[]> {
  authorize(ctx, 'users:write')
  return (await readRequests(ctx.db.control, ctx.orgId)).map(requestOf)
}
