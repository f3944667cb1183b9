import { request } from 'node:http'
import { text } from 'node:stream/consumers'
import type { Case } from './case'

export type Target = { url: string; slug: string; token: string }
/** null: the connection ended without one. */
export type Answer = { status: number; text: string } | null

/** Bytes of an upload that are sent at once. */
export const PIECE = 300
const LIMIT_MS = 120_000

/** Sends it as it asks to be sent. @returns the last answer, or the first that says the server failed */
export async function send(target: Target, one: Case): Promise<Answer> {
  const { query, headers = {}, body, cut, pieces } = one
  if (pieces) return inPieces(target, one, pieces)
  return call(target, 'POST', `imports?${query}`, { body, headers, ...(cut !== undefined && { cut }) })
}

type Call = { body?: Buffer | string; headers?: Record<string, string>; cut?: number }

function call(
  { url, slug, token }: Target,
  method: string,
  path: string,
  { body = '', headers, cut = 0 }: Call,
): Promise<Answer> {
  const bytes = Buffer.from(body)
  return new Promise((done) => {
    const asked = request(`${url}/api/v1/orgs/${slug}/${path}`, {
      method,
      agent: false,
      timeout: LIMIT_MS,
      headers: { authorization: `Bearer ${token}`, 'content-length': bytes.length, ...latin1(headers) },
    })
    asked.once('response', (response) => {
      text(response)
        .then((said) => done({ status: response.statusCode ?? 0, text: said }))
        .catch(() => done(null))
    })
    asked.once('timeout', () => asked.destroy())
    asked.once('error', () => done(null))
    if (cut === 0) asked.end(bytes)
    else asked.write(bytes.subarray(0, bytes.length - cut), () => setTimeout(() => asked.destroy(), 20))
  })
}

/** What HTTP lets a client write into a header. */
const latin1 = (headers: Record<string, string> = {}) =>
  Object.fromEntries(
    Object.entries(headers).map(([name, value]) => [name, Buffer.from(value, 'utf8').toString('latin1')]),
  )

/** An upload whose pieces begin where they like, and an import of whatever has arrived by then. */
async function inPieces(target: Target, { body, query }: Case, offsets: readonly number[]): Promise<Answer> {
  const announced = JSON.stringify({ fileName: 'odd.csv', bytes: body.length })
  const begun = await call(target, 'POST', 'uploads', { body: announced, headers: JSON_BODY })
  if (begun?.status !== 201) return begun
  const id = String((JSON.parse(begun.text) as { id: number }).id)
  for (const offset of offsets) {
    const piece = await call(target, 'PATCH', `uploads/${id}`, {
      body: body.subarray(Math.max(0, offset), Math.max(0, offset) + PIECE),
      headers: { 'upload-offset': String(offset) },
    })
    if (piece && piece.status >= 500) return piece
  }
  const inspected = await call(target, 'GET', `uploads/${id}/inspection`, {})
  if (inspected && inspected.status >= 500) return inspected
  const answer = await call(target, 'POST', `imports?${query}&upload=${id}`, {})
  await call(target, 'DELETE', `uploads/${id}`, {})
  return answer
}

const JSON_BODY = { 'content-type': 'application/json' }
