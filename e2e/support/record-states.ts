import { expect, person } from './browser'
import type { State } from './people-states'

const ADMIN = person('global.admin', 'contoso-learning')
const VIEWER = person('viewer', 'contoso-learning')
const CONTOSO = '/contoso-learning/delivery/records'

/** The states of the page about what the Guidelines ask to be kept. */
export const RECORD_STATES: Record<string, State[]> = {
  '[org]/delivery/records': [
    {
      what: 'empty',
      as: person('global.admin', 'northwind-academy'),
      path: '/northwind-academy/delivery/records',
    },
    { what: 'for a viewer', as: VIEWER, path: CONTOSO },
    {
      what: 'with mistakes in the form',
      as: ADMIN,
      path: `${CONTOSO}?kind=own-courseware`,
      provoked: /status of 400/,
      prepare: async (page) => {
        await page.getByLabel('Overlap, in percent').fill('120')
        await page.getByRole('button', { name: 'Add', exact: true }).click()
        await expect(page.getByText('To fix: 2 fields')).toBeVisible()
      },
    },
  ],
}
