import type { IncomingMessage, Server, ServerResponse } from 'node:http'

export function createOuterServer(given: {
  https: boolean
  handle(request: IncomingMessage, response: ServerResponse): void
}): Server
