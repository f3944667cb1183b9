import { type Actor, listActors } from '../auth/sessions/sign-in-events'
import { authorize, type Ctx } from '../context'

/** Who can be chosen in the trail; whoever left is found by the number in the address. */
export async function listAuditActors(ctx: Ctx): Promise<Actor[]> {
  authorize(ctx, 'audit:read')
  return [...(await listActors(ctx.db, ctx.orgId)), { actor: 'operator', name: 'Operator (command line)' }]
}
