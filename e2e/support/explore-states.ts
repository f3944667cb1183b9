import { person, training } from './browser'
import type { State } from './people-states'

const ADMIN = person('global.admin', 'contoso-learning')
const PAGE = training('contoso-learning', '/line-items')

/** The states of the page of line items. */
export const EXPLORE_STATES: Record<string, State[]> = {
  '[org]/membership/training-services/line-items': [
    { what: 'rows that count and rows that do not', as: ADMIN, path: PAGE },
    {
      what: 'surveys that do not count, with every filter',
      as: ADMIN,
      path: `${PAGE}?metric=average-response-score&counted=not_counted&area=data-ai&sort=course`,
    },
    { what: 'nothing is like what was asked for', as: ADMIN, path: `${PAGE}?search=nothing-begins-so` },
    { what: 'before the first rule set', as: ADMIN, path: `${PAGE}?as_of=2020-01-01` },
    {
      what: 'of one location, without personal data',
      as: person('viewer.location', 'contoso-learning'),
      path: PAGE,
    },
    {
      what: 'without data',
      as: person('global.admin', 'northwind-academy'),
      path: training('northwind-academy', '/line-items'),
    },
  ],
}
