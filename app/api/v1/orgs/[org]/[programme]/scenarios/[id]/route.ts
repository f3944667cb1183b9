import { programmeRoute } from '@/lib/entry/programme-route'
import { idParam } from '@/lib/http/query'
import { removeScenario } from '@/lib/what-if/remove-scenario'

export const DELETE = programmeRoute('scenarios:write', async ({ ctx, registered, params }) =>
  Response.json(await removeScenario(ctx, idParam(params.id, 'This scenario'), registered)),
)
