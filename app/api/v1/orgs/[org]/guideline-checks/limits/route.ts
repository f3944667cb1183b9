import { orgRoute } from '@/lib/entry/route'
import { changeLimits, getLimits, limitsInput } from '@/lib/guideline-checks/change-limits'
import { readJson } from '@/lib/http/body'

export const GET = orgRoute('line-items:read', async ({ ctx }) => Response.json(await getLimits(ctx)))

export const PUT = orgRoute('checks:write', async ({ ctx, request }) =>
  Response.json(await changeLimits(ctx, await readJson(request, limitsInput))),
)
