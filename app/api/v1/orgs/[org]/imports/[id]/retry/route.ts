import { idParam } from '@/lib/http/query'
import { orgRoute } from '@/lib/http/route'
import { retryImport } from '@/lib/services/imports/retry-import'

export const POST = orgRoute('imports:write', async ({ ctx, params }) =>
  Response.json(await retryImport(ctx, idParam(params.id, 'This import')), { status: 202 }),
)
