import { orgRoute } from '@/lib/entry/route'
import { idParam } from '@/lib/http/query'
import { removeCatalogueEntry } from '@/lib/registers/change-catalogue'

export const DELETE = orgRoute('catalogue:write', async ({ ctx, params }) => {
  await removeCatalogueEntry(ctx, idParam(params.id, 'This catalogue entry'))
  return new Response(null, { status: 204 })
})
