import { sql } from 'drizzle-orm'
import type { TenantStatements } from '../../../db/client'
import { audit } from '../../../db/schema/organization'
import { inOrg } from '../../../db/tenancy'
import type { Ctx } from '../../context'
import type { AuditAction } from '../model/action-words'

/** One row in the same transaction as what it tells of. `detail` holds what changed, before and after. */
export async function writeAudit(
  tx: TenantStatements,
  ctx: Pick<Ctx, 'actor' | 'actorName' | 'ip'>,
  action: AuditAction,
  detail: Record<string, unknown>,
): Promise<void> {
  const { actor, actorName, ip } = ctx
  await tx.db.insert(audit).values({ orgId: tx.orgId, actor, actorName, ip, action, detail })
}

type Deeds = { actors: string[]; actions: string[]; days: number }

/** Whom (`detail.id`) these actors did one of these actions to in the last days. */
export async function readSubjects(
  tx: TenantStatements,
  { actors, actions, days }: Deeds,
): Promise<number[]> {
  const rows = await tx.db.execute<{ id: number }>(sql`
    select distinct (detail->>'id')::bigint as id from ${audit}
    where ${inOrg(audit, tx.orgId)} and at > now() - make_interval(days => ${days}::int)
      and actor in ${actors} and action in ${actions}`)
  return rows.map(({ id }) => Number(id))
}
