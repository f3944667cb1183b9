import { secondStepCookie } from '@/lib/auth/second-factor/second-step'
import { sessionCookie } from '@/lib/auth/sessions/session-cookie'
import { signIn } from '@/lib/auth/sessions/sign-in'
import { forgetTypedAddress, keepTypedAddress } from '@/lib/auth/sessions/typed-address'
import { publicRoute } from '@/lib/entry/route'
import { readForm } from '@/lib/http/body'
import { safePath } from '@/lib/http/safe-path'
import { seeOther } from '@/lib/http/see-other'
import { signInCodePage, signInPage } from '@/lib/paths/person'

/** The sign-in form, which needs no script: fields `email`, `password`, `next`. */
export const POST = publicRoute(async ({ db, request, ip }) => {
  const form = await readForm(request)
  const next = safePath(form.get('next'))
  const given = { email: form.get('email') ?? '', password: form.get('password') ?? '' }
  const { headers } = request
  const visitor = { ip, userAgent: headers.get('user-agent'), cookies: headers.get('cookie') }
  const result = await signIn(db, given, visitor)
  const done = forgetTypedAddress(visitor.cookies)
  if (result.ok) return seeOther(next, await sessionCookie(result.sid), ...result.remember, ...done)
  if (result.reason === 'second_factor') {
    const { userId, hash } = result
    const step = secondStepCookie(userId, hash)
    return seeOther(signInCodePage.href({ next }), step, ...done)
  }
  return seeOther(
    signInPage.href({
      error: result.reason,
      minutes: result.reason === 'throttled' ? String(result.retryMinutes) : '',
      next,
    }),
    ...keepTypedAddress(given.email),
  )
})
