import { asOfTableQuery } from '@/lib/api/queries'
import { getDesignations } from '@/lib/designations/get-designations'
import { designationsJson, designationsTable } from '@/lib/designations/model/designations-json'
import { orgRoute } from '@/lib/entry/route'
import { readQuery } from '@/lib/http/query'
import { tableResponse } from '@/lib/http/table-response'
import { unprocessable } from '@/lib/http/unprocessable'

export const GET = orgRoute(
  'qualification:read',
  async ({ ctx, request }) => {
    const { as_of: asOf, ...query } = readQuery(request, asOfTableQuery)
    const json = designationsJson(await unprocessable(getDesignations(ctx, asOf ? { asOf } : {})))
    return tableResponse(ctx.slug, query, designationsTable(json), json)
  },
  { download: true },
)
