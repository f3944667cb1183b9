import { orgRoute } from '@/lib/entry/route'
import { readJson } from '@/lib/http/body'
import {
  getSecondFactorRule,
  secondFactorInput,
  setSecondFactorRule,
} from '@/lib/settings/require-second-factor'

export const GET = orgRoute('settings:read', async ({ ctx }) => Response.json(await getSecondFactorRule(ctx)))

export const PUT = orgRoute('settings:write', async ({ ctx, request }) =>
  Response.json(await setSecondFactorRule(ctx, await readJson(request, secondFactorInput))),
)
