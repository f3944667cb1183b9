import { env } from '../env'
import { safePath } from './safe-path'

/** After a form: go and look there. Relative, so that it holds for every name this machine is called by. */
export const seeOther = (path: string, ...cookies: string[]): Response => leadTo(safePath(path), cookies)

/** The same at the address that people use, for whoever came by another one. */
export const seeAtPublicAddress = (path: string): Response =>
  leadTo(new URL(env().url).origin + safePath(path), [])

/** To an identity provider: the one place elsewhere, named by its discovery and by no request. */
export const seeProvider = (address: URL, ...cookies: string[]): Response => leadTo(address.href, cookies)

function leadTo(location: string, cookies: string[]): Response {
  const headers = new Headers({ location })
  for (const cookie of cookies) headers.append('set-cookie', cookie)
  return new Response(null, { status: 303, headers })
}

/** A path with those parameters that have a value. */
export function withQuery(path: string, query: Record<string, string | number | undefined>): string {
  const given = Object.entries(query).flatMap(([name, value]) =>
    value === undefined ? [] : [[name, String(value)] as [string, string]],
  )
  return given.length === 0 ? path : `${path}?${new URLSearchParams(given)}`
}
