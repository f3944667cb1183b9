import { rememberBrowser } from '@/lib/auth/sessions/known-browser'
import { authSecret, sessionCookie } from '@/lib/auth/sessions/session-cookie'
import { createSession } from '@/lib/auth/sessions/sessions'
import { recordSignIn } from '@/lib/auth/sessions/sign-in-log'
import { checkSetupKey } from '@/lib/auth/setup'
import { publicRoute } from '@/lib/entry/route'
import { readJson } from '@/lib/http/body'
import { createWithOwner, keyOfSetup } from '@/lib/organizations/create-with-owner'

/**
 * The first organization and its Global admin, by the link that the start prints while there is no account. Whoever has
 * just chosen the password is signed in by it.
 */
export const POST = publicRoute(async ({ db, request, ip }) => {
  const body = await readJson(request, keyOfSetup)
  await checkSetupKey(db, body.key, authSecret())
  const { slug, userId, email } = await createWithOwner(db, ip, body)
  const sid = await createSession(db.control, { userId, ip, userAgent: request.headers.get('user-agent') })
  await recordSignIn(db.control, { userId, method: 'link', outcome: 'signed_in', ip })
  const cookies = [await sessionCookie(sid), ...rememberBrowser(request.headers.get('cookie'), email)]
  const headers = cookies.map((cookie): [string, string] => ['set-cookie', cookie])
  return Response.json({ slug }, { status: 201, headers })
})
