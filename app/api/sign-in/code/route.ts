import { finishWithCode, noSecondStepCookie } from '@/lib/auth/second-factor/second-step'
import { sessionCookie } from '@/lib/auth/sessions/session-cookie'
import { publicRoute } from '@/lib/entry/route'
import { readForm } from '@/lib/http/body'
import { safePath } from '@/lib/http/safe-path'
import { seeOther } from '@/lib/http/see-other'
import { signInCodePage, signInPage } from '@/lib/paths/person'

/** The second step of signing in, which needs no script: fields `code`, `next`. */
export const POST = publicRoute(async ({ db, request, ip }) => {
  const form = await readForm(request)
  const next = safePath(form.get('next'))
  const { headers } = request
  const visitor = { ip, userAgent: headers.get('user-agent'), cookies: headers.get('cookie') }
  const result = await finishWithCode(db, form.get('code') ?? '', visitor)
  if (result.ok)
    return seeOther(next, await sessionCookie(result.sid), noSecondStepCookie(), ...result.remember)
  const error = result.reason
  if (error === 'wrong_code') return seeOther(signInCodePage.href({ error, next }))
  const minutes = error === 'throttled' ? String(result.retryMinutes) : ''
  return seeOther(signInPage.href({ error, minutes, next }))
})
