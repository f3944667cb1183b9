import { cookieName, readCookie, setCookie } from '../../http/cookies'

/** Long enough to type the password again, short on a machine that others use. */
const SECONDS = 5 * 60
/** Of the field; more is nobody's address. */
const MOST = 254

export const typedAddressCookieName = () => cookieName('laurel-typed-address')

/**
 * For the next look at the sign-in page: what was typed, whether there is such an account or not. In no address, since
 * those are kept and logged.
 */
export const keepTypedAddress = (email: string): string[] =>
  email === '' || email.length > MOST
    ? []
    : [setCookie(typedAddressCookieName(), encodeURIComponent(email), SECONDS)]

/** @param cookies of the request: one that is not there need not go */
export const forgetTypedAddress = (cookies: string | null): string[] =>
  readCookie(cookies, typedAddressCookieName()) === null ? [] : [setCookie(typedAddressCookieName(), '', 0)]
