import { orgRoute } from '@/lib/entry/route'
import { readJson } from '@/lib/http/body'
import { mapAppRole, unmapAppRole } from '@/lib/sign-in/map-app-role'
import { appRoleInput, appRoleKey } from '@/lib/sign-in/sign-in-input'

/** A second time for the same app role changes what it means. */
export const POST = orgRoute('sign-in:write', async ({ ctx, request }) =>
  Response.json(await mapAppRole(ctx, await readJson(request, appRoleInput)), { status: 201 }),
)

export const DELETE = orgRoute('sign-in:write', async ({ ctx, request }) =>
  Response.json(await unmapAppRole(ctx, await readJson(request, appRoleKey))),
)
