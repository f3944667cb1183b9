import { orgRoute } from '@/lib/entry/route'
import { readJson } from '@/lib/http/body'
import { changeRetention } from '@/lib/personal-data/get-personal-data'
import { retentionInput } from '@/lib/personal-data/retention-input'

export const PUT = orgRoute('personal-data:manage', async ({ ctx, request }) =>
  Response.json({
    org: ctx.slug,
    retention: await changeRetention(ctx, await readJson(request, retentionInput)),
  }),
)
