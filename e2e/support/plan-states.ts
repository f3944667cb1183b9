import { randomUUID } from 'node:crypto'
import { expect, person, training } from './browser'
import type { State } from './people-states'

const ADMIN = person('global.admin', 'contoso-learning')
const NOBODY_YET = person('global.admin', 'northwind-academy')
const [CONTOSO, NORTHWIND] = [training('contoso-learning'), training('northwind-academy')]

/** The states of the pages about what is to be done and what would be. */
export const PLAN_STATES: Record<string, State[]> = {
  '[org]/membership/training-services/plan': [
    { what: 'for the anniversary', as: ADMIN, path: `${CONTOSO}/plan` },
    { what: 'for a date that has closed', as: ADMIN, path: `${CONTOSO}/plan?as_of=2026-11-21` },
    { what: 'without data', as: NOBODY_YET, path: `${NORTHWIND}/plan` },
  ],
  '[org]/membership/training-services/what-if': [
    {
      what: 'with changes, saved',
      as: ADMIN,
      path: `${CONTOSO}/what-if?courseware_advanced=120&surveys_security=30&as_of=2027-02-15`,
      prepare: async (page) => {
        const name = `Looked at ${randomUUID()}`
        await page.getByLabel('Save this scenario as').fill(name)
        await page.getByRole('button', { name: 'Save', exact: true }).click()
        await expect(page.getByRole('link', { name })).toBeVisible()
      },
    },
    {
      what: 'with what cannot be read, for a viewer',
      as: person('viewer', 'contoso-learning'),
      path: `${CONTOSO}/what-if?courseware_advanced=many&surveys_data_ai=-900`,
    },
    { what: 'without data', as: NOBODY_YET, path: `${NORTHWIND}/what-if` },
  ],
}
