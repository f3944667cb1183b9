import { expect, person } from './browser'
import type { State } from './people-states'

const ADMIN = person('global.admin', 'contoso-learning')
const NEW_ADMIN = person('global.admin', 'northwind-academy')

/** The states of the pages about personal data and the end of the programme. */
export const PERSONAL_DATA_STATES: Record<string, State[]> = {
  '[org]/personal-data': [
    {
      what: 'with a learner who was found, and what would be erased',
      as: ADMIN,
      path: '/contoso-learning/personal-data',
      prepare: async (page) => {
        await page.getByLabel('ID, name or mail address').fill('CL-L03888')
        await page.getByRole('button', { name: 'Find', exact: true }).click()
        await expect(page.getByRole('heading', { name: 'What is held about CL-L03888' })).toBeVisible()
        await page.getByRole('button', { name: 'See what would be erased' }).click()
        await expect(page.getByText(/^As a learner: /)).toBeVisible()
      },
    },
    {
      what: 'with mistakes',
      as: NEW_ADMIN,
      path: '/northwind-academy/personal-data',
      prepare: async (page) => {
        await page.getByRole('button', { name: 'Find', exact: true }).click()
        await expect(page.getByText('Give an ID, a name or a mail address.').first()).toBeVisible()
      },
      provoked: /status of 4/,
    },
  ],
  '[org]/end-of-programme': [
    { what: 'of a demo organization', as: ADMIN, path: '/contoso-learning/end-of-programme' },
  ],
}
