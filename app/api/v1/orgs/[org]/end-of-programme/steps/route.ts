import { orgRoute } from '@/lib/entry/route'
import { readJson } from '@/lib/http/body'
import { stepInput } from '@/lib/personal-data/end-input'
import { setEndStep } from '@/lib/personal-data/programme-end'

export const PUT = orgRoute('personal-data:manage', async ({ ctx, request }) =>
  Response.json(await setEndStep(ctx, await readJson(request, stepInput))),
)
