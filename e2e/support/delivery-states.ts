import type { Page } from '@playwright/test'
import { TEST_TODAY } from '../../tests/support/secret'
import { expect, person } from './browser'
import type { State } from './people-states'

const ADMIN = person('global.admin', 'contoso-learning')
const VIEWER = person('viewer', 'contoso-learning')
const NEW_ADMIN = person('global.admin', 'northwind-academy')
const CONTOSO = '/contoso-learning/delivery'
const NORTHWIND = '/northwind-academy/delivery'

/** A class of Contoso that begins today; nothing counts by it. */
async function contosoClass(page: Page, path: string): Promise<string> {
  const days = { startsOn: TEST_TODAY, endsOn: TEST_TODAY }
  const where = { courseNumber: 'AZ-104T00', locationId: '1234567', country: 'Germany' }
  const data = { classId: 'C-EXAMPLE', ...days, ...where, mctIds: ['MCT-61041'], seats: 14, learners: 12 }
  const saved = await page.request.post('/api/v1/orgs/contoso-learning/classes', { data })
  expect(saved.status()).toBe(201)
  return path
}

/** The states of the pages about classes. */
export const DELIVERY_STATES: Record<string, State[]> = {
  '[org]/delivery/classes': [
    {
      what: 'with a class, one being changed',
      as: ADMIN,
      path: (page) => contosoClass(page, `${CONTOSO}/classes?edit=C-EXAMPLE`),
    },
    { what: 'empty', as: NEW_ADMIN, path: `${NORTHWIND}/classes` },
    {
      what: 'with mistakes',
      as: NEW_ADMIN,
      path: `${NORTHWIND}/classes`,
      prepare: async (page) => {
        await page.getByRole('button', { name: 'Add', exact: true }).click()
        await expect(page.getByText('Class ID: fill it in.').first()).toBeVisible()
      },
      provoked: /status of 4/,
    },
    { what: 'for a viewer', as: VIEWER, path: `${CONTOSO}/classes?when=past` },
  ],
  '[org]/delivery/classes/[class]': [
    {
      what: 'before its learners',
      as: ADMIN,
      path: (page) => contosoClass(page, `${CONTOSO}/classes/C-EXAMPLE`),
    },
  ],
  'certificates/[secret]': [{ what: 'of nothing', as: null, path: '/certificates/unknown' }],
  '[org]/delivery/audit-pack': [
    { what: 'for an admin', as: ADMIN, path: `${CONTOSO}/audit-pack` },
    { what: 'for a viewer', as: VIEWER, path: `${CONTOSO}/audit-pack` },
  ],
  '[org]/delivery/checks': [
    { what: 'of a clean organization', as: NEW_ADMIN, path: `${NORTHWIND}/checks` },
    { what: 'for a viewer', as: VIEWER, path: `${CONTOSO}/checks?state=all` },
  ],
  '[org]/delivery/calendar': [
    { what: 'a month', as: ADMIN, path: (page) => contosoClass(page, `${CONTOSO}/calendar`) },
    { what: 'a week', as: ADMIN, path: (page) => contosoClass(page, `${CONTOSO}/calendar?view=week`) },
    { what: 'a list, empty', as: NEW_ADMIN, path: `${NORTHWIND}/calendar?view=list` },
  ],
}
