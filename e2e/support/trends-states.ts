import type { Page } from '@playwright/test'
import { expect, person, training } from './browser'
import type { State } from './people-states'

const ADMIN = person('global.admin', 'contoso-learning')
const NOBODY_YET = person('global.admin', 'northwind-academy')
const [CONTOSO, NORTHWIND] = [training('contoso-learning'), training('northwind-academy')]

async function open(page: Page) {
  await expect(page.locator('.trend .plot').first()).toBeVisible()
  for (const name of ['The same as a table', 'Month by month']) {
    await page.getByRole('link', { name, expanded: false }).click()
    await expect(page.getByRole('link', { name, expanded: true })).toBeVisible()
  }
  await expect(page.getByRole('table')).toHaveCount(3)
}

/** The states of the pages about what was and what leaves. */
export const TRENDS_STATES: Record<string, State[]> = {
  '[org]/membership/training-services/trends': [
    { what: 'points by location, tables open', as: ADMIN, path: `${CONTOSO}/trends`, prepare: open },
    {
      what: 'an average by course',
      as: person('viewer', 'contoso-learning'),
      path: `${CONTOSO}/trends?metric=average-response-score&area=data-ai&by=course`,
    },
    { what: 'without data', as: NOBODY_YET, path: `${NORTHWIND}/trends` },
  ],
  '[org]/membership/training-services/falling-out': [
    { what: 'with losses', as: ADMIN, path: `${CONTOSO}/falling-out` },
    { what: 'without data', as: NOBODY_YET, path: `${NORTHWIND}/falling-out` },
  ],
}
