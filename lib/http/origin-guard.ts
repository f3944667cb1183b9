import { env } from '../env'
import { LaurelError } from '../errors'

const SAFE = ['GET', 'HEAD', 'OPTIONS']

/**
 * Refuses what another site makes a signed-in browser send. Browsers say where a request comes from in
 * `Sec-Fetch-Site`, and over plain http in `Origin`; who says neither is no browser and carries no stranger's cookies.
 */
export function guardOrigin(request: Request, download = false): void {
  const safe = SAFE.includes(request.method)
  if (safe && !download) return
  const site = request.headers.get('sec-fetch-site')
  if (site !== null ? fromHere(site) : safe || originIsHere(request)) return
  throw new LaurelError(
    'forbidden',
    'The request came from another site. Open Laurel itself and do it from there.',
  )
}

/** `none` is the reader's own doing: a bookmark, or an address typed in. */
const fromHere = (site: string) => site === 'same-origin' || site === 'none'

function originIsHere(request: Request): boolean {
  const origin = request.headers.get('origin')
  if (origin === null) return true
  if (!URL.canParse(origin)) return false
  const { host, origin: plain } = new URL(origin)
  return host === hostOf(request) || plain === new URL(env().url).origin
}

/** What the browser asked for: people come by 127.0.0.1 and by localhost. */
export const hostOf = (request: Request): string => request.headers.get('host') ?? new URL(request.url).host
