import { orgRoute } from '@/lib/entry/route'
import { readJson } from '@/lib/http/body'
import { listLocations, listMergedLocations } from '@/lib/locations/list-locations'
import { addLocation } from '@/lib/locations/save-location'
import { locationInput } from '@/lib/organizations/organization-input'

export const GET = orgRoute('locations:read', async ({ ctx }) => {
  const [locations, merged] = await Promise.all([listLocations(ctx), listMergedLocations(ctx)])
  return Response.json({ locations, merged })
})

export const POST = orgRoute('locations:write', async ({ ctx, request }) =>
  Response.json(await addLocation(ctx, await readJson(request, locationInput)), { status: 201 }),
)
