import { hostOf } from './origin-guard'
import { safePath } from './safe-path'

/** The page of ours that a form stands on, or `/`. */
export function cameFrom(request: Request): string {
  const referer = request.headers.get('referer') ?? ''
  if (!URL.canParse(referer)) return '/'
  const { host, pathname, search } = new URL(referer)
  return host === hostOf(request) ? safePath(pathname + search) : '/'
}
