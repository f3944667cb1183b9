import { expect, person } from './browser'
import type { State } from './people-states'

const ADMIN = person('global.admin', 'contoso-learning')

/** The states of the pages about delivery. */
export const LINK_STATES: Record<string, State[]> = {
  '[org]/delivery/links': [
    { what: 'before anything is asked', as: ADMIN, path: '/contoso-learning/delivery/links' },
    {
      what: 'with links made and checked',
      as: ADMIN,
      path: '/contoso-learning/delivery/links?course=XY-999T00&location=9999999',
      prepare: async (page) => {
        await page.getByLabel('Links, one a line').fill('https://aka.ms/az-104\nhttp://learn.microsoft.com/')
        await page.getByRole('button', { name: 'Check', exact: true }).click()
        await expect(page.getByText('2 links checked.')).toBeVisible()
      },
    },
  ],
}
