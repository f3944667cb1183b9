import { answerRoute } from '@/lib/entry/programme-route'
import { idParam } from '@/lib/http/query'
import { removeScenario } from '@/lib/what-if/remove-scenario'
import { triedProgramme } from '@/lib/what-if/trying'

export const DELETE = answerRoute('scenarios:write', triedProgramme, async ({ ctx, answer: row, params }) =>
  Response.json(await removeScenario(ctx, idParam(params.id, 'This scenario'), row)),
)
