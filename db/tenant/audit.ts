import type { Ctx } from '../../lib/services/context'
import type { TenantStatements } from '../client'
import { audit } from '../schema/organization'

/** One row in the same transaction as what it tells of. `detail` holds what changed, before and after. */
export async function writeAudit(
  tx: TenantStatements,
  ctx: Pick<Ctx, 'actor' | 'actorName' | 'ip'>,
  action: string,
  detail: Record<string, unknown>,
): Promise<void> {
  const { actor, actorName, ip } = ctx
  await tx.db.insert(audit).values({ orgId: tx.orgId, actor, actorName, ip, action, detail })
}
