import { type Feed, readFeed } from '../auth/feeds/feeds'
import { authorize, type Ctx } from '../context'

/** The address of the calendar as far as it is known; null: there is none. @throws LaurelError forbidden */
export async function getFeed(ctx: Ctx): Promise<Feed | null> {
  authorize(ctx, 'calendar:write')
  return readFeed(ctx.db, ctx.orgId)
}
