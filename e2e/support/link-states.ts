import { expect, person } from './browser'
import type { State } from './people-states'

const ADMIN = person('global.admin', 'contoso-learning')
const VIEWER = person('viewer', 'contoso-learning')

/** The states of the pages about delivery. */
export const LINK_STATES: Record<string, State[]> = {
  '[org]/delivery/codes': [
    {
      what: 'empty',
      as: person('global.admin', 'northwind-academy'),
      path: '/northwind-academy/delivery/codes',
    },
    { what: 'for a viewer', as: VIEWER, path: '/contoso-learning/delivery/codes' },
    {
      what: 'with a code shown',
      as: ADMIN,
      path: async (page) => {
        const data = { code: 'K7F2QX', classId: 'C-EXAMPLE', seats: 12 }
        const answer = await page.request.post('/api/v1/orgs/contoso-learning/codes', { data })
        return `/contoso-learning/delivery/codes?code=${(await answer.json()).id}`
      },
      prepare: async (page) => {
        await page.getByRole('button', { name: 'Show the code' }).click()
        await expect(page.getByRole('article', { name: 'Hand-out' })).toBeVisible()
      },
    },
  ],
  '[org]/delivery/matches': [
    { what: 'without any', as: ADMIN, path: '/contoso-learning/delivery/matches' },
    { what: 'for a viewer', as: VIEWER, path: '/contoso-learning/delivery/matches' },
  ],
  '[org]/delivery/links': [
    { what: 'before anything is asked', as: ADMIN, path: '/contoso-learning/delivery/links' },
    {
      what: 'with links made and checked',
      as: ADMIN,
      path: '/contoso-learning/delivery/links?course=XY-999T00&location=9999999',
      prepare: async (page) => {
        await page
          .getByLabel('Links, one a line')
          .fill(
            'https://aka.ms/az-104\nhttp://learn.microsoft.com/en-us/training/courses/az-104t00?WT.mc_id=ilt_partner&ocid=99999',
          )
        await page.getByRole('button', { name: 'Check', exact: true }).click()
        await expect(page.getByText('2 links checked.')).toBeVisible()
      },
    },
  ],
}
