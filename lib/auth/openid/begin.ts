import { buildAuthorizationUrl, calculatePKCECodeChallenge } from 'openid-client'
import type { Database } from '@/db/client'
import { env } from '../../env'
import { LaurelError } from '../../errors'
import { clientAddress } from '../../http/client-address'
import { guardOrigin, hostOf } from '../../http/origin-guard'
import { safePath } from '../../http/safe-path'
import { seeAtPublicAddress, seeOther, seeProvider } from '../../http/see-other'
import { signInPage } from '../../paths/person'
import { recordSignIn } from '../sessions/sign-in-log'
import { attemptCookie, newAttempt } from './attempt'
import { discover } from './discover'
import { failureOf } from './failure'
import { findIssuer, type Issuer, redirectUri } from './issuers'
import { backToSignIn } from './way-back'

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
    return await toProvider(issuer, next, query.get('again') === '1')
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

/** `offline_access` brings the refresh token by which roles are asked for again. */
const SCOPE = 'openid profile email offline_access'

async function toProvider(issuer: Issuer, next: string, again: boolean): Promise<Response> {
  const configuration = await discover(issuer)
  const attempt = newAttempt(issuer, next, again)
  const address = buildAuthorizationUrl(configuration, {
    redirect_uri: redirectUri(issuer.provider),
    scope: SCOPE,
    state: attempt.state,
    nonce: attempt.nonce,
    code_challenge: await calculatePKCECodeChallenge(attempt.verifier),
    code_challenge_method: 'S256',
    ...prompts(issuer, again),
  })
  return seeProvider(address, attemptCookie(attempt))
}

/**
 * OpenID Connect gives a refresh token only to who was asked; Entra gives it without, and would ask each time. With
 * `max_age` an issuer says when the person was asked last.
 */
function prompts({ provider }: Issuer, again: boolean): Record<string, string> {
  const wanted = [again && 'login', provider === 'oidc' && 'consent'].filter(Boolean)
  return { ...(wanted.length > 0 && { prompt: wanted.join(' ') }), ...(again && { max_age: '0' }) }
}
