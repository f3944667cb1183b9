import { type NextRequest, NextResponse } from 'next/server'
import { env } from './lib/env'
import { PATH_HEADER } from './lib/http/headers'

/** Pages only: an upload that passed through here would be cut at 10 MB. It adds headers and decides nothing. */
export const config = { matcher: ['/((?!api/|_next/static/|_next/image|favicon\\.svg|icons\\.svg).*)'] }

const POLICY = [
  // Whatever is not named below comes from here or not at all.
  "default-src 'self'",
  // Next writes its data in scripts inside the page: each carries the nonce, and what it loads comes from here.
  "script-src 'self' 'nonce-NONCE'",
  "style-src 'self' 'nonce-NONCE'",
  // Bars and charts say their size in style attributes.
  "style-src-attr 'unsafe-inline'",
  "img-src 'self' data:",
  // Nobody sends the forms elsewhere, frames the page, or moves the base of its addresses.
  "form-action 'self'",
  "frame-ancestors 'none'",
  "base-uri 'none'",
  "object-src 'none'",
].join('; ')

const HEADERS: [string, string][] = [
  ['x-content-type-options', 'nosniff'],
  // Addresses here name organizations, and one kind sets passwords.
  ['referrer-policy', 'same-origin'],
  ['permissions-policy', 'camera=(), geolocation=(), microphone=(), payment=(), usb=()'],
  ['cross-origin-opener-policy', 'same-origin'],
]
if (env().url.startsWith('https:')) HEADERS.push(['strict-transport-security', 'max-age=63072000'])

export function proxy(request: NextRequest): NextResponse {
  const policy = POLICY.replaceAll('NONCE', nonce())
  const headers = new Headers(request.headers)
  headers.set('content-security-policy', policy)
  headers.set(PATH_HEADER, request.nextUrl.pathname + request.nextUrl.search)
  const response = NextResponse.next({ request: { headers } })
  response.headers.set('content-security-policy', policy)
  for (const [name, value] of HEADERS) response.headers.set(name, value)
  return response
}

/** 128 random bits. */
const nonce = () => Buffer.from(crypto.getRandomValues(new Uint8Array(16))).toString('base64')
