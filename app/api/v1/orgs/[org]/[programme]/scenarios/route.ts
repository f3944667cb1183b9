import { answerRoute } from '@/lib/entry/programme-route'
import { readJson } from '@/lib/http/body'
import { listScenarios } from '@/lib/what-if/list-scenarios'
import { saveScenario, scenarioInput } from '@/lib/what-if/save-scenario'
import { triedProgramme } from '@/lib/what-if/trying'

export const GET = answerRoute('qualification:read', triedProgramme, async ({ ctx, answer: row }) =>
  Response.json({ scenarios: await listScenarios(ctx, row) }),
)

export const POST = answerRoute('scenarios:write', triedProgramme, async ({ ctx, answer: row, request }) =>
  Response.json(await saveScenario(ctx, await readJson(request, scenarioInput), row), { status: 201 }),
)
