import type { Page } from '@playwright/test'
import { type LineItems, scoreLineItems } from '../../tests/oracle/score-line-items'
import { expect, person, signIn, test, training } from '../support/browser'
import { download, rowsOf } from '../support/browser-download'
import { lineItemsOf } from '../support/browser-line-items'

const SLUG = 'contoso-learning'
const VIENNA = '6148222'
/** 21 Nov 2026 is today; the anniversary looks at Feb 2026 to Jan 2027. */
const [TODAY, ANNIVERSARY] = ['2026-11-21', '2027-02-15']
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']

const shown = (iso: string) =>
  `${Number(iso.slice(8))} ${MONTHS[Number(iso.slice(5, 7)) - 1]} ${iso.slice(0, 4)}`
const open = async (page: Page, path = '') => {
  await signIn(page, person('global.admin', SLUG))
  await page.goto(training(SLUG, path))
}
const table = (page: Page) =>
  page.getByRole('region', { name: 'Each criterion on 15 Feb 2027' }).getByRole('table')
const row = (page: Page, name: string) =>
  table(page)
    .getByRole('row')
    .filter({ has: page.getByRole('link', { name, exact: true }) })

/** Advanced redemptions of courses that the catalogue knows, of a stretch of days. */
const redeemed = (items: LineItems, from: string, to: string) =>
  items['courseware-completions'].filter(({ redeemed_on: day = '', course_number: course = '' }) => {
    const counts = !course.startsWith('MB-820') && !course.includes('-900')
    return counts && day >= from && day <= to
  }).length

test('the verdict first says what is missing: Vienna’s surveys since its last one, 59 + 360 = 419 are there', async ({
  page,
}) => {
  await open(page)
  const surveys = (await lineItemsOf(page, SLUG))['survey-responses']
  const vienna = surveys.filter((one) => one.location_id === VIENNA).map((one) => one.submitted_on ?? '')
  const last = vienna.toSorted().at(-1) ?? ''
  expect(last.slice(0, 7), 'the months after it are silent').toBe('2026-08')
  const usual = vienna.filter((day) => day >= '2026-06').length / 3
  const verdict = page.getByRole('region', { name: 'Verdict' })
  const words = `Contoso Vienna has sent no surveys since ${shown(last)}, usually about `
  await expect(verdict).toContainText(`At least 419 surveys count: ${words}`)
  const often = Number(/about (\d+) a month/.exec((await verdict.textContent()) ?? '')?.[1])
  // Deseasonalized, so not the plain mean of Jun to Aug, whose last two months are quiet every year.
  expect(often).toBeGreaterThanOrEqual(Math.floor(usual))
  await expect(
    page
      .getByRole('article', { name: 'Data & AI' })
      .or(page.getByRole('article').filter({ hasText: 'Data & AI' }))
      .first(),
  ).toContainText('at least')

  await verdict.getByRole('link', { name: 'See what may be missing' }).click()
  const missing = page.getByRole('region', { name: 'What may be missing' })
  await expect(missing.getByRole('listitem')).toHaveText([new RegExp(`^${words}`)])
  await missing.getByText('Month by month', { exact: true }).click()
  const october = missing.getByRole('row').filter({ hasText: 'Oct 2026' })
  await expect(october.getByRole('cell').last()).toHaveText('0')
  const file = await download(page, missing.getByRole('link', { name: /as CSV$/ }))
  expect(file.name).toBe(`${SLUG}-missing-data.csv`)
  const gaps = rowsOf(file.text).filter((one) => one.missing === 'true')
  expect(gaps.map((one) => [one.kind, one.location_id, one.month, one.received])).toEqual(
    ['2026-09', '2026-10', '2026-11'].map((month) => ['survey-responses', VIENNA, month, '0']),
  )
})

test('the forecast: now and what is known as the scorer has it; the range holds last year’s months times this autumn’s growth', async ({
  page,
}) => {
  await open(page, '/forecast')
  const items = await lineItemsOf(page, SLUG)
  const [now, known] = [TODAY, ANNIVERSARY].map((asOf) => scoreLineItems({ asOf, items }).base)
  const cells = await row(page, 'Courseware completions').locator('td').allInnerTexts()
  expect([cells[0], cells[1], cells[3]]).toEqual([now?.courseware.display, known?.courseware.display, '1000'])
  expect((await row(page, 'Exam unit purchases').locator('td').allInnerTexts()).slice(0, 2)).toEqual([
    now?.exams.display,
    known?.exams.display,
  ])

  const [low = 0, high = 0] = (cells[2] ?? '').split('–').map((text) => Number.parseFloat(text))
  const growth = redeemed(items, '2026-09-01', '2026-10-31') / redeemed(items, '2025-09-01', '2025-10-31')
  const estimate = Number(cells[1]) + growth * redeemed(items, '2025-11-22', '2026-01-31')
  expect(low).toBeLessThan(estimate)
  expect(high).toBeGreaterThan(estimate)
  expect(low).toBeGreaterThan(Number(cells[1]))

  await expect(page.getByRole('region', { name: 'Forecast', exact: true })).toContainText(
    'Not an official figure',
  )
  await expect(page.getByRole('region', { name: 'What it does not know' })).toContainText(
    'More or fewer planned classes than in other years',
  )
  await expect(page.locator('#fan .plot .range')).toBeVisible()
})

test('its fan: each month that was as the scorer has it, three months ahead to the anniversary’s', async ({
  page,
}) => {
  await open(page, '/forecast')
  await row(page, 'Survey completions in Data & AI').getByRole('link').click()
  const section = page.getByRole('region', { name: 'Survey completions in Data & AI, month by month' })
  await section.getByText('The same as a table').click()
  const items = await lineItemsOf(page, SLUG)
  const surveysAt = (asOf: string) =>
    scoreLineItems({ asOf, items }).areas.find(({ id }) => id === 'data-ai')?.surveys.display
  for (const asOf of ['2025-12-01', '2026-05-01', '2026-11-01']) {
    const line = section.getByRole('row').filter({ hasText: shown(asOf) })
    await expect(line.getByRole('cell').first()).toHaveText(surveysAt(asOf) ?? '')
  }
  const ahead = section.getByRole('row').filter({ hasText: /^1 (Dec 2026|Jan 2027|Feb 2027)/ })
  await expect(ahead).toHaveCount(3)
  const file = await download(page, section.getByRole('link', { name: /as CSV$/ }))
  expect(file.name).toBe(`${SLUG}-forecast-data-ai-survey-completions.csv`)
  expect(rowsOf(file.text)).toHaveLength(15)
})

test('without data the page says so and leads to the first file', async ({ page }) => {
  await signIn(page, person('global.admin', 'northwind-academy'))
  await page.goto(training('northwind-academy', '/forecast'))
  await expect(page.getByText('No line items yet, so there is nothing to go by.')).toBeVisible()
  await expect(page.getByRole('link', { name: 'Import your first file' })).toBeVisible()
})
