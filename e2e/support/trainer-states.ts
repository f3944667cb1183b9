import type { Page } from '@playwright/test'
import { expect, person } from './browser'
import type { State } from './people-states'

const ADMIN = person('global.admin', 'contoso-learning')
const VIEWER = person('viewer', 'contoso-learning')

/** A trainer of Contoso, in the form that changes it. */
async function contosoTrainer(page: Page): Promise<string> {
  const mctId = 'MCT-EXAMPLE'
  const trainer = { mctId, name: 'Ada Example', activeFrom: '2024-01-01', credentials: 'AZ-305' }
  await page.request.post('/api/v1/orgs/contoso-learning/trainers', { data: trainer })
  return `/contoso-learning/trainers?edit=${mctId}`
}

/** The states of the page about trainers. */
export const TRAINER_STATES: Record<string, State[]> = {
  '[org]/trainers': [
    {
      what: 'empty, adding the first',
      as: person('global.admin', 'northwind-academy'),
      path: '/northwind-academy/trainers',
    },
    { what: 'with trainers, one being changed', as: ADMIN, path: contosoTrainer },
    {
      what: 'with mistakes',
      as: ADMIN,
      path: '/contoso-learning/trainers?add=M-1',
      prepare: async (page) => {
        await page.getByLabel('Active from').fill('2026-03-01')
        await page.getByLabel('Active to').fill('2026-02-01')
        await page.getByRole('button', { name: 'Add', exact: true }).click()
        await expect(page.getByText(/The last day lies before the first/).first()).toBeVisible()
      },
      provoked: /status of 4/,
    },
    { what: 'for a viewer', as: VIEWER, path: '/contoso-learning/trainers' },
  ],
}
