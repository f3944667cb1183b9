import type { Page } from '@playwright/test'
import { expect, person, signIn, training } from './support/browser'
import { expectAccessible, expectLegibleCharts } from './support/browser-axe'
import { pagePatterns } from './support/browser-pages'
import { asOwner, USERS_STATES } from './support/browser-people'
import { CAPABILITY_STATES } from './support/capability-states'
import { DELIVERY_STATES } from './support/delivery-states'
import { DESIGNATION_STATES } from './support/designation-states'
import { EXPLORE_STATES } from './support/explore-states'
import { FORECAST_STATES } from './support/forecast-states'
import { HISTORY_STATES } from './support/history-states'
import { IMPORT_STATES } from './support/import-states'
import { LINK_STATES } from './support/link-states'
import { PEOPLE_STATES, type State } from './support/people-states'
import { PERSONAL_DATA_STATES } from './support/personal-data-states'
import { PLAN_STATES } from './support/plan-states'
import { RECONCILE_STATES } from './support/reconcile-states'
import { RECORD_STATES } from './support/record-states'
import { REPORT_STATES } from './support/report-states'
import { TRAINER_STATES } from './support/trainer-states'
import { TRENDS_STATES } from './support/trends-states'
import { test } from './support/visits'

const ADMIN = person('global.admin', 'contoso-learning')
const VIEWER = person('viewer', 'contoso-learning')
const CONTOSO = training('contoso-learning')

const press = (name: string) => (page: Page) => page.getByRole('button', { name, exact: true }).click()
const see = (page: Page, text: string | RegExp) => expect(page.getByText(text).first()).toBeVisible()

const rowsThere = (page: Page) =>
  expect(page.getByRole('dialog').getByRole('table', { name: 'Line items behind the score' })).toBeVisible()

/** Contoso's first location, to be merged into its second. */
async function contosoMerge(page: Page): Promise<string> {
  const response = await page.request.get('/api/v1/orgs/contoso-learning/locations')
  const [first, second] = ((await response.json()) as { locations: { id: number }[] }).locations
  return `/contoso-learning/locations?merge=${first?.id}&into=${second?.id}`
}

