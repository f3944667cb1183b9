import { authorize, type Ctx } from '../context'
import { type HitGroup, hitGroups } from '../search/hits'
import { search } from '../search/search'
import { namedOf, programmesOf } from './programmes-of'

/** The same as links, group by group, as the page and the box of the search show them. @throws LaurelError forbidden */
export async function findHits(ctx: Ctx, q: string): Promise<HitGroup[]> {
  authorize(ctx, 'qualification:read')
  const [result, programmes] = await Promise.all([search(ctx, q), programmesOf(ctx)])
  return hitGroups(ctx, programmes.map(namedOf), q, result)
}
