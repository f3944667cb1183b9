import type { Page } from '@playwright/test'
import { baseCriteria, card, expect, person, signIn, solutionAreas, test, training } from '../support/browser'

type Shown = [display: string, status: string]
type Reference = {
  slug: string
  overall: string
  base: string
  courseware: Shown
  exams: Shown
  average: Shown
  /** Survey completions, average and status, in page order. */
  areas: [surveys: string, average: string, status: string][]
  verdict: string
  badged: string[]
}

const NONE: Reference['areas'][number] = ['0', '0.0', 'Not started']
const AREAS = [
  'Business Applications',
  'Data & AI',
  'Digital & App Innovation',
  'Infrastructure',
  'Security',
  'Modern Work',
]

const REFERENCES: Reference[] = [
  {
    slug: 'contoso-learning',
    overall: 'In-progress',
    base: 'In-progress',
    courseware: ['811.0', 'In-progress'],
    exams: ['395.0', 'Completed'],
    average: ['4.48', 'Completed'],
    areas: [['59', '4.15', 'In-progress'], ['360', '4.54', 'Completed'], NONE, NONE, NONE, NONE],
    verdict:
      '189 courseware points missing811.0 of 1000240 missing on 15 Feb 2027 if nothing more comes inIn-progress. 189 courseware points and nothing else stand',
    badged: [],
  },
  {
    slug: 'fabrikam-training',
    overall: 'Completed',
    base: 'Completed',
    courseware: ['1127.0', 'Completed'],
    exams: ['395.0', 'Completed'],
    average: ['4.5', 'Completed'],
    areas: [
      ['46', '4.23', 'In-progress'],
      ['334', '4.56', 'Completed'],
      NONE,
      ['202', '4.46', 'Completed'],
      ['12', '4.5', 'In-progress'],
      NONE,
    ],
    verdict:
      '185.5 courseware points missing on 30 Apr 2027814.5 of 1000 then, if nothing more comes inCompleted. You qualify',

    badged: ['Data & AI', 'Infrastructure'],
  },
  {
    slug: 'northwind-academy',
    overall: 'Not started',
    base: 'Not started',
    courseware: ['0.0', 'Not started'],
    exams: ['0.0', 'Not started'],
    average: ['0.0', 'Not started'],
    areas: [NONE, NONE, NONE, NONE, NONE, NONE],
    verdict: 'Not started.',
    badged: [],
  },
]

const open = async (page: Page, slug: string, query = '') => {
  await signIn(page, person('viewer', slug))
  await page.goto(training(slug, query))
}

const asOf = (page: Page) => page.getByRole('navigation', { name: 'As of' })
const facts = (page: Page) => page.getByText(/^As of /).locator('xpath=ancestor-or-self::p[1]')

for (const reference of REFERENCES) {
  const { slug, courseware, exams, average } = reference
  test(`${slug} shows the reference figures: ${courseware[0]}, ${exams[0]}, ${average[0]}; overall ${reference.overall}`, async ({
    page,
  }) => {
    await open(page, slug)
    for (const [heading, [display, status], benchmark] of [
      ['Courseware completions', courseware, '/ 1000 points'],
      ['Exam unit purchases', exams, '/ 200 points'],
      ['Average response score', average, '/ 4.25'],
    ] as const) {
      const shown = card(baseCriteria(page), heading)
      await expect(shown.getByText(`${display} ${benchmark}`, { exact: true })).toBeVisible()
      await expect(shown.getByText(status, { exact: true })).toBeVisible()
    }
    for (const [index, name] of AREAS.entries()) {
      const [surveys, score, status] = reference.areas[index] ?? NONE
      const shown = card(solutionAreas(page), name)
      await expect(shown.getByRole('definition')).toHaveText([`${surveys} / 200`, `${score} / 4.25`])
      await expect(shown.getByText(status, { exact: true })).toBeVisible()
    }
    await expect(solutionAreas(page).getByRole('article')).toHaveCount(AREAS.length)
  })

  test(`${slug}: verdict, overall and base status, and the badged areas`, async ({ page }) => {
    await open(page, slug)
    await expect(page.getByRole('region', { name: 'Verdict' })).toContainText(reference.verdict)
    const criteria = page.getByRole('region', { name: 'Qualification criteria' })
    await expect(criteria.getByText(reference.overall, { exact: true })).toBeVisible()
    for (const name of AREAS)
      await expect(criteria.getByText(name, { exact: true })).toHaveCount(
        reference.badged.includes(name) ? 1 : 0,
      )
    const heading = baseCriteria(page).getByRole('heading', { name: '1. Base Criteria' })
    await expect(heading.locator('..')).toContainText(reference.base)
  })
}

