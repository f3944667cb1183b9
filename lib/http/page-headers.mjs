// Plain JavaScript: the server (platform/serve/http-server.mjs) runs it before Next and without a loader.

/** How the server tells a page its own address, which a server component cannot ask for. */
export const PATH_HEADER = 'x-laurel-path'

const POLICY = [
  // Whatever is not named below comes from here or not at all.
  "default-src 'self'",
  // Next writes its data in scripts inside the page: each carries the nonce, and what it loads comes from here.
  "script-src 'self' 'nonce-NONCE'",
  "style-src 'self' 'nonce-NONCE'",
  // Bars and charts say their size in style attributes.
  "style-src-attr 'unsafe-inline'",
  "img-src 'self' data:",
  // Nobody sends the forms elsewhere, frames the page, or moves the base of its addresses.
  "form-action 'self'",
  "frame-ancestors 'none'",
  "base-uri 'none'",
  "object-src 'none'",
].join('; ')

const HEADERS = [
  ['x-content-type-options', 'nosniff'],
  // Addresses here name organizations, and one kind sets passwords.
  ['referrer-policy', 'same-origin'],
  ['permissions-policy', 'camera=(), geolocation=(), microphone=(), payment=(), usb=()'],
  ['cross-origin-opener-policy', 'same-origin'],
  // No other site draws a picture, loads a script or reads a download of ours.
  ['cross-origin-resource-policy', 'same-origin'],
]

/** For what is no page: nothing in it is run or loaded, and nobody frames it. A picture may have styles of its own. */
const NOTHING =
  "default-src 'none'; style-src 'unsafe-inline'; form-action 'none'; frame-ancestors 'none'; base-uri 'none'"

/** What every answer says that is no page: of the API, files, and errors before anybody has read the address. */
export const strictHeaders = (https) => [
  ['content-security-policy', NOTHING],
  ...HEADERS,
  ...(https ? [['strict-transport-security', 'max-age=63072000']] : []),
]

const NO_PAGE = /^\/(?:api\/|_next\/static\/|_next\/image|favicon\.(?:ico|svg)|icons\.svg)/

/**
 * What every answer tells the browser. A page has a policy of its own, and what it is told itself: the nonce for its scripts, by the policy, from
 * which Next takes it, and its address. It adds headers and decides nothing. In Next's own place for this each page costs
 * a tenth of its processor time more.
 */
export function dressPage(request, response, https) {
  for (const [name, value] of strictHeaders(https)) response.setHeader(name, value)
  if (NO_PAGE.test(request.url)) return
  const policy = POLICY.replaceAll('NONCE', nonce())
  request.headers['content-security-policy'] = policy
  request.headers[PATH_HEADER] = addressOf(request.url)
  response.setHeader('content-security-policy', policy)
}

/** Without what Next's router adds when it asks for a page softly. */
const addressOf = (url) => url.replace(/[?&]_rsc=[^?&]*$/, '')

/** 128 random bits. */
const nonce = () => Buffer.from(crypto.getRandomValues(new Uint8Array(16))).toString('base64')
