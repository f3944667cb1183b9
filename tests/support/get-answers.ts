import { ORG_EXAMPLES } from '../../e2e/support/examples'
import type { Furnished } from '../../e2e/support/organization'
import { type Method, walkRoutes } from '../../e2e/support/walk-routes'

/** Status and body by address. */
export type Answers = Record<string, string>
export type Answered = { pattern: string; method: Method; address: string; response: Response }
export type Handler = (
  request: Request,
  context: { params: Promise<Record<string, string>> },
) => Promise<Response>

/** It says when it was made. */
const PACK = '/api/v1/orgs/[org]/audit-pack'
const TRAIL = '/api/v1/orgs/[org]/audit'
/** How many entries the trail has by now: as many more as were read on record. */
const READ_ON_RECORD = /("table":"audit"[^}]*"rows":)\d+/g
/** Some reading is on record itself: of the trail only what others did stays the same. */
const OF_OTHERS = '?limit=100&actor=operator'

/** What a client sends, by a token, by a session or by nothing. */
export function requestTo(
  address: string,
  method: Method,
  { token, cookie }: { token?: string; cookie?: string | null },
  body?: string,
): Request {
  const headers = {
    host: '127.0.0.1:3000',
    ...(token && { authorization: `Bearer ${token}` }),
    ...(cookie && { cookie }),
    ...(body && { 'content-length': String(Buffer.byteLength(body)) }),
  }
  return new Request(`http://127.0.0.1:3000${address}`, { method, headers, ...(body && { body }) })
}

/** What every route of an organization with one of these methods says to a token, on the database of this process. */
export async function* eachAnswer(
  { ids, marks }: Pick<Furnished, 'ids' | 'marks'>,
  token: string,
  wanted: readonly Method[],
): AsyncGenerator<Answered> {
  for (const { pattern, page, methods, file, place } of walkRoutes()) {
    const example = ORG_EXAMPLES[pattern]
    if (page || !example) continue
    const handlers: Partial<Record<Method, Handler>> = await import(file)
    const params: Record<string, string> = { org: marks.slug, ...place, ...example.params?.(ids) }
    const path = pattern.replace(/\[([^\]]+)\]/g, (_, name) => params[name] ?? '')
    const queries = [...(example.queries?.(ids) ?? ['']), ...(pattern === TRAIL ? [OF_OTHERS] : [])]
    for (const method of methods.filter((one) => wanted.includes(one)))
      for (const query of queries) {
        const address = `${path}${query}`
        const request = requestTo(address, method, { token }, example.bodies?.[method]?.(ids, 1))
        // Nobody works on imports here.
        if (method !== 'GET') request.headers.set('prefer', 'respond-async')
        const response = await handlers[method]?.(request, { params: Promise.resolve(params) })
        if (response) yield { pattern, method, address, response }
      }
  }
}

/** What every GET of the API says of an organization to a token. */
export async function answersOf(furnished: Furnished, token: string): Promise<Answers> {
  const answers: Answers = {}
  for await (const { pattern, address, response } of eachAnswer(furnished, token, ['GET'])) {
    const text = await response.text()
    if (pattern === TRAIL && !address.includes('actor=operator')) continue
    answers[address] = `${response.status} ${pattern === PACK ? '' : text.replace(READ_ON_RECORD, '$1…')}`
  }
  return answers
}
