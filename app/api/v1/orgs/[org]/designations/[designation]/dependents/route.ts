import { asOfTableQuery } from '@/lib/api/queries'
import { getDependents } from '@/lib/dependents/get-dependents'
import { dependentsJson, dependentsTable } from '@/lib/dependents/model/dependents-json'
import { getDesignations } from '@/lib/designations/get-designations'
import { orgRoute } from '@/lib/entry/route'
import { notFound } from '@/lib/errors'
import { readQuery } from '@/lib/http/query'
import { tableResponse } from '@/lib/http/table-response'
import { unprocessable } from '@/lib/http/unprocessable'
import { AREAS } from '@/lib/programmes/solutions-partner/areas'

export const GET = orgRoute(
  'qualification:read',
  async ({ ctx, request, params }) => {
    const { as_of: asOf, ...query } = readQuery(request, asOfTableQuery)
    const area = AREAS.find((one) => one === params.designation)
    if (!area) throw notFound('This designation')
    const known = await unprocessable(getDesignations(ctx, asOf ? { asOf } : {}))
    const json = dependentsJson(await getDependents(ctx, area, known))
    return tableResponse(ctx.slug, query, dependentsTable(json), json)
  },
  { download: true },
)
