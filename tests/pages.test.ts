import { expect, test } from 'vitest'
import { ORG_EXAMPLES } from '../e2e/support/examples'
import { walkRoutes } from '../e2e/support/walk-routes'
import type { Role } from '../lib/auth/roles'
import { PAGES, workspacesFor } from '../lib/paths/navigation'
import { SOLUTION_AREAS } from '../lib/programmes/solution-areas'

/** Reached from another page, so not in the navigation. */
const REACHED_OTHERWISE = [
  '/[org]/search',
  '/[org]/imports/[id]',
  '/[org]/users/[id]',
  '/[org]/membership/training-services/history/[id]',
  '/[org]/membership/training-services/reconcile/[id]',
  '/[org]/delivery/classes/[class]',
  '/[org]/delivery/matches',
  '/[org]/membership/designations/[designation]',
  '/[org]/membership/solutions-partner/[area]',
  '/[org]/membership/solutions-partner/customers/[customer]',
  '/[org]/membership/solutions-partner/history/[id]',
  '/[org]/membership/solutions-partner/reconcile/[id]',
]

const PROGRAMMES = [
  { id: 'training-services', name: 'Training Services' },
  { id: 'solutions-partner', name: 'Solutions Partner' },
]
const AREA = '/acme/membership/solutions-partner/'
const served = walkRoutes()
  .filter(({ page, pattern }) => page && pattern.startsWith('/[org]/'))
  .map(({ pattern }) => pattern)

test('every page of an organization stands in the navigation, or is reached from one that does', () => {
  const named = [...PAGES.map(({ path }) => `/[org]/${path}`), ...REACHED_OTHERWISE]
  expect(served.toSorted(), 'Give the page a line in lib/paths/navigation.ts.').toEqual(named.toSorted())
})

test.each(PAGES)('$path needs the same action in the navigation and as a page', ({ path, action }) => {
  expect(ORG_EXAMPLES[`/[org]/${path}`]?.actions.GET).toBe(action)
})

test('a Global admin finds every page in the navigation; who has no role finds the one on roles', () => {
  const shown = (role: Role) =>
    workspacesFor(role, 'acme', PROGRAMMES)
      .flatMap(({ groups }) => groups)
      .flatMap(({ links }) => links.map(({ href }) => href))
  const areas = SOLUTION_AREAS.map(({ id }) => `${AREA}${id}`)
  expect(shown('global_admin')).toEqual(expect.arrayContaining(areas))
  expect(shown('global_admin').filter((href) => !areas.includes(href))).toEqual(
    PAGES.map((page) => page.href({ slug: 'acme' })),
  )
  expect(shown('none')).toEqual(['/acme/roles'])
})
