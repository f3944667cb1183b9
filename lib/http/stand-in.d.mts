import type { IncomingMessage, ServerResponse } from 'node:http'

export function standIn(
  request: IncomingMessage,
  response: ServerResponse,
  fate: { away: boolean },
  pageOf: (path: string, headers: Record<string, string>) => Promise<Response>,
): void
