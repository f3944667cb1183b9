import { orgRoute } from '@/lib/entry/route'
import { idParam } from '@/lib/http/query'
import { endSessions } from '@/lib/people/end-sessions'

export const DELETE = orgRoute('users:write', async ({ ctx, params }) =>
  Response.json(await endSessions(ctx, idParam(params.id, 'This person'), params.session ?? '')),
)
