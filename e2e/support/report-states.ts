import { person, training } from './browser'
import type { State } from './people-states'

const OPEN = 'The same as a table'

const PARTNER = '/membership/solutions-partner/report'

/** The states of the page for paper. */
export const REPORT_STATES: Record<string, State[]> = {
  '[org]/membership/training-services/report': [
    {
      what: 'with everything, table open',
      as: person('global.admin', 'contoso-learning'),
      path: `${training('contoso-learning')}/report`,
      prepare: (page) => page.getByText(OPEN, { exact: true }).first().click(),
    },
    {
      what: 'without data',
      as: person('viewer', 'northwind-academy'),
      path: `${training('northwind-academy')}/report`,
    },
  ],
  '[org]/membership/solutions-partner/report': [
    {
      what: 'with six areas, table open',
      as: person('viewer', 'contoso-consulting'),
      path: `/contoso-consulting${PARTNER}`,
      prepare: (page) => page.getByText(OPEN, { exact: true }).first().click(),
    },
    {
      what: 'without data',
      as: person('global.admin', 'contoso-learning'),
      path: `/contoso-learning${PARTNER}`,
    },
  ],
}
