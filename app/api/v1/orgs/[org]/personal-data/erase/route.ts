import { orgRoute } from '@/lib/entry/route'
import { readJson } from '@/lib/http/body'
import { eraseInput } from '@/lib/personal-data/erase-input'
import { eraseLearner } from '@/lib/personal-data/erase-learner'

export const POST = orgRoute('personal-data:manage', async ({ ctx, request }) =>
  Response.json(await eraseLearner(ctx, await readJson(request, eraseInput))),
)
