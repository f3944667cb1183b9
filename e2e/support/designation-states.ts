import { expect, person } from './browser'
import type { State } from './people-states'

const EMPTY = person('global.admin', 'contoso-learning')
const NOBODY_YET = person('global.admin', 'northwind-academy')
const PARTNER = person('global.admin', 'contoso-consulting')
const READER = person('viewer', 'contoso-consulting')
const of = (slug: string, name: string) => `/${slug}/membership/designations/${name}`

/** The states of the pages about designations, and of what is due when. */
export const DESIGNATION_STATES: Record<string, State[]> = {
  '[org]/membership/designations': [
    { what: 'with all six areas', as: PARTNER, path: '/contoso-consulting/membership/designations' },
    { what: 'without data', as: NOBODY_YET, path: '/northwind-academy/membership/designations' },
  ],
  '[org]/dates': [
    { what: 'with the calendar’s form', as: PARTNER, path: '/contoso-consulting/dates' },
    { what: 'with the anniversary alone', as: NOBODY_YET, path: '/northwind-academy/dates' },
  ],
  '[org]/membership/designations/[designation]': [
    {
      what: 'never recorded, with mistakes',
      as: EMPTY,
      path: of('contoso-learning', 'training-services'),
      prepare: async (page) => {
        await page.getByRole('button', { name: 'Save', exact: true }).click()
        await expect(page.getByText('Give the day on which it was attained.').first()).toBeVisible()
      },
      provoked: /status of 4/,
    },
    {
      what: 'held, with what depends on it',
      as: PARTNER,
      path: of('contoso-consulting', 'security'),
      prepare: (page) => expect(page.getByRole('heading', { name: 'What depends on it' })).toBeVisible(),
    },
    { what: 'to be renewed', as: PARTNER, path: of('contoso-consulting', 'business-applications') },
    { what: 'that lapsed, for who may only look', as: READER, path: of('contoso-consulting', 'data-ai') },
  ],
  '[org]/membership/designations/benefits': [
    { what: 'without a competency', as: EMPTY, path: of('contoso-learning', 'benefits') },
    { what: 'with competencies', as: PARTNER, path: of('contoso-consulting', 'benefits') },
  ],
}
