import { cookieName, setCookie } from '../../http/cookies'
import { seeOther } from '../../http/see-other'
import { signInPage } from '../../paths/person'
import type { Refusal } from './admit'
import type { Failure } from './failure'
import type { Issuer } from './issuers'

/** Cookies that are of use from the start at Laurel to the return from the provider, and no longer. */
export const TENANT_COOKIE = 'laurel-tenant'
export const AGAIN_COOKIE = 'laurel-again'
export const CALLBACK_COOKIE = 'next-auth.callback-url'
export const CHECK_COOKIES = {
  state: 'next-auth.state',
  nonce: 'next-auth.nonce',
  pkceCodeVerifier: 'next-auth.pkce-code-verifier',
}
export const ATTEMPT_SECONDS = 15 * 60

/** One start, one return: whatever came of it, the same answer is of no use again. */
export const forgetAttempt = (): string[] =>
  [TENANT_COOKIE, AGAIN_COOKIE, CALLBACK_COOKIE, ...Object.values(CHECK_COOKIES)].map((name) =>
    setCookie(cookieName(name), '', 0),
  )

/** To the sign-in page, which says what happened, and leads on to `next`. */
export const backToSignIn = (
  reason: Failure | Refusal,
  { provider, tenant }: Pick<Issuer, 'provider' | 'tenant'>,
  next: string,
): Response =>
  seeOther(signInPage.href({ error: reason, by: provider, tenant: tenant ?? '', next }), ...forgetAttempt())
