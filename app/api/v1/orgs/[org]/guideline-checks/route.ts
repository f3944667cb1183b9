import { checksQuery } from '@/lib/api/queries'
import { orgRoute } from '@/lib/entry/route'
import { checksJson, checksTable } from '@/lib/guideline-checks/checks-json'
import { getChecks } from '@/lib/guideline-checks/get-checks'
import { readQuery } from '@/lib/http/query'
import { tableResponse } from '@/lib/http/table-response'

export const GET = orgRoute(
  'line-items:read',
  async ({ ctx, request }) => {
    const { as_of: asOf, id, state, ...output } = readQuery(request, checksQuery)
    const json = checksJson(ctx.slug, await getChecks(ctx, { asOf, id, state }))
    return tableResponse(ctx.slug, output, checksTable(json), json)
  },
  { download: true },
)
