import { orgRoute } from '@/lib/entry/route'
import { readJson } from '@/lib/http/body'
import { idParam } from '@/lib/http/query'
import { allowDesignations, allowedInput } from '@/lib/locations/allow-designations'

export const PUT = orgRoute('badges:write', async ({ ctx, request, params }) =>
  Response.json(
    await allowDesignations(ctx, idParam(params.id, 'This location'), await readJson(request, allowedInput)),
  ),
)
