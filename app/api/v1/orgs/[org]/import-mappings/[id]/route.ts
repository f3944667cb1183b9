import { orgRoute } from '@/lib/entry/route'
import { idParam } from '@/lib/http/query'
import { removeMapping } from '@/lib/import-mappings/remove-mapping'

export const DELETE = orgRoute('imports:write', async ({ ctx, params }) =>
  Response.json(await removeMapping(ctx, idParam(params.id, 'This mapping'))),
)
