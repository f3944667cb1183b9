import { orgRoute } from '@/lib/entry/route'
import { readJson } from '@/lib/http/body'
import { idParam } from '@/lib/http/query'
import { answerRequest } from '@/lib/people/answer-request'
import { answerInput } from '@/lib/people/user-input'

export const PATCH = orgRoute('users:write', async ({ ctx, request, params }) =>
  Response.json(
    await answerRequest(ctx, idParam(params.id, 'This request'), await readJson(request, answerInput)),
  ),
)
