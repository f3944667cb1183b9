import next from 'next'
import { createOuterServer } from '../../lib/http/outer-server.mjs'
import { passDoor } from '../../lib/http/pass-door.mjs'
import { standIn } from '../../lib/http/stand-in.mjs'
import { knowVisitor, trustedProxies } from '../../lib/http/visitor.mjs'
import { errorDetail, log, logConsole, logCrashes } from '../../lib/log-line.mjs'
import { thisRequest } from '../../lib/this-request.mjs'
import { noteUntrusted } from './note-untrusted.mjs'

/**
 * Serves the finished build as `next start` does, or the sources as `next dev` does, with two things before it: sign-ins
 * of a network that tries too much are answered here, and pages get their headers. A page costs milliseconds of
 * processor time, an answer at the door hundredths of one, so that whoever tries passwords in a loop does not slow down
 * those who are signed in.
 */
const STOP_LIMIT_MS = 3000
/** Large files come over slow lines. */
const REQUEST_LIMIT_MS = 3_600_000
const OWN_PAGE_LIMIT_MS = 10_000

const [hostname = '127.0.0.1', port = '3000', mode] = process.argv.slice(2)
const https = process.env.LAUREL_URL?.startsWith('https:') ?? false
const proxies = trustedProxies(process.env.LAUREL_TRUSTED_PROXIES)
if (mode !== 'dev') {
  logConsole()
  logCrashes('server')
}
const app = next({ dev: mode === 'dev', dir: process.cwd(), hostname, port: Number(port) })
await app.prepare()
const handle = app.getRequestHandler()

const server = createOuterServer({ https, handle: answer })

function answer(request, response) {
  const { address, untrusted } = knowVisitor(request, proxies)
  if (untrusted !== null) noteUntrusted(untrusted)
  const fate = { passing: null }
  standIn(request, response, fate, ownPage)
  thisRequest.run(fate, () =>
    passDoor(request, response, address)
      .then((whole) => whole && handle(whole, response))
      .catch((error) => {
        if (!response.destroyed) log('error', 'request.broken', errorDetail(error))
        response.destroy()
      }),
  )
}

/** Asks the server itself, as a browser would. */
function ownPage(path, headers) {
  const { address, family, port } = server.address()
  const host = address === '0.0.0.0' ? '127.0.0.1' : address === '::' ? '::1' : address
  const url = `http://${family === 'IPv6' ? `[${host}]` : host}:${port}${path}`
  return fetch(url, { headers, signal: AbortSignal.timeout(OWN_PAGE_LIMIT_MS) })
}

server.requestTimeout = REQUEST_LIMIT_MS
server.listen(Number(port), hostname)

function stop() {
  server.close(() => app.close().finally(() => process.exit(0)))
  server.closeIdleConnections()
  setTimeout(() => server.closeAllConnections(), STOP_LIMIT_MS).unref()
}
process.once('SIGTERM', stop)
process.once('SIGINT', stop)
