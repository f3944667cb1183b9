import type { IncomingMessage, ServerResponse } from 'node:http'

export const PATH_HEADER: string
export function dressPage(request: IncomingMessage, response: ServerResponse, https: boolean): void
export function strictHeaders(https: boolean): [name: string, value: string][]
