import { orgRoute } from '@/lib/entry/route'
import { idParam } from '@/lib/http/query'
import { getImport } from '@/lib/imports/list-imports'
import { withdrawImport } from '@/lib/imports/withdraw-import'

export const GET = orgRoute('imports:read', async ({ ctx, params }) =>
  Response.json(await getImport(ctx, idParam(params.id, 'This import'))),
)

export const DELETE = orgRoute('imports:write', async ({ ctx, params }) =>
  Response.json(await withdrawImport(ctx, idParam(params.id, 'This import'))),
)
