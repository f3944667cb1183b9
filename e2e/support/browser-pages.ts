import { FIRST_PROGRAMME } from '../../lib/programmes/registry'
import { walkRoutes } from './walk-routes'

const FIRST = FIRST_PROGRAMME.programme.id

/**
 * The address patterns of all pages: `[org]/imports/[id]`, in the order of their names; the home page is ``. Those that
 * every programme has are looked at for the first: tests/db/stranger-pages.test.ts looks at them for another.
 */
export const pagePatterns = (): string[] =>
  walkRoutes()
    .filter(({ page, place }) => page && [FIRST, undefined].includes(place.programme))
    .map(({ pattern }) => pattern.slice(1))
    .sort()
