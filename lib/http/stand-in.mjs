// Plain JavaScript: the server (platform/serve/http-server.mjs) runs it before Next and without a loader.

const AGAIN_SECONDS = '5'
const PAGE = '/coming-back'
/** What a page may ask for again by itself: the others would be as slow, or as full, again. */
const AGAIN = new Set(['away', 'held'])

/**
 * Puts a page in place of an error of 500 or above that came of what passes (lib/passing.ts), where a browser waits for
 * a page: Next itself would show a bare 500, and an API route its JSON.
 * @param fate what befell the request: `passing`
 * @param pageOf asks this server for a page of its own, which needs no database
 */
export function standIn(request, response, fate, pageOf) {
  if (!request.headers.accept?.includes('text/html') || 'rsc' in request.headers) return
  const writeHead = response.writeHead.bind(response)
  const write = response.write.bind(response)
  const end = response.end.bind(response)
  const flushHeaders = response.flushHeaders.bind(response)
  let replaced = false
  const isReplaced = (status) => {
    if (replaced || response.headersSent || status < 500 || fate.passing === null) return replaced
    replaced = true
    answer(request, fate.passing, pageOf).then(({ headers, body }) => {
      for (const name of response.getHeaderNames()) response.removeHeader(name)
      writeHead(503, headers)
      end(body)
    })
    return true
  }
  response.writeHead = (...given) => (isReplaced(given[0]) ? response : writeHead(...given))
  response.flushHeaders = () => isReplaced(response.statusCode) || flushHeaders()
  response.write = (...given) => {
    if (!isReplaced(response.statusCode)) return write(...given)
    calledBack(given)
    return true
  }
  response.end = (...given) => {
    if (!isReplaced(response.statusCode)) return end(...given)
    calledBack(given)
    return response
  }
}

/** Whoever writes what nobody gets is not kept waiting. */
function calledBack(given) {
  const done = given.at(-1)
  if (typeof done === 'function') process.nextTick(done)
}

const PLAIN = 'Laurel cannot show this just now; nothing was lost. Try again in a few seconds.\n'

async function answer(request, passing, pageOf) {
  // What was sent must not be sent again by itself.
  const looked = request.method === 'GET' || request.method === 'HEAD'
  const own = {
    'retry-after': AGAIN_SECONDS,
    'cache-control': 'no-store',
    ...(looked && AGAIN.has(passing) && { refresh: AGAIN_SECONDS }),
  }
  try {
    const cookie = request.headers.cookie
    const page = await pageOf(`${PAGE}?why=${passing}${looked ? '' : '&sent=1'}`, {
      ...(cookie && { cookie }),
    })
    const headers = Object.fromEntries([...page.headers].filter(([name]) => KEPT.has(name)))
    return { headers: { ...headers, ...own }, body: request.method === 'HEAD' ? '' : await page.text() }
  } catch (error) {
    console.error(error)
    return { headers: { ...own, 'content-type': 'text/plain; charset=utf-8' }, body: PLAIN }
  }
}

/** With the page's own policy, whose nonce stands in it. */
const KEPT = new Set([
  'content-type',
  'content-security-policy',
  'x-content-type-options',
  'referrer-policy',
  'permissions-policy',
  'cross-origin-opener-policy',
  'cross-origin-resource-policy',
  'strict-transport-security',
])
