import type { OAuthConfig } from 'next-auth/providers/oauth'
import type { Database } from '@/db/client'
import { instant } from '../../clock'
import { errorDetail, log } from '../../log'
import type { Visitor } from '../sessions/sign-in'
import { type Admission, admit } from './admit'
import { type Person, personOf } from './claims'
import { type Endpoints, PROVIDER_SECONDS } from './discover'
import { type Failure, failureOf } from './failure'
import type { Issuer } from './issuers'

/** `offline_access` brings the refresh token by which roles are asked for again. */
const SCOPE = 'openid profile email offline_access'

/** One way to a provider and back, and what came of it: next-auth's own answer says too little. */
export type Attempt = {
  issuer: Issuer
  endpoints: Endpoints
  /** Whether the person is to show there who he is, although he may be signed in there. */
  again: boolean
  admission: Admission | null
  failure: Failure | null
  /** Of ours: next-auth would write its message into an address. */
  error: unknown
}

export const newAttempt = (issuer: Issuer, endpoints: Endpoints, again: boolean): Attempt => ({
  issuer,
  endpoints,
  again,
  admission: null,
  failure: null,
  error: null,
})

/** next-auth checks state, PKCE, nonce, signature, audience and times; the code is exchanged once. */
export function attemptProvider(attempt: Attempt): OAuthConfig<Record<string, unknown>> {
  const { issuer, endpoints } = attempt
  return {
    id: issuer.provider,
    name: issuer.name,
    type: 'oauth',
    idToken: true,
    checks: ['pkce', 'state', 'nonce'],
    clientId: issuer.clientId,
    clientSecret: issuer.clientSecret,
    client: {
      token_endpoint_auth_method: endpoints.authMethod,
      id_token_signed_response_alg: endpoints.algorithm,
    },
    issuer: issuer.issuer,
    jwks_endpoint: endpoints.jwks,
    authorization: { url: endpoints.authorization, params: { scope: SCOPE, ...prompts(attempt) } },
    token: {
      url: endpoints.token,
      async request({ client, params, checks, provider }) {
        try {
          return { tokens: await client.callback(provider.callbackUrl, params, checks) }
        } catch (error) {
          attempt.failure = failureOf(error)
          log('warn', 'openid.callback', { issuer: issuer.issuer, ...errorDetail(error) })
          throw error
        }
      },
    },
    httpOptions: { timeout: PROVIDER_SECONDS * 1000 },
    profile: (claims) => ({ id: String(claims.sub) }),
  }
}

/**
 * OpenID Connect gives a refresh token only to who was asked; Entra gives it without, and would ask each time. With
 * `max_age` an issuer says when the person was asked last.
 */
function prompts({ issuer: { provider }, again }: Attempt): Record<string, string> {
  const wanted = [again && 'login', provider === 'oidc' && 'consent'].filter(Boolean)
  return { ...(wanted.length > 0 && { prompt: wanted.join(' ') }), ...(again && { max_age: '0' }) }
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

/** @returns whether somebody is signed in now. */
export async function admitClaims(
  db: Database,
  attempt: Attempt,
  claims: unknown,
  refreshToken: string | null,
  visitor: Visitor,
): Promise<boolean> {
  const person = personOf(attempt.issuer, claims)
  if (!person) {
    attempt.failure = 'refused'
    return false
  }
  try {
    const proof = provedAt(person, attempt.again)
    attempt.admission = await admit(db, attempt.issuer, person, refreshToken, visitor, proof)
  } catch (error) {
    attempt.error = error
  }
  return attempt.admission?.ok === true
}