test('an organization without data says what is missing, to a viewer without an offer', async ({ page }) => {
  await open(page, 'northwind-academy')
  const none = page.getByRole('region', { name: 'No data yet' })
  await expect(none).toContainText('Three files decide')
  const steps = page.getByRole('region', { name: 'First steps' })
  await expect(steps).toContainText('1 of 5 done')
  await expect(steps).toContainText('Global admin or MPN Partner Admin may do this.')
  await expect(steps.getByRole('link')).toHaveCount(0)
  await expect(facts(page)).toContainText('Data through none yet')
  for (const path of ['plan', 'what-if']) {
    await page.goto(`${training('northwind-academy')}/${path}`)
    await expect(none.getByRole('link')).toHaveAttribute('href', '/northwind-academy/imports')
  }
})

test('a new organization’s Global admin reads what is done and goes on with the next step', async ({
  page,
}) => {
  await signIn(page, person('global.admin', 'northwind-academy'))
  await page.goto(training('northwind-academy'))
  const steps = page.getByRole('region', { name: 'First steps' })
  await expect(steps).toContainText('2 of 7 done')
  await expect(steps).toContainText('Solutions Partner is scored from other files')
  await expect(steps.getByRole('listitem').first()).toHaveText(/^Done:\s*Your organization/)
  await steps.getByRole('link', { name: 'Exam unit purchases' }).click()
  await expect(page).toHaveURL('/northwind-academy/imports')
  await page.goBack()
  await page.getByRole('link', { name: 'Import your first file' }).click()
  await expect(page).toHaveURL('/northwind-academy/imports')
  await expect(page.getByText('Nothing was imported yet.')).toBeVisible()
  await page.goto(`${training('northwind-academy')}/reconcile`)
  await expect(page.getByRole('region', { name: 'No data yet' })).toBeVisible()
})

test('as-of switch: each view has its date, its window and its address', async ({ page }) => {
  await open(page, 'contoso-learning')
  for (const [name, date, window, query] of [
    ['Next refresh', '1 Dec 2026', '1 Dec 2025 – 30 Nov 2026', '?view=next-refresh'],
    ['Anniversary', '15 Feb 2027', '1 Feb 2026 – 31 Jan 2027', '?view=anniversary'],
    ['Official', '21 Nov 2026', '1 Nov 2025 – 31 Oct 2026', ''],
  ] as const) {
    await asOf(page).getByRole('link', { name }).click()
    await expect(page).toHaveURL(training('contoso-learning', query))
    await expect(asOf(page).getByRole('link', { name })).toHaveAttribute('aria-current', 'true')
    await expect(facts(page)).toContainText(`As of ${date}`)
    await expect(facts(page)).toContainText(`Window ${window}`)
  }
})

test('as-of switch: the anniversary’s window has other figures than today’s, and says that it looks ahead', async ({
  page,
}) => {
  await open(page, 'contoso-learning', '?view=anniversary')
  await expect(page.getByText('Looking ahead')).toBeVisible()
  await expect(card(baseCriteria(page), 'Courseware completions')).toBeVisible()
  await expect(page.getByText('811.0 / 1000 points')).toHaveCount(0)
  await asOf(page).getByRole('link', { name: 'Official' }).click()
  await expect(page.getByText('811.0 / 1000 points')).toBeVisible()
  await expect(page.getByText('Looking ahead')).toHaveCount(0)
})

test('as-of switch: any other date is scored by the rule set of that date and keeps the tab', async ({
  page,
}) => {
  await open(page, 'contoso-learning', '?area=data-ai')
  await asOf(page).getByRole('button', { name: 'Other date' }).click()
  const form = page.getByRole('form', { name: 'Other date' })
  await form.getByLabel('As-of date').fill('2025-07-31')
  await form.getByRole('button', { name: 'Show' }).click()
  await expect(page).toHaveURL(/as_of=2025-07-31/)
  await expect(page).toHaveURL(/area=data-ai/)
  await expect(facts(page)).toContainText('As of 31 Jul 2025')
  await expect(facts(page)).toContainText('Window 1 Jul 2024 – 30 Jun 2025')
  await expect(facts(page)).toContainText('tsp-2023-09')
  await expect(asOf(page).getByRole('button', { name: 'Other date' })).toContainText('31 Jul 2025')
})

test('before the programme’s first rules a page says so and leads back to today', async ({ page }) => {
  await open(page, 'contoso-learning', '?as_of=2022-09-30')
  await expect(page.getByText(/2022/).first()).toBeVisible()
  await expect(page.getByRole('article')).toHaveCount(0)
  await page.getByRole('link', { name: 'Show the official view of today' }).click()
  await expect(page.getByText('811.0 / 1000 points')).toBeVisible()
})

