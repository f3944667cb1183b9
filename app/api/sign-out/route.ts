import { noSessionCookie, sidOf } from '@/lib/auth/sessions/session-cookie'
import { revokeSession } from '@/lib/auth/sessions/sessions'
import { recordSignIn } from '@/lib/auth/sessions/sign-in-log'
import { publicRoute } from '@/lib/entry/route'
import { seeOther } from '@/lib/http/see-other'
import { signInPage } from '@/lib/paths/person'

export const POST = publicRoute(async ({ db, request, ip }) => {
  const sid = await sidOf(request)
  const userId = sid === null ? null : await revokeSession(db, sid)
  if (userId !== null)
    await recordSignIn(db.control, { userId, method: 'session', outcome: 'signed_out', ip })
  return seeOther(signInPage.href({ error: 'signed_out' }), noSessionCookie())
})
