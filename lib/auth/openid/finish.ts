import { authorizationCodeGrant } from 'openid-client'
import type { Database } from '@/db/client'
import { instant } from '../../clock'
import { clientAddress } from '../../http/client-address'
import { seeOther } from '../../http/see-other'
import { errorDetail, log } from '../../log'
import { sessionCookie } from '../sessions/session-cookie'
import { recordSignIn } from '../sessions/sign-in-log'
import { admit } from './admit'
import { type Attempt, forgetAttempt, readAttempt } from './attempt'
import { type Person, personOf } from './claims'
import { discover } from './discover'
import { type Failure, failureOf } from './failure'
import { findIssuer, type Issuer, PROVIDERS, type ProviderId, redirectUri } from './issuers'
import { backToSignIn } from './way-back'

/** `callback/entra` is a provider's; anything else next-auth does by itself. */
export const callbackOf = ([action, provider]: string[]): ProviderId | null =>
  action === 'callback' ? (PROVIDERS.find((one) => one === provider) ?? null) : null

/** The provider's answer: a session, or the sign-in page with the reason. */
export async function finishSignIn(db: Database, request: Request, provider: ProviderId): Promise<Response> {
  const attempt = readAttempt(request.headers.get('cookie'), provider)
  const issuer = findIssuer(provider, attempt?.tenant ?? null)
  const answer = issuer && attempt ? await exchange(request, issuer, attempt) : 'refused'
  const next = attempt?.next ?? '/'
  const ip = clientAddress(request.headers)
  if (typeof answer === 'string') {
    await recordSignIn(db.control, { userId: null, method: issuer?.issuer ?? 'openid', outcome: answer, ip })
    return backToSignIn(answer, issuer ?? { provider, tenant: null }, next)
  }
  const visitor = { ip, userAgent: request.headers.get('user-agent') }
  const { person, refreshToken, provedAt } = answer
  const admission = await admit(db, answer.issuer, person, refreshToken, visitor, provedAt)
  if (!admission.ok) return backToSignIn(admission.reason, answer.issuer, next)
  return seeOther(next, await sessionCookie(admission.sid), forgetAttempt())
}

type Answer = { issuer: Issuer; person: Person; refreshToken: string | null; provedAt: Date | null }

/**
 * Exchanges the code, once. openid-client checks state, issuer of the answer, PKCE, nonce, signature, audience and
 * times; not how long ago the person was asked, which many issuers never say (`provedAt`).
 */
async function exchange(request: Request, issuer: Issuer, attempt: Attempt): Promise<Answer | Failure> {
  const configuration = await discover(issuer).catch(failureOf)
  if (typeof configuration === 'string') return configuration
  const { state: expectedState, nonce: expectedNonce, verifier: pkceCodeVerifier, again } = attempt
  // As it was registered, whatever name a proxy gave to the request.
  const address = new URL(redirectUri(issuer.provider))
  address.search = new URL(request.url).search
  try {
    const tokens = await authorizationCodeGrant(configuration, address, {
      expectedState,
      expectedNonce,
      pkceCodeVerifier,
    })
    const person = personOf(issuer, tokens.claims())
    if (!person) return 'refused'
    const refreshToken = tokens.refresh_token ?? null
    return { issuer, person, refreshToken, provedAt: provedAt(person, again) }
  } catch (error) {
    const failure = failureOf(error)
    log('warn', 'openid.callback', { issuer: issuer.issuer, failure, ...errorDetail(error) })
    return failure
  }
}

/**
 * When the person showed who he is: as the issuer says; where it does not, now if it was told to ask, and else never,
 * since it may have let him pass without a question.
 */
function provedAt({ authTime }: Person, again: boolean): Date | null {
  const now = instant()
  if (authTime === null) return again ? now : null
  return new Date(Math.min(authTime * 1000, now.getTime()))
}
