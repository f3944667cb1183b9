import { asOfSchema, readQuery } from '@/lib/http/query'
import { orgRoute } from '@/lib/http/route'
import { getOverview } from '@/lib/services/training-services/get-overview'
import { qualificationJson } from '@/lib/services/training-services/qualification-json'

export const GET = orgRoute('qualification:read', async ({ ctx, request }) => {
  const { as_of: asOf } = readQuery(request, { as_of: asOfSchema })
  return Response.json(qualificationJson(await getOverview(ctx, asOf ? { asOf } : {})))
})
