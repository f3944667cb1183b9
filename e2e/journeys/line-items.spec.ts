import type { Locator, Page } from '@playwright/test'
import { type ScoredRow, scoreLineItems } from '../../tests/oracle/score-line-items'
import { TEST_TODAY } from '../../tests/support/secret'
import { baseCriteria, card, expect, person, signIn, test, training } from '../support/browser'
import { download, rowsOf } from '../support/browser-download'
import { lineItemsOf } from '../support/browser-line-items'

const CONTOSO = 'contoso-learning'
const FABRIKAM = 'fabrikam-training'

const rows = (page: Page): Locator => page.getByRole('table').locator('tbody tr')
const shownIds = (page: Page) => rows(page).locator('th .id').allInnerTexts()
const show = (page: Page) => page.getByRole('button', { name: 'Show', exact: true })

/** By the independent scorer, newest first. */
async function scored(page: Page, slug: string): Promise<ScoredRow[]> {
  const { rows } = scoreLineItems({ asOf: TEST_TODAY, items: await lineItemsOf(page, slug) })
  return rows['courseware-completions'].toSorted((a, b) =>
    a.date === b.date ? (a.identity < b.identity ? 1 : -1) : a.date < b.date ? 1 : -1,
  )
}
const idsOf = (found: readonly ScoredRow[]) => found.map(({ identity }) => identity)
const number = (count: number) => count.toLocaleString('en-US')

test('why it is 811: 811 advanced redemptions × 1 = 811.0, each of them shown, and downloaded as shown', async ({
  page,
}) => {
  await signIn(page, person('executive.viewer', CONTOSO))
  const all = await scored(page, CONTOSO)
  const counted = all.filter((row) => row.counted)
  expect(counted.filter(({ level }) => level === 'advanced')).toHaveLength(811)
  expect(counted.reduce((halves, row) => halves + row.halves, 0)).toBe(2 * 811)

  await page.goto(training(CONTOSO))
  await card(baseCriteria(page), 'Courseware completions').getByRole('link', { name: 'View details' }).click()
  const flyout = page.getByRole('dialog')
  const behind = flyout.getByRole('table', { name: /by the import/ })
  // It comes after the rest of the flyout.
  await expect(behind).toBeVisible()
  const points = await behind.locator('tbody td:last-child').allInnerTexts()
  expect(points.reduce((sum, text) => sum + Number(text), 0)).toBe(811)
  await flyout.getByRole('link', { name: '811 courses taken' }).click()
  await expect(flyout).toHaveCount(0)

  await expect(page.getByRole('caption')).toHaveText(`811 of ${number(all.length)} rows, newest first.`)
  await expect(page.getByText('811.0 points')).toBeVisible()
  await expect(rows(page)).toHaveCount(50)
  expect(await shownIds(page)).toEqual(idsOf(counted).slice(0, 50))
  await expect(page.getByText('Page 1 of 17')).toBeVisible()
  await page.getByRole('link', { name: 'Next' }).click()
  await expect(page.getByText('Page 2 of 17')).toBeVisible()
  expect(await shownIds(page)).toEqual(idsOf(counted).slice(50, 100))
  await page.getByRole('link', { name: 'Previous' }).click()
  await expect(page.getByText('Page 1 of 17')).toBeVisible()
  expect(await shownIds(page)).toEqual(idsOf(counted).slice(0, 50))

  const file = rowsOf(
    (await download(page, page.getByRole('link', { name: 'All of these rows as CSV' }))).text,
  )
  expect(file.map((row) => row.redemption_id).sort()).toEqual(idsOf(counted).sort())
  expect(file.reduce((sum, row) => sum + Number(row.points), 0)).toBe(811)
})

test('what would count: 23 redemptions of MB-820T00 say that the course is in no catalogue, and lead there', async ({
  page,
}) => {
  await signIn(page, person('executive.viewer', CONTOSO))
  await page.goto(training(CONTOSO, '/line-items'))
  await page.getByLabel('Reason').selectOption('Course not in the catalogue')
  await show(page).click()
  await expect(page.getByRole('caption')).toHaveText(/^23 of /)
  await expect(rows(page)).toHaveCount(23)
  await expect(rows(page).filter({ hasText: 'MB-820T00' })).toHaveCount(23)
  await expect(rows(page).first()).toContainText('once it is there, the row counts')
  // An Executive report viewer adds no course, and is not told to.
  await expect(rows(page).first().getByRole('link', { name: 'See the catalogue' })).toHaveAttribute(
    'href',
    `/${CONTOSO}/catalogue#unknown`,
  )
  // Of a month before the window, the day on which it fell out: October 2025 on 1 November 2026.
  await page.goto(training(CONTOSO, '/line-items?month=2025-10'))
  await expect(rows(page).first()).toContainText('it fell out on 1 Nov 2026')
})

test('642 Fundamentals & others redemptions: the 601st is the first beyond 600 × 0.5 = 300 points', async ({
  page,
}) => {
  await signIn(page, person('executive.viewer', FABRIKAM))
  const beyond = (await scored(page, FABRIKAM)).filter(({ reason }) => reason === 'beyond_cap').reverse()
  expect(beyond).toHaveLength(642 - 600)
  await page.goto(training(FABRIKAM, '/line-items?reason=beyond_cap&sort=oldest'))
  await expect(rows(page)).toHaveCount(42)
  expect(await shownIds(page)).toEqual(idsOf(beyond))
  await expect(rows(page).first()).toContainText(
    '601st Fundamentals & others redemption of the window; 600 × 0.5 = 300 points are the limit',
  )
  await expect(rows(page).last()).toContainText('642nd Fundamentals & others redemption of the window')
})

test('by keyboard: search, follow a row to its import; the address alone brings it back', async ({
  page,
}) => {
  await signIn(page, person('global.admin', CONTOSO))
  await page.goto(training(CONTOSO, '/line-items'))
  const [newest = ''] = await shownIds(page)
  await page.getByLabel('Search').focus()
  await page.keyboard.type(newest)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('caption')).toHaveText(/^1 of .* rows, in the order of what was found\.$/)
  expect(await shownIds(page)).toEqual([newest])
  await page.reload()
  await expect(page.getByLabel('Search')).toHaveValue(newest)
  expect(await shownIds(page)).toEqual([newest])
  const link = rows(page)
    .first()
    .getByRole('link', { name: new RegExp(`of ${newest}$`) })
  await link.focus()
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(new RegExp(`/${CONTOSO}/imports/\\d+$`))
})
