import { orgRoute } from '@/lib/entry/route'
import { idParam } from '@/lib/http/query'
import { removeScenario } from '@/lib/what-if/remove-scenario'

export const DELETE = orgRoute('scenarios:write', async ({ ctx, params }) =>
  Response.json(await removeScenario(ctx, idParam(params.id, 'This scenario'))),
)
