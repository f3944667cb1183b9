import type { Database } from '@/db/client'
import { clientAddress } from '../../http/client-address'
import { cookieName, readCookie } from '../../http/cookies'
import { safePath } from '../../http/safe-path'
import { authOptions } from '../sessions/next-auth'
import { nextAuthResponse } from '../sessions/next-auth-route'
import { recordSignIn } from '../sessions/sign-in-log'
import type { Refusal } from './admit'
import { newAttempt } from './attempt'
import { discover, endpointsOf } from './discover'
import { type Failure, failureOf } from './failure'
import { findIssuer, type Issuer, PROVIDERS, type ProviderId } from './issuers'
import { AGAIN_COOKIE, backToSignIn, CALLBACK_COOKIE, forgetAttempt, TENANT_COOKIE } from './way-back'

/** `callback/entra` is a provider's; anything else next-auth does by itself. */
export const callbackOf = ([action, provider]: string[]): ProviderId | null =>
  action === 'callback' ? (PROVIDERS.find((one) => one === provider) ?? null) : null

/** The provider's answer: a session, or the sign-in page with the reason. */
export async function finishSignIn(db: Database, request: Request, provider: ProviderId): Promise<Response> {
  const cookies = request.headers.get('cookie')
  const tenant = readCookie(cookies, cookieName(TENANT_COOKIE))
  const next = safePath(decoded(readCookie(cookies, cookieName(CALLBACK_COOKIE))))
  // A made-up tenant leads to an issuer that did not make this answer, which is then refused.
  const issuer = findIssuer(provider, tenant)
  const outcome = issuer ? await exchange(db, request, issuer) : 'refused'
  if (outcome instanceof Response) return outcome
  if (typeof outcome === 'object') return backToSignIn(outcome.reason, { provider, tenant }, next)
  const method = issuer?.issuer ?? 'openid'
  const ip = clientAddress(request.headers)
  await recordSignIn(db.control, { userId: null, method, outcome, ip })
  return backToSignIn(outcome, issuer ?? { provider, tenant: null }, next)
}

/** @returns the answer that signs in, why the person is not admitted (recorded already), or what failed. */
async function exchange(
  db: Database,
  request: Request,
  issuer: Issuer,
): Promise<Response | Failure | { reason: Refusal }> {
  const said = new URL(request.url).searchParams.get('error')
  if (said !== null) return failureOf({ error: said })
  const configuration = await discover(issuer).catch(failureOf)
  if (typeof configuration === 'string') return configuration
  const again = readCookie(request.headers.get('cookie'), cookieName(AGAIN_COOKIE)) === '1'
  const attempt = newAttempt(issuer, endpointsOf(configuration), again)
  const action = ['callback', issuer.provider]
  const response = await nextAuthResponse(request, action, authOptions(db, request, attempt))
  const { admission, failure, error } = attempt
  if (error) throw error
  if (admission?.ok === false) return admission
  if (!admission || failure) return failure ?? 'refused'
  for (const cookie of forgetAttempt()) response.headers.append('set-cookie', cookie)
  return response
}

function decoded(text: string | null): string {
  try {
    return decodeURIComponent(text ?? '')
  } catch {
    return ''
  }
}
