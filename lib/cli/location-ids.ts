import { canBeLimited, type Role } from '../auth/roles'
import type { Ctx } from '../context'
import { listLocations } from '../locations/list-locations'
import { UsageError } from './read-arguments'

/**
 * The operator knows Location IDs as Partner Center does.
 * @throws UsageError for one that is not there, or a role that cannot be limited
 */
export async function locationIdsOf(
  ctx: Ctx,
  role: Role,
  text: string | undefined,
): Promise<number[] | null> {
  if (text === undefined) return null
  if (!canBeLimited(role)) throw new UsageError('--locations is for the roles viewer and executive_viewer.')
  const known = new Map((await listLocations(ctx)).map(({ id, externalId }) => [externalId, id]))
  return text.split(',').map((part) => {
    const id = known.get(part.trim())
    if (id === undefined)
      throw new UsageError(`${ctx.orgName} has no location ${part.trim()}. Give Location IDs with commas.`)
    return id
  })
}
