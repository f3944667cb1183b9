import { decode, encode } from 'next-auth/jwt'
import { instant } from '../../clock'
import { env } from '../../env'
import { cookieName, readCookie, setCookie } from '../../http/cookies'
import { SESSION_SECONDS } from './sessions'

export function authSecret(): string {
  const secret = env().authSecret
  if (secret === undefined)
    throw new Error('AUTH_SECRET is not set: start Laurel with "npm start", which sets it.')
  return secret
}

export const sessionCookieName = () => cookieName('next-auth.session-token')

/** The cookie next-auth sets, made without it for our own forms. */
export async function sessionCookie(sid: string): Promise<string> {
  const token = await encode({ token: { sid }, secret: authSecret(), maxAge: SESSION_SECONDS })
  return setCookie(sessionCookieName(), token, SESSION_SECONDS)
}

export const noSessionCookie = (): string => setCookie(sessionCookieName(), '', 0)

type Opened = { sid: string; until: number }
const CACHE_LIMIT = 2000
const opened = new Map<string, Opened>()

/**
 * The session id in a cookie. Opening the cookie takes longer than asking the database, so what was opened once is
 * remembered: whether the session still stands is asked every time.
 */
export async function openSessionCookie(token: string | null | undefined): Promise<string | null> {
  if (!token) return null
  const known = opened.get(token)
  if (known) return known.until > instant().getTime() ? known.sid : null
  const claims = await decode({ token, secret: authSecret() }).catch(() => null)
  if (typeof claims?.sid !== 'string' || typeof claims.exp !== 'number') return null
  if (opened.size >= CACHE_LIMIT)
    for (const oldest of [...opened.keys()].slice(0, CACHE_LIMIT / 2)) opened.delete(oldest)
  opened.set(token, { sid: claims.sid, until: claims.exp * 1000 })
  return claims.sid
}

export const sidOf = (request: Request): Promise<string | null> =>
  openSessionCookie(readCookie(request.headers.get('cookie'), sessionCookieName()))
