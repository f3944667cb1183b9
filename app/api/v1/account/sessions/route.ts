import { endOtherSessions } from '@/lib/auth/sessions/own-sessions'
import { userRoute } from '@/lib/entry/route'

/** All but the one that asks. */
export const DELETE = userRoute(async ({ db, session, ip }) =>
  Response.json({ ended: await endOtherSessions(db, session, ip) }),
)
