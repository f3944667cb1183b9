import type { Statements } from '@/db/client'
import { hasGlobalAdmin } from '../auth/openid/trust'
import { lockPeople } from '../auth/people/memberships'
import type { Ctx } from '../context'
import { LaurelError } from '../errors'

/**
 * Makes a change of who signs in, unless it leaves nobody who could take it back.
 * @throws LaurelError conflict
 */
export async function keepingAdmin<T>(ctx: Ctx, control: Statements, change: () => Promise<T>): Promise<T> {
  await lockPeople(control, ctx.orgId)
  const had = await hasGlobalAdmin(control, ctx.orgId)
  const result = await change()
  if (!had || (await hasGlobalAdmin(control, ctx.orgId))) return result
  throw new LaurelError(
    'conflict',
    `This would leave ${ctx.orgName} without a Global admin who can sign in. Make somebody with a password Global admin first.`,
  )
}
