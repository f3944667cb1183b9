import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto'

const CIPHER = 'aes-256-gcm'
const VERSION = 'v1'

const keyOf = (secret: string): Buffer =>
  Buffer.from(hkdfSync('sha256', secret, 'laurel', 'laurel sealed values', 32))

/**
 * What the database keeps of a secret that must be read again: encrypted and authenticated under AUTH_SECRET.
 * `about` names the row it belongs to; in another row it does not open.
 */
export function seal(secret: string, about: string, text: string): string {
  const iv = randomBytes(12)
  const cipher = createCipheriv(CIPHER, keyOf(secret), iv).setAAD(Buffer.from(about))
  const body = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()])
  return [VERSION, ...[iv, cipher.getAuthTag(), body].map((part) => part.toString('base64url'))].join('.')
}

/** @returns null for what was changed, sealed under another secret, or belongs to another row. */
export function unseal(secret: string, about: string, sealed: string): string | null {
  const [version, ...parts] = sealed.split('.')
  const [iv, tag, body] = parts.map((part) => Buffer.from(part, 'base64url'))
  if (version !== VERSION || iv?.length !== 12 || tag?.length !== 16 || !body) return null
  try {
    const decipher = createDecipheriv(CIPHER, keyOf(secret), iv).setAAD(Buffer.from(about)).setAuthTag(tag)
    return Buffer.concat([decipher.update(body), decipher.final()]).toString('utf8')
  } catch {
    return null
  }
}
