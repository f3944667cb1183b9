import { authorize, type Ctx } from '../context'
import { readSavedMappings, type SavedMapping, savedMappingOf } from './saved-mapping'

/** The organization's saved mappings, newest first. */
export async function listMappings(ctx: Ctx): Promise<SavedMapping[]> {
  authorize(ctx, 'imports:read')
  const rows = await ctx.db.inTenant(ctx.orgId, 'read', (tx) => readSavedMappings(tx))
  return rows.map((row) => savedMappingOf(row, ctx))
}
