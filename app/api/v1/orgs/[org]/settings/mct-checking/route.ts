import { orgRoute } from '@/lib/entry/route'
import { readJson } from '@/lib/http/body'
import { getMctChecking, mctCheckingInput, setMctChecking } from '@/lib/settings/mct-checking'

export const GET = orgRoute('settings:read', async ({ ctx }) => Response.json(await getMctChecking(ctx)))

export const PUT = orgRoute('settings:write', async ({ ctx, request }) =>
  Response.json(await setMctChecking(ctx, await readJson(request, mctCheckingInput))),
)
