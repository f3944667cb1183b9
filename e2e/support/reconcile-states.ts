import type { Page } from '@playwright/test'
import { expect, person, training } from './browser'
import type { State } from './people-states'

const ADMIN = person('global.admin', 'contoso-learning')
const HOME = training('contoso-learning', '/reconcile')
const API = '/api/v1/orgs/contoso-learning/training-services/reconciliations'

/** One in which Partner Center shows 770.0 and three rows that Laurel does not have. */
async function contosoReconciliation(page: Page): Promise<string> {
  const figures = [
    { metric: 'courseware-completions', value: '770.0' },
    { metric: 'exam-unit-purchases', value: '395.0' },
    { metric: 'exam-unit-purchases', month: '2026-08', value: '1.0' },
  ]
  const data = { name: 'Example', takenOn: '2026-11-21', note: 'Read at noon.', figures }
  const { id } = (await (await page.request.post(API, { data })).json()) as { id: number }
  const rows = [1, 2, 3].map((n) => `X-${n},2026-08-0${n},AZ-104,${n},1234567`)
  await page.request.post(`${API}/${id}/rows`, {
    data: ['order_line_id,purchased_on,exam_number,units,location_id', ...rows].join('\n'),
    headers: { 'content-type': 'text/csv' },
  })
  return `${HOME}/${id}`
}

/** The states of the pages that compare with Partner Center. */
export const RECONCILE_STATES: Record<string, State[]> = {
  '[org]/membership/training-services/reconcile': [
    {
      what: 'with mistakes',
      as: ADMIN,
      path: HOME,
      prepare: async (page) => {
        await page.getByLabel('Courseware completions').fill('many')
        await page.getByRole('button', { name: 'Compare' }).click()
        await expect(page.getByText(/as Partner Center shows it/).first()).toBeVisible()
      },
      provoked: /status of 4/,
    },
    { what: 'for who may only look', as: person('account.admin', 'contoso-learning'), path: HOME },
    {
      what: 'for a viewer, who needs another role',
      as: person('viewer', 'contoso-learning'),
      path: HOME,
    },
    {
      what: 'without data',
      as: person('global.admin', 'northwind-academy'),
      path: training('northwind-academy', '/reconcile'),
    },
  ],
  '[org]/membership/training-services/reconcile/[id]': [
    { what: 'with figures, rows and the case', as: ADMIN, path: contosoReconciliation },
    {
      what: 'with explanations',
      as: ADMIN,
      path: async (page) => `${await contosoReconciliation(page)}?why=courseware-completions`,
    },
  ],
}
