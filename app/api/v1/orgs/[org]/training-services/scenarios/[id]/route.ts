import { idParam } from '@/lib/http/query'
import { orgRoute } from '@/lib/http/route'
import { removeScenario } from '@/lib/services/scenarios/remove-scenario'

export const DELETE = orgRoute('scenarios:write', async ({ ctx, params }) =>
  Response.json(await removeScenario(ctx, idParam(params.id, 'This scenario'))),
)
