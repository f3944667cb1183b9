import { createHmac, timingSafeEqual } from 'node:crypto'
import { instant } from '../../clock'
import { cookieName, setCookie } from '../../http/cookies'
import { foldAddress } from '../people/fold-address'
import { newSecret } from '../secrets'
import { authSecret } from './session-cookie'

const DAYS = 365
const PREFIX = 'laurel-known-'
/** Accounts that one browser is known to: more would fill the header that every request sends. */
const MOST = 8

const mac = (...parts: string[]): string =>
  createHmac('sha256', authSecret())
    .update(['laurel known browser', ...parts].join('\n'))
    .digest('base64url')

const nameFor = (email: string): string => cookieName(PREFIX + mac('name', foldAddress(email)).slice(0, 16))

/**
 * What names a browser that signed in to this account before, or null. It opens nothing: such a browser only has its
 * tries counted for itself, so that nobody else's wrong tries lock its person out. Anybody without it learns nothing by
 * asking, since whether there is an account plays no part.
 */
export function knownBrowser(cookies: string | null | undefined, email: string): string | null {
  const value = cookiesOf(cookies).find(([name]) => name === nameFor(email))?.[1] ?? ''
  const [issued = '', nonce = '', given = ''] = value.split('.')
  const right = Buffer.from(mac(foldAddress(email), issued, nonce))
  const said = Buffer.from(given)
  if (right.length !== said.length || !timingSafeEqual(right, said)) return null
  return Number(issued) * 1000 > instant().getTime() - DAYS * 86_400_000 ? nonce : null
}

/** For the answer of every sign-in with a password: lines of `Set-Cookie`. Of too many accounts the oldest is forgotten. */
export function rememberBrowser(cookies: string | null | undefined, email: string): string[] {
  const issued = String(Math.floor(instant().getTime() / 1000))
  const nonce = newSecret()
  const name = nameFor(email)
  const others = cookiesOf(cookies).filter(
    ([other]) => other.startsWith(cookieName(PREFIX)) && other !== name,
  )
  const oldest = others.toSorted(([, a], [, b]) => Number.parseInt(b, 10) - Number.parseInt(a, 10))
  return [
    setCookie(name, [issued, nonce, mac(foldAddress(email), issued, nonce)].join('.'), DAYS * 86_400),
    ...oldest.slice(MOST - 1).map(([other]) => setCookie(other, '', 0)),
  ]
}

const cookiesOf = (header: string | null | undefined): [string, string][] =>
  (header ?? '').split(';').map((part) => {
    const [name = '', value = ''] = part.trim().split(/=(.*)/s)
    return [name, value]
  })
