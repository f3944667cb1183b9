import { finishWithCode, noSecondStepCookie } from '@/lib/auth/second-step'
import { sessionCookie } from '@/lib/auth/session-cookie'
import { readForm } from '@/lib/http/body'
import { publicRoute } from '@/lib/http/route'
import { safePath } from '@/lib/http/safe-path'
import { seeOther, withQuery } from '@/lib/http/see-other'

/** The second step of signing in, which needs no script: fields `code`, `next`. */
export const POST = publicRoute(async ({ db, request, ip }) => {
  const form = await readForm(request)
  const next = safePath(form.get('next'))
  const { headers } = request
  const visitor = { ip, userAgent: headers.get('user-agent'), cookies: headers.get('cookie') }
  const result = await finishWithCode(db, form.get('code') ?? '', visitor)
  if (result.ok)
    return seeOther(next, await sessionCookie(result.sid), noSecondStepCookie(), ...result.remember)
  const query = {
    error: result.reason,
    minutes: result.reason === 'throttled' ? result.retryMinutes : undefined,
    next: next === '/' ? undefined : next,
  }
  return seeOther(withQuery(result.reason === 'wrong_code' ? '/sign-in/code' : '/sign-in', query))
})
