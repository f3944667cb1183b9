import { orgRoute } from '@/lib/entry/route'
import { readJson } from '@/lib/http/body'
import { listScenarios } from '@/lib/what-if/list-scenarios'
import { saveScenario, scenarioInput } from '@/lib/what-if/save-scenario'

export const GET = orgRoute('qualification:read', async ({ ctx }) =>
  Response.json({ scenarios: await listScenarios(ctx) }),
)

export const POST = orgRoute('scenarios:write', async ({ ctx, request }) =>
  Response.json(await saveScenario(ctx, await readJson(request, scenarioInput)), { status: 201 }),
)
