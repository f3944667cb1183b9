import { getDependents } from '@/lib/dependents/get-dependents'
import { dependentsJson, dependentsTable } from '@/lib/dependents/model/dependents-json'
import { orgRoute } from '@/lib/entry/route'
import { notFound } from '@/lib/errors'
import { readQuery } from '@/lib/http/query'
import { tableQuery, tableResponse } from '@/lib/http/table-response'
import { AREAS } from '@/lib/programmes/solutions-partner/areas'

export const GET = orgRoute(
  'qualification:read',
  async ({ ctx, request, params }) => {
    const query = readQuery(request, tableQuery)
    const area = AREAS.find((one) => one === params.designation)
    if (!area) throw notFound('This designation')
    const json = dependentsJson(await getDependents(ctx, area))
    return tableResponse(ctx.slug, query, dependentsTable(json), json)
  },
  { download: true },
)
