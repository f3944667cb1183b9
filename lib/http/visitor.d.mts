import type { IncomingMessage } from 'node:http'
import type { BlockList } from 'node:net'

export const DIRECT_HEADER: string
export function trustedProxies(text?: string): BlockList
export function visitorAddress(
  otherEnd: string | null | undefined,
  forwardedFor: string | null | undefined,
  proxies: BlockList,
): string | null
export function knowVisitor(
  request: Pick<IncomingMessage, 'headers'> & { socket: { remoteAddress?: string | undefined } },
  proxies: BlockList,
): { address: string | null; untrusted: string | null }
