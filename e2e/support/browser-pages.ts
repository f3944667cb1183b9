import { walkRoutes } from './walk-routes'

/**
 * The address patterns of all pages: `[org]/imports/[id]`, in the order of their names; the home page is ``. Those that
 * every programme has are there for each of them.
 */
export const pagePatterns = (): string[] =>
  walkRoutes()
    .filter(({ page }) => page)
    .map(({ pattern }) => pattern.slice(1))
    .sort()
