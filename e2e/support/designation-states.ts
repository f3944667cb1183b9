import { expect, person } from './browser'
import type { State } from './people-states'

const EMPTY = person('global.admin', 'contoso-learning')
const PARTNER = person('global.admin', 'contoso-consulting')
const READER = person('viewer', 'contoso-consulting')
const of = (slug: string, name: string) => `/${slug}/membership/designations/${name}`

/** The states of the pages about designations. */
export const DESIGNATION_STATES: Record<string, State[]> = {
  '[org]/membership/designations/[designation]': [
    { what: 'never recorded', as: EMPTY, path: of('contoso-learning', 'training-services') },
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
