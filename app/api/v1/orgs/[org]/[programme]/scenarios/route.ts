import { programmeRoute } from '@/lib/entry/programme-route'
import { readJson } from '@/lib/http/body'
import { listScenarios } from '@/lib/what-if/list-scenarios'
import { saveScenario, scenarioInput } from '@/lib/what-if/save-scenario'

export const GET = programmeRoute('qualification:read', async ({ ctx, registered }) =>
  Response.json({ scenarios: await listScenarios(ctx, registered) }),
)

export const POST = programmeRoute('scenarios:write', async ({ ctx, registered, request }) =>
  Response.json(await saveScenario(ctx, await readJson(request, scenarioInput), registered), { status: 201 }),
)
