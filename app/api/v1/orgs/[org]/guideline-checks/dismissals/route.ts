import { orgRoute } from '@/lib/entry/route'
import { dismissCheck, restoreCheck } from '@/lib/guideline-checks/dismiss-check'
import { dismissalInput, dismissalKey } from '@/lib/guideline-checks/dismissal-input'
import { readJson } from '@/lib/http/body'

export const PUT = orgRoute('checks:write', async ({ ctx, request }) =>
  Response.json(await dismissCheck(ctx, await readJson(request, dismissalInput))),
)

export const DELETE = orgRoute('checks:write', async ({ ctx, request }) => {
  await restoreCheck(ctx, await readJson(request, dismissalKey))
  return new Response(null, { status: 204 })
})
