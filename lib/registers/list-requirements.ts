import { authorize, type Ctx } from '../context'
import { credentialName } from './model/credential-name'
import { readRequirements, type StoredRequirement } from './sql/requirements'

const MOST = 1_000

export type Requirement = Omit<StoredRequirement, 'credentialIds'> & { credentials: string[] }

/** What courses ask of their trainers: what the organization says, else what is shipped. */
export async function listRequirements(ctx: Ctx): Promise<Requirement[]> {
  authorize(ctx, 'trainers:read')
  const found = await ctx.db.inTenant(ctx.orgId, 'read', (tx) => readRequirements(tx, MOST))
  return found.map(({ credentialIds, ...one }) => ({
    ...one,
    credentials: credentialIds.map(credentialName),
  }))
}
