import { orgRoute } from '@/lib/entry/route'
import { readJson } from '@/lib/http/body'
import { endInput } from '@/lib/personal-data/end-input'
import { getProgrammeEnd, setProgrammeEnd } from '@/lib/personal-data/programme-end'

export const GET = orgRoute('personal-data:manage', async ({ ctx }) =>
  Response.json(await getProgrammeEnd(ctx)),
)

export const PUT = orgRoute('personal-data:manage', async ({ ctx, request }) =>
  Response.json(await setProgrammeEnd(ctx, await readJson(request, endInput))),
)
