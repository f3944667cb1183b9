import type { Page } from '@playwright/test'
import { expect, person, training } from './browser'
import type { State } from './people-states'

const ADMIN = person('global.admin', 'contoso-learning')
const FORECAST = `${training('contoso-learning')}/forecast`

async function open(page: Page) {
  await expect(page.locator('#fan .plot')).toBeVisible()
  await page.getByText('The same as a table', { exact: true }).click()
}

/** The states of the page about what may come. */
export const FORECAST_STATES: Record<string, State[]> = {
  '[org]/membership/training-services/forecast': [
    { what: 'points, table open', as: ADMIN, path: FORECAST, prepare: open },
    {
      what: 'an average of an area',
      as: person('viewer', 'contoso-learning'),
      path: `${FORECAST}?metric=average-response-score&area=data-ai`,
    },
    {
      what: 'without data',
      as: person('global.admin', 'northwind-academy'),
      path: `${training('northwind-academy')}/forecast`,
    },
  ],
}
