import { may } from '../auth/roles'
import { listTokenRows, type TokenSummary } from '../auth/tokens/token-list'
import { authorize, type Ctx, personOf } from '../context'

/** One's own tokens, or everybody's for those who manage them. A token has made none. */
export async function listTokens(ctx: Ctx): Promise<TokenSummary[]> {
  authorize(ctx, 'tokens:write')
  if (may(ctx.role, 'tokens:manage')) return listTokenRows(ctx.db, ctx.orgId, null)
  const makerId = personOf(ctx)
  return makerId === null ? [] : listTokenRows(ctx.db, ctx.orgId, makerId)
}
