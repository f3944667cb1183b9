import { endOwnSession } from '@/lib/auth/sessions/own-sessions'
import { userRoute } from '@/lib/entry/route'

export const DELETE = userRoute(async ({ db, user, params, ip }) => {
  await endOwnSession(db, user.id, params.id ?? '', ip)
  return new Response(null, { status: 204 })
})
