import type { Page } from '@playwright/test'
import { expect, person } from './browser'
import type { State } from './people-states'

const ADMIN = person('global.admin', 'contoso-learning')
const PAGE = '/contoso-learning/membership/solutions-partner'
const PARTNER = person('global.admin', 'contoso-consulting')
const READER = person('viewer', 'contoso-consulting')
const FULL = '/contoso-consulting/membership/solutions-partner'

/** The first customer with a loss in Modern Work. */
async function lostCustomer(page: Page): Promise<string> {
  const rows = await page.request.get(
    '/api/v1/orgs/contoso-consulting/capability-score/modern-work/net-customer-adds/rows',
  )
  const found = ((await rows.json()) as { rows: { tenant: string; contribution: number }[] }).rows
  const lost = found.find(({ contribution }) => contribution < 0)
  return `${FULL}/customers/${lost?.tenant}?area=modern-work`
}

/** The states of the pages about the six designations. */
export const CAPABILITY_STATES: Record<string, State[]> = {
  '[org]/names': [
    { what: 'without an unknown name', as: ADMIN, path: '/contoso-learning/names' },
    { what: 'with names that count nowhere', as: PARTNER, path: '/contoso-consulting/names' },
    { what: 'for who may only look', as: READER, path: '/contoso-consulting/names' },
    {
      what: 'with the form',
      as: PARTNER,
      path: '/contoso-consulting/names?kind=business-usage&field=workload&name=Dynamics+GP',
    },
  ],
  '[org]/membership/solutions-partner': [
    { what: 'without data', as: ADMIN, path: PAGE },
    { what: 'without data, for a viewer', as: person('viewer', 'contoso-learning'), path: PAGE },
    { what: 'with all six areas', as: PARTNER, path: FULL },
    { what: 'before the first rules', as: ADMIN, path: `${PAGE}?as_of=2022-09-30` },
    {
      what: 'with the choice of another date open',
      as: ADMIN,
      path: PAGE,
      prepare: (page) => page.getByRole('button', { name: 'Other date or rules' }).click(),
    },
  ],
  '[org]/membership/solutions-partner/specializations': [
    {
      what: 'without a designation, with mistakes',
      as: ADMIN,
      path: `${PAGE}/specializations`,
      prepare: async (page) => {
        await page.getByRole('button', { name: 'Record', exact: true }).click()
        await expect(page.getByText('Name the specialization, as').first()).toBeVisible()
      },
      provoked: /status of 4/,
    },
    {
      what: 'with some held and the form',
      as: PARTNER,
      path: `${FULL}/specializations?edit=threat-protection`,
    },
    { what: 'for a viewer', as: READER, path: `${FULL}/specializations` },
  ],
  '[org]/membership/solutions-partner/customers': [
    { what: 'without data', as: ADMIN, path: `${PAGE}/customers` },
    { what: 'ordered by a metric', as: PARTNER, path: `${FULL}/customers?area=data-ai&sort=usage-growth` },
    { what: 'when none fits', as: READER, path: `${FULL}/customers?search=nobody` },
  ],
  '[org]/membership/solutions-partner/customers/[customer]': [
    { what: 'who was lost', as: PARTNER, path: lostCustomer },
  ],
  '[org]/membership/solutions-partner/skilling': [
    { what: 'without data', as: ADMIN, path: `${PAGE}/skilling` },
    { what: 'with people', as: PARTNER, path: `${FULL}/skilling?area=data-ai` },
    { what: 'without who they are', as: READER, path: `${FULL}/skilling?area=security` },
  ],
  '[org]/membership/solutions-partner/[area]': [
    { what: 'with both tracks', as: PARTNER, path: `${FULL}/security` },
    {
      what: 'with the flyout of two options and the customers behind it',
      as: PARTNER,
      path: `${FULL}/modern-work?details=usage-growth&track=smb`,
    },
    { what: 'without data', as: ADMIN, path: `${PAGE}/security` },
    {
      what: 'with the flyout of a metric whose value is unknown',
      as: ADMIN,
      path: `${PAGE}/security?details=usage-growth&track=smb`,
    },
    {
      what: 'with the flyout of steps',
      as: ADMIN,
      path: `${PAGE}/data-ai?details=intermediate-certifications`,
    },
  ],
  '[org]/membership/solutions-partner/trends': [
    { what: 'without data', as: ADMIN, path: `${PAGE}/trends` },
    { what: 'of a metric', as: ADMIN, path: `${PAGE}/trends?criterion=security%2Fdeployments` },
  ],
  '[org]/membership/solutions-partner/falling-out': [
    { what: 'without data', as: ADMIN, path: `${PAGE}/falling-out` },
    { what: 'with losses', as: PARTNER, path: `${FULL}/falling-out` },
    { what: 'with counts of people', as: READER, path: `${FULL}/falling-out?refresh=2027-02-01` },
  ],
  '[org]/membership/solutions-partner/rules': [
    { what: 'without data', as: ADMIN, path: `${PAGE}/rules` },
    { what: 'before the first rules', as: ADMIN, path: `${PAGE}/rules?as_of=2022-09-30` },
    {
      what: 'with the preview of a decision',
      as: PARTNER,
      path: `${FULL}/rules?area=security&rule_set=pcs-2026-07&key=securitySides&value=together#override`,
    },
    { what: 'for a viewer', as: READER, path: `${FULL}/rules?area=business-applications` },
  ],
  '[org]/membership/solutions-partner/plan': [
    { what: 'without data', as: ADMIN, path: `${PAGE}/plan` },
    { what: 'of today', as: PARTNER, path: `${FULL}/plan` },
    { what: 'of a day to come, with counts of people', as: READER, path: `${FULL}/plan?as_of=2027-03-15` },
  ],
  '[org]/membership/solutions-partner/what-if': [
    { what: 'without data', as: ADMIN, path: `${PAGE}/what-if` },
    {
      what: 'with changes',
      as: PARTNER,
      path: `${FULL}/what-if?changes=linked%3Am365-teams-administrator-associate%3A1%3Bazure%3Anew-1%3Akeyvault%3Apal%3A1500&as_of=2027-01-10`,
    },
    {
      what: 'with what cannot be read',
      as: READER,
      path: `${FULL}/what-if?changes=lost&add=use&customer=t1`,
    },
  ],
  '[org]/membership/solutions-partner/history': [
    { what: 'without data', as: ADMIN, path: `${PAGE}/history` },
  ],
  '[org]/membership/solutions-partner/history/[id]': [
    { what: 'of a snapshot', as: ADMIN, path: takenSnapshot },
  ],
}

async function takenSnapshot(page: Page): Promise<string> {
  const response = await page.request.post('/api/v1/orgs/contoso-learning/solutions-partner/snapshots', {
    data: {},
  })
  return `${PAGE}/history/${((await response.json()) as { id: number }).id}`
}