/** Every page of the application with the states worth looking at. */
const PAGES: Record<string, State[]> = {
  ...IMPORT_STATES,
  ...PEOPLE_STATES,
  '': [
    {
      what: 'leads to the own organization',
      as: VIEWER,
      path: '/',
      prepare: (page) => page.waitForURL(CONTOSO),
    },
  ],
  'sign-in': [
    { what: 'after a wrong password', as: null, path: '/sign-in?error=wrong' },
    { what: 'signed out', as: null, path: '/sign-in?error=signed_out' },
    { what: 'when an account could not be confirmed', as: null, path: '/sign-in?error=unconfirmed&next=%2F' },
  ],
  'sign-in/code': [{ what: 'after a wrong code', as: null, path: '/sign-in/code?error=wrong_code' }],
  'help/api': [{ what: 'for who is not signed in', as: null, path: '/help/api' }],
  'help/api/[group]': [
    { what: 'with shapes', as: null, path: '/help/api/organization' },
    { what: 'without tokens', as: VIEWER, path: '/help/api/forms' },
  ],
  'coming-back': [
    { what: 'while the database is away', as: null, path: '/coming-back' },
    { what: 'after a time limit', as: null, path: '/coming-back?why=slow' },
  ],
  ...USERS_STATES,
  ...TRAINER_STATES,
  ...DELIVERY_STATES,
  ...LINK_STATES,
  ...RECORD_STATES,
  ...EXPLORE_STATES,
  ...REPORT_STATES,
  ...TRENDS_STATES,
  ...PERSONAL_DATA_STATES,
  ...PLAN_STATES,
  ...FORECAST_STATES,
  ...HISTORY_STATES,
  ...RECONCILE_STATES,
  ...CAPABILITY_STATES,
  ...DESIGNATION_STATES,
  setup: [
    {
      what: 'with mistakes',
      as: null,
      path: '/setup?key=some-key',
      prepare: async (page) => {
        await press('Create')(page)
        await expect(page.getByRole('alert').filter({ hasText: /\w/ })).toBeVisible()
      },
      provoked: /status of 4/,
    },
  ],
  new: [
    {
      what: 'with mistakes',
      as: null,
      path: asOwner('/new'),
      prepare: async (page) => {
        await press('Create')(page)
        await see(page, 'Give the organization a name.')
      },
      provoked: /status of 4/,
    },
    { what: 'for who may not', as: VIEWER, path: '/new' },
  ],
  '[org]/membership/training-services': [
    { what: 'in progress', as: ADMIN, path: CONTOSO },
    {
      what: 'completed, an area’s tab, as of the anniversary',
      as: person('viewer', 'fabrikam-training'),
      path: training('fabrikam-training', '?area=data-ai&view=anniversary'),
    },
    {
      what: 'without data',
      as: person('global.admin', 'northwind-academy'),
      path: training('northwind-academy'),
    },
    {
      what: 'by the first rules, without weights',
      as: VIEWER,
      path: training('contoso-learning', '?as_of=2023-01-15'),
    },
    { what: 'before the first rules', as: VIEWER, path: training('contoso-learning', '?as_of=2022-09-30') },
    { what: 'for who has no role', as: person('none', 'contoso-learning'), path: CONTOSO },
    { what: 'with the account menu open', as: ADMIN, path: CONTOSO, prepare: press('Katrin Albrecht') },
    {
      what: 'with the choice of another date open',
      as: ADMIN,
      path: CONTOSO,
      prepare: (page) => page.getByRole('button', { name: 'Other date' }).click(),
    },
    ...['courseware-completions', 'average-response-score'].map((metric) => ({
      what: `with the flyout of ${metric} open`,
      as: ADMIN,
      path: `${CONTOSO}?details=${metric}`,
      prepare: rowsThere,
    })),
    {
      what: 'with an area’s flyout open, and the months as a table',
      as: VIEWER,
      path: `${CONTOSO}?area=data-ai&details=survey-completions`,
      prepare: async (page) => {
        await rowsThere(page)
        await page.getByText('The same as a table').click()
      },
    },
  ],
  '[org]/catalogue': [
    { what: 'with unknown numbers', as: ADMIN, path: '/contoso-learning/catalogue?add=course:MB-820T00' },
    { what: 'for a viewer', as: VIEWER, path: '/contoso-learning/catalogue' },
    {
      what: 'with mistakes',
      as: ADMIN,
      path: '/contoso-learning/catalogue',
      prepare: async (page) => {
        await press('Add')(page)
        await expect(
          page.getByRole('form', { name: 'Add a course or exam' }).getByRole('alert'),
        ).toBeVisible()
      },
      provoked: /status of 4/,
    },
  ],
  portfolio: [
    { what: 'with one organization, sorted', as: ADMIN, path: '/portfolio?sort=risk' },
    { what: 'without a result', as: ADMIN, path: '/portfolio?name=nowhere&status=completed' },
  ],
  '[org]/locations': [
    { what: 'with the form', as: ADMIN, path: '/contoso-learning/locations' },
    { what: 'saying what a merge changes', as: ADMIN, path: contosoMerge },
    { what: 'for a viewer', as: VIEWER, path: '/contoso-learning/locations' },
  ],
  '[org]/sign-in': [
    { what: 'while the server takes passwords only', as: ADMIN, path: '/contoso-learning/sign-in' },
    { what: 'for a viewer', as: VIEWER, path: '/contoso-learning/sign-in' },
  ],
  '[org]/search': [
    { what: 'with finds of every sort', as: ADMIN, path: '/contoso-learning/search?q=con' },
    { what: 'without a find', as: VIEWER, path: '/contoso-learning/search?q=nothing-is-called-so' },
    { what: 'before anything was looked for', as: VIEWER, path: '/contoso-learning/search' },
  ],
  '[org]/settings': [
    { what: 'for a viewer', as: VIEWER, path: '/contoso-learning/settings' },
    {
      what: 'asking before the demo goes',
      as: ADMIN,
      path: '/contoso-learning/settings',
      prepare: (page) => page.getByRole('button', { name: /Remove the demo/ }).click(),
    },
    {
      what: 'with mistakes',
      as: ADMIN,
      path: '/contoso-learning/settings',
      prepare: async (page) => {
        await page.getByLabel('Time zone').fill('Mars')
        await press('Save')(page)
        await expect(page.getByRole('form').getByRole('alert')).toBeVisible()
      },
      provoked: /status of 4/,
    },
  ],
}

