import { env } from '../env'

const secure = () => env().url.startsWith('https:')

/** `__Host-`: set over https, for this host alone, by nobody else. */
export const cookieName = (name: string): string => (secure() ? `__Host-${name}` : name)

export const cookieOptions = () => ({ httpOnly: true, sameSite: 'lax', path: '/', secure: secure() }) as const

export function readCookie(header: string | null, name: string): string | null {
  for (const part of header?.split(';') ?? []) {
    const at = part.indexOf('=')
    if (at > 0 && part.slice(0, at).trim() === name) return part.slice(at + 1).trim()
  }
  return null
}

/** `seconds` 0 removes the cookie. The value must need no quoting. */
export function setCookie(name: string, value: string, seconds: number): string {
  const parts = [`${name}=${value}`, 'Path=/', `Max-Age=${seconds}`, 'HttpOnly', 'SameSite=Lax']
  return [...parts, ...(secure() ? ['Secure'] : [])].join('; ')
}
