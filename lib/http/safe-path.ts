/** A stand-in for whatever name Laurel is called by: an address that leaves it has another origin. */
const HERE = 'http://here.invalid'
const MOST = 2000
// biome-ignore lint/suspicious/noControlCharactersInRegex: browsers drop them, and `/\t/evil` becomes `//evil`
const UNPLAIN = /[\\\u0000-\u001f\u007f]/

/**
 * Where to go on: an address inside Laurel as the browser's own parser reads it, or `/` for anything that leads, or could
 * be read to lead, elsewhere. Every redirect passes here, by see-other.ts or go-to.ts.
 */
export function safePath(text: string | null | undefined): string {
  if (!text || text.length > MOST || !text.startsWith('/') || UNPLAIN.test(text)) return '/'
  if (!URL.canParse(text, HERE)) return '/'
  const { origin, pathname, search, hash } = new URL(text, HERE)
  return origin === HERE && isPlain(pathname) ? pathname + search + hash : '/'
}

/**
 * Of what a proxy or a second reader makes of it too: `/x/..//evil`, `/%2fevil` and `/%5cevil` are paths to the parser,
 * and another host to whoever resolves or decodes them once more.
 */
function isPlain(pathname: string): boolean {
  if (pathname.startsWith('//') || UNPLAIN.test(pathname)) return false
  const decoded = decode(pathname)
  return decoded !== null && (decoded === pathname || isPlain(decoded))
}

function decode(text: string): string | null {
  try {
    return decodeURIComponent(text)
  } catch {
    return null
  }
}