test('area tabs: each has its address and the area’s two metrics; the summary’s details lead there', async ({
  page,
}) => {
  await open(page, 'fabrikam-training')
  const tabs = page.getByRole('navigation', { name: 'Solution areas' })
  await card(solutionAreas(page), 'Infrastructure').getByRole('link', { name: 'View details' }).click()
  await expect(page).toHaveURL(training('fabrikam-training', '?area=infrastructure'))
  await expect(tabs.getByRole('link', { name: 'Infrastructure' })).toHaveAttribute('aria-current', 'true')
  await expect(solutionAreas(page).getByText('202 / 200 surveys')).toBeVisible()
  await expect(solutionAreas(page).getByText('4.46 / 4.25')).toBeVisible()
  await tabs.getByRole('link', { name: 'Security' }).click()
  await expect(page).toHaveURL(training('fabrikam-training', '?area=security'))
  await expect(solutionAreas(page).getByText('12 / 200 surveys')).toBeVisible()
  await expect(solutionAreas(page).getByText('4.5 / 4.25')).toBeVisible()
  await tabs.getByRole('link', { name: 'Summary' }).click()
  await expect(solutionAreas(page).getByRole('article')).toHaveCount(AREAS.length)
})

test('the page names its rule set with its source, what is unconfirmed or assumed, and how far the data goes', async ({
  page,
}) => {
  await open(page, 'contoso-learning')
  await page.getByRole('link', { name: 'tsp-2025-08' }).click()
  const rules = page.getByRole('region', { name: 'Rules and data behind this page' })
  await expect(rules).toBeInViewport()
  await expect(rules).toContainText('in force from 1 Aug 2025')
  await expect(rules).toContainText(/Source: .+, 1 Aug 2025/)
  await expect(rules).toContainText('Weights and limits are those of September 2023')
  await expect(rules).toContainText('Trainers are not being checked')
  await expect(rules).toContainText(
    /Data through: courseware completions .+ 2026; exam unit purchases .+ 2026/,
  )
  await expect(facts(page)).toContainText('Data through 21 Nov 2026')
  await expect(page.getByRole('contentinfo')).toContainText('not affiliated with Microsoft')
})

test('rows of unknown courses and exams: the verdict says how many do not count (23 + 9 + 12) and leads to the list', async ({
  page,
}) => {
  await open(page, 'contoso-learning')
  const verdict = page.getByRole('region', { name: 'Verdict' })
  await expect(verdict).toContainText('44 rows of unknown courses and exams do not count: see which')
  await verdict.getByRole('link', { name: 'see which' }).click()
  await expect(page).toHaveURL('/contoso-learning/catalogue#unknown')
  const unknown = page.getByRole('region', { name: 'Unknown courses and exams' })
  await expect(unknown.getByRole('row', { name: /MB-820T00.*Course.*23/ })).toBeVisible()
  await expect(unknown.getByRole('row', { name: /MB-820 Exam .*10/ })).toBeVisible()
})

test('a card says what the number becomes at the next refresh (811 − 62 + 86 = 835) and its year in a sentence', async ({
  page,
}) => {
  await open(page, 'contoso-learning')
  const courseware = card(baseCriteria(page), 'Courseware completions')
  await expect(courseware).toContainText('On 1 Dec 2026: 835.0 (−62 leave, +86 enter)')
  await expect(
    courseware.getByRole('img', {
      name: 'From 983.5 on 1 Dec 2025 to 811.0 on 1 Nov 2026; highest 983.5 on 1 Dec 2025.',
    }),
  ).toBeVisible()
  await courseware.getByRole('link', { name: '835.0' }).click()
  await expect(page).toHaveURL(training('contoso-learning', '/falling-out?metric=courseware-completions'))
})

test('one next step: who may import is led to the first file, others to what is known, and then to the plan', async ({
  page,
}) => {
  await open(page, 'northwind-academy')
  await expect(page.getByRole('region', { name: 'Verdict' }).getByRole('link')).toHaveCount(0)
  await open(page, 'fabrikam-training')
  await page.getByRole('link', { name: 'Plan what to do until 30 Apr 2027' }).click()
  await expect(page).toHaveURL('/fabrikam-training/membership/training-services/plan')
})

test('without JavaScript the page, its tabs and its views are all there', async ({ browser, baseURL }) => {
  const context = await browser.newContext({ javaScriptEnabled: false, ...(baseURL && { baseURL }) })
  const page = await context.newPage()
  await open(page, 'fabrikam-training')
  await page
    .getByRole('navigation', { name: 'Solution areas' })
    .getByRole('link', { name: 'Data & AI' })
    .click()
  await expect(page.getByText('334 / 200 surveys')).toBeVisible()
  await asOf(page).getByRole('link', { name: 'Anniversary' }).click()
  await expect(page).toHaveURL(training('fabrikam-training', '?view=anniversary&area=data-ai'))
  await context.close()
})
