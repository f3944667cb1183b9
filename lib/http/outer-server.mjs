// Plain JavaScript: the server (platform/serve/http-server.mjs) runs it before Next and without a loader.
import { createServer, STATUS_CODES } from 'node:http'
import { dressPage, strictHeaders } from './page-headers.mjs'

/** What Node's parser refuses, by its own words; anything else is a request nobody can read. */
const STATUS_OF = {
  HPE_HEADER_OVERFLOW: 431,
  ERR_HTTP_REQUEST_TIMEOUT: 408,
  HPE_CHUNK_EXTENSIONS_OVERFLOW: 413,
}

/**
 * Longer than proxies and scripts keep a connection that nothing goes through (nginx a minute): who ends it first must
 * not be us, since a request that is on its way at that moment would be lost.
 */
const IDLE_CONNECTION_MS = 75_000

/**
 * The server before everything else: no answer leaves it without its headers, whoever gives it: a page, the API, a file,
 * a redirect, an error, or Node itself where a request cannot even be read.
 * @param handle answers what can be read; its headers lie on the response already
 */
export function createOuterServer({ https, handle }) {
  const headers = strictHeaders(https)
  const refuse = (request, response, status) => {
    for (const [name, value] of headers) response.setHeader(name, value)
    response.writeHead(status, { 'content-type': 'text/plain; charset=utf-8', connection: 'close' })
    response.end(request.method === 'HEAD' ? '' : `${status} ${STATUS_CODES[status]}\n`)
  }
  // Node answers a request without a Host by itself, without a header of ours.
  const server = createServer({ requireHostHeader: false }, (request, response) => {
    // An address of another server, as proxies are asked for it, and what is none at all.
    if (!request.url.startsWith('/') || (request.httpVersion === '1.1' && !request.headers.host))
      return refuse(request, response, 400)
    dressPage(request, response, https)
    handle(request, response)
  })
  server.keepAliveTimeout = IDLE_CONNECTION_MS
  server.on('checkExpectation', (request, response) => refuse(request, response, 417))
  server.on('clientError', (error, socket) => {
    if (error.code === 'ECONNRESET' || !socket.writable) return socket.destroy()
    const status = STATUS_OF[error.code] ?? 400
    const lines = headers.map(([name, value]) => `${name}: ${value}`)
    socket.end(
      [
        `HTTP/1.1 ${status} ${STATUS_CODES[status]}`,
        ...lines,
        'cache-control: no-store',
        'content-length: 0',
        'connection: close',
        '',
        '',
      ].join('\r\n'),
    )
  })
  return server
}
