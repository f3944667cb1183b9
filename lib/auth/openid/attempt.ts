import type { OAuthConfig } from 'next-auth/providers/oauth'
import type { Database } from '@/db/client'
import { errorDetail, log } from '../../log'
import type { Visitor } from '../sign-in'
import { type Admission, admit } from './admit'
import { personOf } from './claims'
import { type Endpoints, PROVIDER_SECONDS } from './discover'
import { type Failure, failureOf } from './failure'
import type { Issuer } from './issuers'

/** `offline_access` brings the refresh token by which roles are asked for again. */
const SCOPE = 'openid profile email offline_access'

/** One way to a provider and back, and what came of it: next-auth's own answer says too little. */
export type Attempt = {
  issuer: Issuer
  endpoints: Endpoints
  admission: Admission | null
  failure: Failure | null
  /** Of ours: next-auth would write its message into an address. */
  error: unknown
}

export const newAttempt = (issuer: Issuer, endpoints: Endpoints): Attempt => ({
  issuer,
  endpoints,
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
    authorization: { url: endpoints.authorization, params: { scope: SCOPE, ...consent(issuer) } },
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

/** OpenID Connect gives a refresh token only to who was asked; Entra gives it without, and would ask each time. */
const consent = ({ provider }: Issuer) => (provider === 'oidc' ? { prompt: 'consent' } : {})

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
    attempt.admission = await admit(db, attempt.issuer, person, refreshToken, visitor)
  } catch (error) {
    attempt.error = error
  }
  return attempt.admission?.ok === true
}
