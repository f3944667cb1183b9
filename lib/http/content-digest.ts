import { LaurelError } from '../errors'

/** SHA-256 as hex from `Content-Digest: sha-256=:…:` or `Repr-Digest` (RFC 9530); null where it is not said. */
export function digestOf(request: Request): string | null {
  const header = request.headers.get('content-digest') ?? request.headers.get('repr-digest')
  if (header === null) return null
  const value = /(?:^|,)\s*sha-256=:([A-Za-z0-9+/]{43}=):/.exec(header)?.[1]
  if (value === undefined)
    throw new LaurelError(
      'invalid_request',
      'Content-Digest holds no SHA-256: send "sha-256=:" + the 32 bytes in base64 + ":", or leave it out.',
    )
  return Buffer.from(value, 'base64').toString('hex')
}
