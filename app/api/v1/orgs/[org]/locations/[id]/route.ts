import { orgRoute } from '@/lib/entry/route'
import { readJson } from '@/lib/http/body'
import { idParam } from '@/lib/http/query'
import { updateLocation } from '@/lib/locations/save-location'
import { locationInput } from '@/lib/organizations/organization-input'

const body = locationInput.omit({ externalId: true })

export const PATCH = orgRoute('locations:write', async ({ ctx, request, params }) =>
  Response.json(
    await updateLocation(ctx, idParam(params.id, 'This location'), await readJson(request, body)),
  ),
)
