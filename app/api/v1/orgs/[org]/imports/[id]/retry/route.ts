import { orgRoute } from '@/lib/entry/route'
import { idParam } from '@/lib/http/query'
import { retryImport } from '@/lib/imports/retry-import'

export const POST = orgRoute('imports:write', async ({ ctx, params }) =>
  Response.json(await retryImport(ctx, idParam(params.id, 'This import')), { status: 202 }),
)
