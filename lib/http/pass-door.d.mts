import type { IncomingMessage, ServerResponse } from 'node:http'

export const BODY_BYTES: number
export function passDoor(
  request: IncomingMessage,
  response: ServerResponse,
  address: string | null,
  limits?: { ms?: number; bytes?: number },
): Promise<IncomingMessage | null>
