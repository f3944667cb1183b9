import { searchQuery } from '@/lib/api/queries'
import { findHits } from '@/lib/entry/find-hits'
import { orgRoute } from '@/lib/entry/route'
import { readQuery } from '@/lib/http/query'

export const GET = orgRoute('qualification:read', async ({ ctx, request }) => {
  const groups = await findHits(ctx, readQuery(request, searchQuery).q)
  return Response.json({ org: ctx.slug, groups })
})
