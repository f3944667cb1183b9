import { authorize, type Ctx } from '../context'
import { findSavedMapping, type SavedMapping, savedMappingOf } from './saved-mapping'

/** @throws LaurelError not_found | forbidden */
export async function getMapping(ctx: Ctx, id: number): Promise<SavedMapping> {
  authorize(ctx, 'imports:read')
  return savedMappingOf(await ctx.db.inTenant(ctx.orgId, 'read', (tx) => findSavedMapping(tx, id)), ctx)
}
