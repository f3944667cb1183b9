import { orgRoute } from '@/lib/entry/route'
import { readJson } from '@/lib/http/body'
import { settingsInput } from '@/lib/organizations/organization-input'
import { getSettings } from '@/lib/settings/get-settings'
import { updateSettings } from '@/lib/settings/update-settings'

export const GET = orgRoute('settings:read', async ({ ctx }) => Response.json(await getSettings(ctx)))

export const PATCH = orgRoute('settings:write', async ({ ctx, request }) =>
  Response.json(await updateSettings(ctx, await readJson(request, settingsInput))),
)
