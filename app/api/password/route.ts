import { readPasswordLink, redeemPasswordLink } from '@/lib/auth/passwords/password-links'
import { PasswordRefused } from '@/lib/auth/passwords/password-problem'
import { hasSecondFactor } from '@/lib/auth/second-factor/second-factor'
import { rememberBrowser } from '@/lib/auth/sessions/known-browser'
import { sessionCookie } from '@/lib/auth/sessions/session-cookie'
import { createSession } from '@/lib/auth/sessions/sessions'
import { recordSignIn } from '@/lib/auth/sessions/sign-in-log'
import { publicRoute } from '@/lib/entry/route'
import { readForm } from '@/lib/http/body'
import { seeOther } from '@/lib/http/see-other'
import { homePage, passwordPage, signInPage } from '@/lib/paths/person'

/**
 * The form behind a password link: fields `token`, `password`, `repeat`. Whoever set the password is signed in by the
 * link itself, which no limit on tries with passwords can refuse.
 */
export const POST = publicRoute(async ({ db, request, ip }) => {
  const form = await readForm(request)
  const token = form.get('token') ?? ''
  const password = form.get('password') ?? ''
  const back = (error: string) => seeOther(passwordPage.href({ token: token || '-', error }))
  if (!(await readPasswordLink(db, token))) return back('expired')
  if (password !== form.get('repeat')) return back('mismatch')
  const link = await redeemPasswordLink(db, token, password, ip).catch((error: unknown) => {
    if (error instanceof PasswordRefused) return error.problem
    throw error
  })
  if (typeof link === 'string') return back(link)
  if (!link) return back('expired')
  const { userId, email, join } = link
  const { headers } = request
  // Whoever has the link, and no code, is not in: the second factor stays.
  if (await hasSecondFactor(db.control, userId))
    return seeOther(signInPage.href({ error: 'password_changed' }))
  const sid = await createSession(db.control, { userId, ip, userAgent: headers.get('user-agent') })
  await recordSignIn(db.control, { userId, method: 'link', outcome: 'signed_in', ip })
  const remember = rememberBrowser(headers.get('cookie'), email)
  return seeOther(homePage.href({ org: join?.slug ?? '' }), await sessionCookie(sid), ...remember)
})
