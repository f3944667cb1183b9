import NextAuth, { type AuthOptions } from 'next-auth'
import { env } from '../../env'
import { readBytes } from '../../http/body'
import { hostOf } from '../../http/origin-guard'
import { safePath } from '../../http/safe-path'

const BODY_LIMIT = 16 * 1024
/** What next-auth takes for its address when nobody says another. */
const UNTOLD = 'http://localhost:3000'

/**
 * next-auth by its interface of plain objects, so that it needs nothing but the request. Addresses that lead back here
 * are made relative: people come by 127.0.0.1 as well as by localhost.
 */
export async function nextAuthResponse(
  request: Request,
  action: string[],
  options: AuthOptions,
): Promise<Response> {
  const here = new URL(env().url)
  here.host = hostOf(request)
  const own = [here.origin, new URL(env().url).origin, UNTOLD]
  const answer = new Answer(own)
  const redirect = ({ url }: { url: string }) => ownAddress(url, own) ?? '/'
  const req = {
    method: request.method,
    query: { ...Object.fromEntries(new URL(request.url).searchParams), nextauth: action },
    headers: Object.fromEntries(request.headers),
    cookies: cookiesOf(request.headers.get('cookie')),
    body: await bodyOf(request),
  }
  await NextAuth(req as never, answer as never, { ...options, callbacks: { ...options.callbacks, redirect } })
  return answer.response()
}

/** The path of an address of ours; null for anybody else's. */
function ownAddress(text: string, own: string[]): string | null {
  if (!URL.canParse(text, own[0])) return null
  const url = new URL(text, own[0])
  return own.includes(url.origin) ? safePath(url.pathname + url.search + url.hash) : null
}

function cookiesOf(header: string | null): Record<string, string> {
  const pairs = (header ?? '').split(';').map((part) => part.trim().split(/=(.*)/s))
  return Object.fromEntries(pairs.map(([name = '', value = '']) => [name, decoded(value)]))
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}

async function bodyOf(request: Request): Promise<Record<string, unknown>> {
  if (request.method !== 'POST') return {}
  const text = (await readBytes(request, BODY_LIMIT)).toString()
  if (!request.headers.get('content-type')?.includes('application/json'))
    return Object.fromEntries(new URLSearchParams(text))
  try {
    const value: unknown = JSON.parse(text)
    return typeof value === 'object' && value !== null ? { ...value } : {}
  } catch {
    return {}
  }
}

/** Node's response object, as far as next-auth uses it. */
class Answer {
  private code = 200
  private body: string | null = null
  private readonly headers = new Map<string, string | string[]>()

  constructor(private readonly own: string[]) {}

  status(code: number): this {
    this.code = code
    return this
  }

  getHeader(name: string): string | string[] | undefined {
    return this.headers.get(name.toLowerCase())
  }

  setHeader(name: string, value: string | string[]): this {
    this.headers.set(name.toLowerCase(), value)
    return this
  }

  json(value: { url?: string }): void {
    const url = value.url && ownAddress(value.url, this.own)
    this.setHeader('content-type', 'application/json')
    this.body = JSON.stringify(url ? { ...value, url: `${this.own[0]}${url}` } : value)
  }

  send(value: unknown): void {
    if (typeof value === 'string' || value === undefined) this.body = value ?? null
    else this.json(value as object)
  }

  end(): void {
    this.body = null
  }

  response(): Response {
    const headers = new Headers()
    for (const [name, value] of this.headers)
      for (const one of [value].flat())
        headers.append(name, name === 'location' ? (ownAddress(one, this.own) ?? '/') : one)
    return new Response(this.body, { status: this.code, headers })
  }
}
