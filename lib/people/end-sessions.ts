import { writeAudit } from '@/lib/audit/sql/audit'
import { refuseInDemo } from '../auth/demo/demo-rules'
import { rulesAccount } from '../auth/people/account-reach'
import { nameOf, readMember } from '../auth/people/members'
import { endSessionOf } from '../auth/sessions/session-list'
import { revokeSessionsOf } from '../auth/sessions/sessions'
import { authorize, type Ctx, personOf } from '../context'
import { LaurelError } from '../errors'
import { checkManage, inPeople } from './people'
import { auditOf } from './user'

/**
 * Signs the person out everywhere, or where the session `handle` was opened.
 * @returns how many sessions ended
 * @throws LaurelError forbidden (the account belongs to other organizations too), not_found
 */
export async function endSessions(
  ctx: Ctx,
  id: number,
  handle: string | null = null,
): Promise<{ ended: number }> {
  authorize(ctx, 'users:write')
  refuseInDemo(ctx, 'its people are signed in many times, each by somebody else')
  return inPeople(ctx, async (tx) => {
    const member = await readMember(tx.db, tx.orgId, id)
    checkManage(ctx, member)
    if (id !== personOf(ctx) && !(await rulesAccount(tx.db, ctx, id)))
      throw new LaurelError(
        'forbidden',
        `${nameOf(member)} also belongs to other organizations. Deactivate the person in ${ctx.orgName} instead: that ends the access to it at once.`,
      )
    if (handle !== null) await endSessionOf(tx.db, id, handle)
    const ended = handle !== null ? 1 : await revokeSessionsOf(tx.db, id)
    if (ended > 0) await writeAudit(tx, ctx, 'user.sessions_end', { ...auditOf(member), sessions: ended })
    return { ended }
  })
}