const NOT_FOUND: State[] = [
  { what: 'an address that is not there', as: null, path: '/nowhere/at/all' },
  {
    what: 'an address of one’s organization that is not there',
    as: ADMIN,
    path: '/contoso-learning/nowhere',
  },
].map((state) => ({ ...state, provoked: /status of 404/ }))

// Nothing here changes anything, so all workers share it.
test.describe.configure({ mode: 'parallel' })

test('every page of the application is looked at here', () => {
  expect(Object.keys(PAGES).sort()).toEqual(pagePatterns())
})

for (const [pattern, states] of [...Object.entries(PAGES), ['not found', NOT_FOUND] as const])
  for (const [index, { what, as, path, prepare, provoked = /(?!)/ }] of states.entries())
    test.describe(`/${pattern}`, () => {
      test.use({ provoked, visitor: as })
      test(`${what}: axe finds nothing, light and wide, dark and at 360 px; nothing scrolls sideways at 320 px`, async ({
        page,
      }) => {
        await page.goto(typeof path === 'string' ? path : await path(page))
        await prepare?.(page)
        await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1)
        await expect(page).toHaveTitle(/Laurel$/)
        await expectAccessible(page, index === 0 ? 'every rule' : 'looks')
      })
    })

/** On how many sheets of A4 the page is printed. */
const sheets = async (page: Page) =>
  (await page.pdf({ format: 'A4' })).toString('latin1').match(/\/Type\s*\/Page\b/g)?.length ?? 0

test('printed, the page is a report: figures, dates and rules without navigation and buttons', async ({
  page,
}) => {
  await signIn(page, ADMIN)
  await page.goto(CONTOSO)
  await page.emulateMedia({ media: 'print' })
  await expect(page.getByRole('navigation', { name: 'Workspaces' })).toBeHidden()
  await expect(page.getByRole('navigation', { name: 'Membership' })).toBeHidden()
  await expect(page.getByRole('banner')).toBeHidden()
  await expect(page.getByRole('link', { name: /View details/ }).first()).toBeHidden()
  await see(page, '811.0 / 1000 points')
  await see(page, /As of/)
  await expect(page.getByRole('main')).toContainText('Contoso Learning')
  const alone = await sheets(page)
  expect(alone).toBeLessThanOrEqual(2)
  await page.goto(`${CONTOSO}?details=courseware-completions`)
  await rowsThere(page)
  // Below the page and not over it: its rows go on from sheet to sheet.
  expect(await sheets(page)).toBeGreaterThan(alone + 1)
})

test('the words of every chart stand out 4.5 : 1 from what is behind them, in light and dark', async ({
  page,
}) => {
  await signIn(page, ADMIN)
  for (const charted of ['?details=average-response-score', '/trends', '/forecast']) {
    await page.goto(`${CONTOSO}${charted}`)
    await test.step(charted, () => expectLegibleCharts(page))
  }
})

test('in forced colours every status keeps its icon and word, and focus is seen', async ({ page }) => {
  await signIn(page, ADMIN)
  await page.emulateMedia({ forcedColors: 'active' })
  await page.goto(`${CONTOSO}?details=courseware-completions`)
  // Escape is for what is modal, and the page makes it that.
  await expect(page.locator('dialog:modal')).toBeVisible()
  await page.keyboard.press('Escape')
  await see(page, 'In-progress')
  const opener = page.getByRole('link', { name: 'View details of courseware completions' })
  await expect(opener).toBeFocused()
  expect(await opener.evaluate((element) => getComputedStyle(element).outlineStyle)).not.toBe('none')
})

test('the reader’s choice of theme is stronger than the system’s', async ({ page }) => {
  await signIn(page, ADMIN)
  await page.emulateMedia({ colorScheme: 'light' })
  await page.goto('/contoso-learning/settings')
  const background = () => page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor)
  const light = await background()
  await press('Theme')(page)
  await press('Dark')(page)
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark')
  expect(await background()).not.toBe(light)
  await page.emulateMedia({ colorScheme: 'dark' })
  await press('Theme')(page)
  await press('Light')(page)
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'light')
  expect(await background()).toBe(light)
})
