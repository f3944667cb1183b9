import { isIP } from 'node:net'
import { DIRECT_HEADER } from './visitor.mjs'

/** Whose request it is, for limits and records, as the server found out before anything else saw it (visitor.mjs). */
export function clientAddress(headers: Headers): string | null {
  const address = headers.get('x-forwarded-for')
  return address !== null && isIP(address) ? address : null
}

/**
 * Whether whoever asks sits at this machine: by its own loopback address, and with no proxy between. A proxy on this
 * machine looks like somebody who does, so anything that one passed on does not count, trusted or not.
 */
export function isOnThisMachine(headers: Headers): boolean {
  const address = clientAddress(headers)
  return headers.get(DIRECT_HEADER) === '1' && address !== null && /^(?:127\.|::1$)/.test(address)
}
