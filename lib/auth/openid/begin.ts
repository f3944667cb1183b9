import type { Database } from '@/db/client'
import { env } from '../../env'
import { LaurelError } from '../../errors'
import { clientAddress } from '../../http/client-address'
import { cookieName, setCookie } from '../../http/cookies'
import { guardOrigin, hostOf } from '../../http/origin-guard'
import { safePath } from '../../http/safe-path'
import { seeAtPublicAddress, seeOther } from '../../http/see-other'
import { signInPage } from '../../paths/person'
import { authOptions } from '../sessions/next-auth'
import { nextAuthResponse } from '../sessions/next-auth-route'
import { recordSignIn } from '../sessions/sign-in-log'
import { newAttempt } from './attempt'
import { discover, endpointsOf } from './discover'
import { failureOf } from './failure'
import { findIssuer, type Issuer } from './issuers'
import { AGAIN_COOKIE, ATTEMPT_SECONDS, backToSignIn, TENANT_COOKIE } from './way-back'

/**
 * From the sign-in page to the provider. What another site starts, or a reader who came by another name than
 * LAUREL_URL, where the cookies would not return to, comes to the sign-in page first.
 */
export async function beginSignIn(db: Database, request: Request): Promise<Response> {
  const query = new URL(request.url).searchParams
  const next = safePath(query.get('next'))
  const back = signInPage.href({ next })
  if (hostSeen(request) !== new URL(env().url).host) return seeAtPublicAddress(back)
  const issuer = findIssuer(query.get('provider') ?? '', query.get('tenant'))
  if (!issuer || fromElsewhere(request)) return seeOther(back)
  try {
    return await toProvider(db, request, issuer, { next, again: query.get('again') === '1' })
  } catch (error) {
    const outcome = failureOf(error) === 'refused' ? 'misconfigured' : failureOf(error)
    const ip = clientAddress(request.headers)
    await recordSignIn(db.control, { userId: null, method: issuer.issuer, outcome, ip })
    return backToSignIn(outcome, issuer, next)
  }
}

/** The host in the reader's address bar: a trusted proxy may have put another one into the request. */
function hostSeen(request: Request): string {
  const referer = request.headers.get('referer')
  if (referer && URL.canParse(referer)) return new URL(referer).host
  return request.headers.get('x-forwarded-host') ?? hostOf(request)
}

function fromElsewhere(request: Request): boolean {
  try {
    guardOrigin(request, true)
    return false
  } catch (error) {
    if (error instanceof LaurelError) return true
    throw error
  }
}

/** By next-auth's own address, whose token this gets for itself. */
async function toProvider(
  db: Database,
  request: Request,
  issuer: Issuer,
  { next, again }: { next: string; again: boolean },
): Promise<Response> {
  const endpoints = endpointsOf(await discover(issuer))
  const attempt = newAttempt(issuer, endpoints, again)
  const options = authOptions(db, request, attempt)
  const ask = (action: string, headers: HeadersInit, form?: Record<string, string>) =>
    nextAuthResponse(
      new Request(`${env().url}/api/auth/${action}`, {
        method: form ? 'POST' : 'GET',
        headers: { host: hostOf(request), ...headers },
        ...(form && { body: new URLSearchParams(form) }),
      }),
      action.split('/'),
      options,
      new URL(endpoints.authorization).origin,
    )
  const csrf = await ask('csrf', {})
  const { csrfToken } = (await csrf.json()) as { csrfToken: string }
  const cookie = csrf.headers.getSetCookie().map((line) => line.split(';')[0])
  const response = await ask(
    `signin/${issuer.provider}`,
    { cookie: cookie.join('; ') },
    { csrfToken, callbackUrl: next },
  )
  if (!response.headers.get('location')?.startsWith('http')) throw new Error('next-auth led nowhere.')
  if (again) response.headers.append('set-cookie', setCookie(cookieName(AGAIN_COOKIE), '1', ATTEMPT_SECONDS))
  if (issuer.tenant !== null)
    response.headers.append(
      'set-cookie',
      setCookie(cookieName(TENANT_COOKIE), issuer.tenant, ATTEMPT_SECONDS),
    )
  return response
}
