import { orgRoute } from '@/lib/entry/route'
import { LaurelError } from '@/lib/errors'
import { isForm, readForm, readJson } from '@/lib/http/body'
import { cameFrom } from '@/lib/http/came-from'
import { seeOther } from '@/lib/http/see-other'
import { askForRole } from '@/lib/people/ask-for-role'
import { listRequests } from '@/lib/people/list-requests'
import { askInput } from '@/lib/people/user-input'

export const GET = orgRoute('users:write', async ({ ctx }) =>
  Response.json({ requests: await listRequests(ctx) }),
)

/** JSON, or the form with the field `role`, which needs no script and goes back to its page. */
export const POST = orgRoute('access:ask', async ({ ctx, request }) => {
  if (!isForm(request))
    return Response.json(await askForRole(ctx, await readJson(request, askInput)), { status: 201 })
  const role = askInput.parse(Object.fromEntries(await readForm(request)))
  await askForRole(ctx, role).catch((error: unknown) => {
    // Who was given the role meanwhile sees so on the page.
    if (!(error instanceof LaurelError && error.code === 'conflict')) throw error
  })
  return seeOther(cameFrom(request))
})
