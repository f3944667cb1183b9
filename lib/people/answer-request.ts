import { writeAudit } from '@/lib/audit/sql/audit'
import { closeRequest, readRequests } from '../auth/people/access-requests'
import { readMember } from '../auth/people/members'
import { authorize, type Ctx, requireProof } from '../context'
import { LaurelError, notFound } from '../errors'
import { applyChange } from './apply-change'
import { type Request, requestOf } from './list-requests'
import { inPeople } from './people'
import { auditOf } from './user'
import { type AnswerInput, answerInput } from './user-input'

/**
 * Grants the role asked for, or another one, or declines.
 * @throws ZodError | LaurelError not_found, conflict (answered already; a role that the identity provider says),
 * forbidden (Global admin is for Global admins to give)
 */
export async function answerRequest(ctx: Ctx, id: number, input: AnswerInput): Promise<Request> {
  authorize(ctx, 'users:write')
  requireProof(ctx)
  const { outcome, role: other, locationIds } = answerInput.parse(input)
  return inPeople(ctx, async (tx) => {
    const [request] = await readRequests(tx.db, tx.orgId, id)
    if (!request) throw notFound('This request')
    if (request.outcome !== null)
      throw new LaurelError('conflict', `This request has been ${request.outcome} already. Reload the page.`)
    const member = await readMember(tx.db, tx.orgId, request.user.id)
    const role = other ?? request.role
    await closeRequest(tx.db, tx.orgId, id, outcome)
    if (outcome === 'granted') await applyChange(ctx, tx, member, { role, locationIds })
    const detail = { ...auditOf(member), asked: request.role, ...(outcome === 'granted' && { role }) }
    await writeAudit(tx, ctx, outcome === 'granted' ? 'access.grant' : 'access.decline', detail)
    return requestOf({ ...request, outcome })
  })
}
