import type { z } from 'zod'
import type { checkedLinks } from '../answers/links'
import { authorize, type Ctx } from '../context'
import { type LinksInput, linksInput } from './links-input'
import { checkLink } from './model/links/check-link'
import { readLinkFacts } from './read-link-facts'

export type CheckedLinks = z.infer<typeof checkedLinks>

/**
 * What is wrong with each link, in the order given, and the right one. Opens no link, and keeps none.
 * @throws LaurelError not_found, ZodError
 */
export async function checkLinks(ctx: Ctx, input: LinksInput): Promise<CheckedLinks> {
  authorize(ctx, 'links:check')
  const { urls, class_id: classId, country } = linksInput.parse(input)
  const wanted = { classId: classId ?? null, country: country ?? null }
  const facts = await ctx.db.inTenant(ctx.orgId, 'read', (tx) => readLinkFacts(tx, ctx, wanted))
  return { org: ctx.slug, links: urls.map((url) => checkLink(url, facts)) }
}
