import { readPasswordLink, redeemPasswordLink } from '@/lib/auth/password-links'
import { passwordProblem } from '@/lib/auth/passwords'
import { sessionCookie } from '@/lib/auth/session-cookie'
import { signIn } from '@/lib/auth/sign-in'
import { readForm } from '@/lib/http/body'
import { publicRoute } from '@/lib/http/route'
import { seeOther } from '@/lib/http/see-other'

/** The form behind a password link: fields `token`, `password`, `repeat`. Whoever set the password is signed in. */
export const POST = publicRoute(async ({ db, request, ip }) => {
  const form = await readForm(request)
  const token = form.get('token') ?? ''
  const password = form.get('password') ?? ''
  const back = (error: string) => seeOther(`/password/${encodeURIComponent(token || '-')}?error=${error}`)
  if (!(await readPasswordLink(db, token))) return back('expired')
  const problem = passwordProblem(password)
  if (problem) return back(problem)
  if (password !== form.get('repeat')) return back('mismatch')
  const user = await redeemPasswordLink(db, token, password, ip)
  if (!user) return back('expired')
  const visitor = { ip, userAgent: request.headers.get('user-agent') }
  const result = await signIn(db, { email: user.email, password }, visitor)
  return result.ok ? seeOther('/', await sessionCookie(result.sid)) : seeOther('/sign-in')
})
