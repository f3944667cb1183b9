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

const PARTNER = person('global.admin', 'contoso-consulting')
const SCORES = '/contoso-consulting/membership/solutions-partner/reconcile'

/** One in which Partner Center shows 50 where Security has 58. */
async function consultingReconciliation(page: Page): Promise<string> {
  const figures = [
    { metric: 'score', area: 'security', value: '50' },
    { metric: 'score', area: 'infrastructure', value: '72' },
    { metric: 'usage-growth', area: 'security', value: '16' },
  ]
  const data = { name: 'Example', takenOn: '2026-11-21', note: 'Read at noon.', figures }
  const api = '/api/v1/orgs/contoso-consulting/solutions-partner/reconciliations'
  const { id } = (await (await page.request.post(api, { data })).json()) as { id: number }
  return `${SCORES}/${id}`
}

/** The states of the pages that compare with Partner Center. */
export const RECONCILE_STATES: Record<string, State[]> = {
  '[org]/membership/solutions-partner/reconcile': [
    { what: 'with the six areas', as: PARTNER, path: SCORES },
    {
      what: 'without data',
      as: ADMIN,
      path: '/contoso-learning/membership/solutions-partner/reconcile',
    },
  ],
  '[org]/membership/solutions-partner/reconcile/[id]': [
    { what: 'with explanations and the case', as: PARTNER, path: consultingReconciliation },
  ],
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
