import { randomNonce, randomPKCECodeVerifier, randomState } from 'openid-client'
import { z } from 'zod'
import { instant } from '../../clock'
import { cookieName, readCookie, setCookie } from '../../http/cookies'
import { seal, unseal } from '../second-factor/seal'
import { authSecret } from '../sessions/session-cookie'
import { type Issuer, PROVIDERS, type ProviderId } from './issuers'

/** So long somebody may take at the provider. */
const SECONDS = 15 * 60
const ABOUT = 'way to a provider and back'
const name = () => cookieName('laurel-attempt')

const attempt = z.object({
  provider: z.enum(PROVIDERS),
  tenant: z.string().nullable(),
  /** What the provider's answer must bring back, and what proves that the code is this browser's. */
  state: z.string(),
  nonce: z.string(),
  verifier: z.string(),
  /** Where to go on. */
  next: z.string(),
  /** Whether the person is to show there who he is, although he may be signed in there. */
  again: z.boolean(),
  until: z.number(),
})

/** One way to a provider and back. */
export type Attempt = z.infer<typeof attempt>

export const newAttempt = ({ provider, tenant }: Issuer, next: string, again: boolean): Attempt => ({
  provider,
  tenant,
  state: randomState(),
  nonce: randomNonce(),
  verifier: randomPKCECodeVerifier(),
  next,
  again,
  until: instant().getTime() + SECONDS * 1000,
})

/** The browser keeps it, and can neither read nor change it: an answer counts only where its start was made. */
export const attemptCookie = (made: Attempt): string =>
  setCookie(name(), seal(authSecret(), ABOUT, JSON.stringify(made)), SECONDS)

/** @returns null where the browser began nothing with this provider, or too long ago. */
export function readAttempt(cookies: string | null, provider: ProviderId): Attempt | null {
  const sealed = readCookie(cookies, name())
  const text = sealed && unseal(authSecret(), ABOUT, sealed)
  const kept = text ? attempt.safeParse(JSON.parse(text)).data : null
  return kept?.provider === provider && kept.until > instant().getTime() ? kept : null
}

/** One start, one return: whatever came of it, the same answer is of no use again. */
export const forgetAttempt = (): string => setCookie(name(), '', 0)
