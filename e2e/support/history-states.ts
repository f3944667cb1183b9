import type { Page } from '@playwright/test'
import { expect, person, training } from './browser'
import type { State } from './people-states'

const ADMIN = person('global.admin', 'contoso-learning')
const VIEWER = person('viewer', 'contoso-learning')
const history = (query = '') => training('contoso-learning', `/history${query}`)
const rules = (query = '') => training('contoso-learning', `/rules${query}`)

/** A snapshot of Contoso as of a date whose result is its own by now. */
async function contosoSnapshot(page: Page): Promise<string> {
  const address = '/api/v1/orgs/contoso-learning/training-services/snapshots'
  const response = await page.request.post(address, { data: { asOf: '2026-11-01' } })
  return history(`/${((await response.json()) as { id: number }).id}`)
}

/** The states of the pages about history and rules. */
export const HISTORY_STATES: Record<string, State[]> = {
  '[org]/membership/training-services/history': [
    { what: 'with a walk', as: ADMIN, path: history('?from=2025-06-01&to=2026-11-21&known=today') },
    { what: 'with days the wrong way round', as: ADMIN, path: history('?from=2026-11-21&to=2026-01-01') },
    {
      what: 'of an organization without data',
      as: person('viewer', 'northwind-academy'),
      path: training('northwind-academy', '/history'),
    },
  ],
  '[org]/membership/training-services/history/[id]': [
    { what: 'of a snapshot', as: ADMIN, path: contosoSnapshot },
  ],
  '[org]/membership/training-services/rules': [
    {
      what: 'with a preview',
      as: ADMIN,
      path: rules('?rule_set=tsp-2025-08&key=courseware-completions%2Fadvanced%2Fweight&value=2#override'),
    },
    {
      what: 'with a value that cannot be',
      as: ADMIN,
      path: rules('?rule_set=tsp-2025-08&key=windowMonths&value=0#override'),
    },
    {
      what: 'with a mistake',
      as: ADMIN,
      path: rules('?rule_set=tsp-2025-08&key=windowMonths&value=6#override'),
      prepare: async (page) => {
        await page.getByRole('button', { name: 'Set the override' }).click()
        await expect(page.getByText(/Give a reason/).first()).toBeVisible()
      },
      provoked: /status of 4/,
    },
    { what: 'for a viewer', as: VIEWER, path: rules() },
  ],
}
