import type { Locator, Page } from '@playwright/test'
import { baseCriteria, card, expect, person, signIn, solutionAreas, test, training } from '../support/browser'
import { download, figureOf, rowsOf } from '../support/browser-download'

const BASE = [
  ['Courseware completions', 'courseware-completions', '1127.0'],
  ['Exam unit purchases', 'exam-unit-purchases', '395.0'],
  ['Average response score', 'average-response-score', '4.5'],
] as const
const SLUG = 'fabrikam-training'
const COURSEWARE = training(SLUG, '?details=courseware-completions')

const dialog = (page: Page) => page.getByRole('dialog')
const details = (shown: Locator) => shown.getByRole('link', { name: 'View details' })
const openerOfCourseware = (page: Page) => details(card(baseCriteria(page), 'Courseware completions'))

async function openCourseware(page: Page) {
  await page.goto(training(SLUG))
  await openerOfCourseware(page).click()
  await expect(dialog(page)).toBeVisible()
  await expect(page).toHaveURL(COURSEWARE)
}

test.beforeEach(({ page }) => signIn(page, person('executive.viewer', SLUG)))

test('every View details of the base criteria opens a modal flyout with an address of its own', async ({
  page,
}) => {
  await page.goto(training(SLUG))
  for (const [heading, metric, display] of BASE) {
    await details(card(baseCriteria(page), heading)).click()
    await expect(page).toHaveURL(training(SLUG, `?details=${metric}`))
    const flyout = page.getByRole('dialog', { name: `${heading} – Base Criteria` })
    await expect(flyout).toBeVisible()
    expect(await flyout.evaluate((element) => element.matches(':modal'))).toBe(true)
    await expect(flyout.getByText(new RegExp(`^${display} / `))).toBeVisible()
    await page.goBack()
    await expect(dialog(page)).toHaveCount(0)
    await expect(page).toHaveURL(training(SLUG))
  }
})

for (const [how, come] of [
  ['by a click', openCourseware],
  ['by its address', (page: Page) => page.goto(COURSEWARE)],
] as const)
  test(`a flyout opened ${how} opens again when its link is pressed in the moment it closes`, async ({
    page,
  }) => {
    await come(page)
    await page.waitForLoadState('networkidle')
    await openerOfCourseware(page).evaluate((opener: HTMLElement) => {
      const flyout = document.querySelector<HTMLDialogElement>('dialog.flyout')
      flyout?.addEventListener('close', () => opener.click(), { once: true })
      flyout?.close()
    })
    await expect(dialog(page)).toBeVisible()
    await expect(page).toHaveURL(COURSEWARE)
  })

// The numbers of all six areas are tried by e2e/api/qualification.spec.ts.
test('View details of an area opens a modal flyout with an address of its own, and the base average beside it another', async ({
  page,
}) => {
  await page.goto(training(SLUG, '?area=data-ai'))
  for (const [heading, metric, display] of [
    ['Survey completions', 'survey-completions', '334'],
    ['Average response score', 'average-response-score', '4.56'],
  ] as const) {
    await details(card(solutionAreas(page), heading)).click()
    await expect(page).toHaveURL(training(SLUG, `?area=data-ai&details=${metric}`))
    const flyout = page.getByRole('dialog', { name: `${heading} – Data & AI` })
    await expect(flyout.getByText(new RegExp(`^${display} / `))).toBeVisible()
    expect(await flyout.evaluate((element) => element.matches(':modal'))).toBe(true)
    await page.keyboard.press('Escape')
    await expect(page).toHaveURL(training(SLUG, '?area=data-ai'))
    await expect(dialog(page)).toHaveCount(0)
  }
  await details(card(baseCriteria(page), 'Average response score')).click()
  await expect(page.getByRole('dialog', { name: 'Average response score – Base Criteria' })).toBeVisible()
  await page.reload()
  await expect(page.getByRole('dialog', { name: 'Average response score – Base Criteria' })).toBeVisible()
})

test('Esc, the Close button, the backdrop and Back close the flyout, and focus returns to what opened it', async ({
  page,
}) => {
  await page.goto(training(SLUG))
  const ways: [string, () => Promise<unknown>][] = [
    ['Esc', () => page.keyboard.press('Escape')],
    ['the Close button', () => dialog(page).getByRole('link', { name: 'Close' }).click()],
    ['the backdrop', () => page.mouse.click(200, 300)],
    ['Back', () => page.goBack()],
  ]
  for (const [way, close] of ways)
    await test.step(way, async () => {
      await openerOfCourseware(page).click()
      await expect(page).toHaveURL(COURSEWARE)
      await expect(dialog(page).locator(':focus')).toHaveCount(1)
      await close()
      await expect(dialog(page)).toHaveCount(0)
      await expect(page).toHaveURL(training(SLUG))
      await expect(openerOfCourseware(page)).toBeFocused()
    })
})

test('closing leaves no trace in the history: Back then leads to the page before, Forward opens again', async ({
  page,
}) => {
  await page.goto(`/${SLUG}/catalogue`)
  await openCourseware(page)
  await page.keyboard.press('Escape')
  await expect(page).toHaveURL(training(SLUG))
  await page.goForward()
  await expect(dialog(page)).toBeVisible()
  await page.goBack()
  await page.goBack()
  await expect(page).toHaveURL(`/${SLUG}/catalogue`)
})

test('a deep link opens the flyout; closing it leads to the page under it, with focus on its card', async ({
  page,
}) => {
  await page.goto(COURSEWARE)
  // The server sends it open; the page makes it modal, and Escape is for what is modal.
  await expect(page.locator('dialog:modal')).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(page).toHaveURL(training(SLUG))
  await expect(dialog(page)).toHaveCount(0)
  await expect(openerOfCourseware(page)).toBeFocused()
})

test('Tab and Shift+Tab stay inside the open flyout', async ({ page }) => {
  await openCourseware(page)
  await expect(dialog(page).getByRole('table', { name: 'Line items behind the score' })).toBeVisible()
  const inside = () =>
    page.evaluate(() => {
      const at = document.activeElement
      // The browser's own controls come after the last stop; the page behind never does.
      return at === null || at === document.body || at.closest('dialog') !== null
    })
  const stops = dialog(page).locator('a[href], button, summary, [tabindex="0"]').filter({ visible: true })
  // Where it could get out: after the last stop and before the first.
  for (const [key, from] of [
    ['Tab', stops.last()],
    ['Shift+Tab', stops.first()],
  ] as const) {
    await from.focus()
    for (let step = 0; step < 4; step++) {
      await page.keyboard.press(key)
      expect(await inside(), `${key} number ${step + 1}`).toBe(true)
    }
  }
})

test('the courseware flyout shows split, formula, calculation, months and sources: 1127.0 = 300.0 + 827.0', async ({
  page,
}) => {
  await page.goto(COURSEWARE)
  const flyout = dialog(page)
  await expect(flyout.getByText('1127.0 / 1000 points')).toBeVisible()
  await expect(flyout.getByText('300.0 points', { exact: true })).toBeVisible()
  await expect(flyout.getByText('from 642 courses taken, each worth 0.5')).toBeVisible()
  await expect(flyout.getByText('827.0 points', { exact: true })).toBeVisible()
  await expect(flyout.getByText('from 827 courses taken, each worth 1')).toBeVisible()
  await expect(
    flyout.getByText('21.0 points of Fundamentals & others are beyond the limit of 300'),
  ).toBeVisible()
  await expect(
    flyout.getByText('1127.0 = 300.0 (642 × 0.5, at most 300) + 827 × 1', { exact: true }),
  ).toBeVisible()
  const calculation = flyout.getByRole('table', { name: 'Weights and limits' })
  await expect(calculation.getByRole('row', { name: /^Weight/ })).toContainText(/0\.5.*1/)
  await expect(calculation.getByRole('row', { name: /^Limit/ })).toContainText(/300 \(600 × 0\.5\).*No limit/)
  await flyout.getByText('The same as a table').click()
  const months = flyout.getByRole('table', { name: 'By month' })
  await expect(months.getByRole('row')).toHaveCount(13)
  await expect(months.getByRole('row').nth(1)).toContainText('Nov 2025')
  await expect(months.getByRole('row').nth(12)).toContainText('Oct 2026')
  await expect(flyout.getByText('Benchmark 1000')).toBeVisible()
  await expect(flyout.getByText('unconfirmed').first()).toBeVisible()
})

test('an average is points ÷ answered questions, shown with both: 4.5 = 23,684 ÷ 5,259', async ({ page }) => {
  await page.goto(training(SLUG, '?details=average-response-score'))
  await expect(
    dialog(page).getByText('4.5 = 23,684 ÷ 5,259, cut to two decimals, never rounded up'),
  ).toBeVisible()
  await expect(
    dialog(page).getByText('23,684 points from 5,259 answered questions in 594 surveys.'),
  ).toBeVisible()
})

test('rows: the first 25 that count; those that do not are one step away, each with its reason', async ({
  page,
}) => {
  await page.goto(COURSEWARE)
  const flyout = dialog(page)
  const rows = flyout.getByRole('table', {
    name: 'Line items behind the score: the first 25 of 1,427 that count, newest first.',
  })
  await expect(rows.getByRole('row')).toHaveCount(26)
  await expect(rows.getByText('Counts', { exact: true })).toHaveCount(25)
  await flyout.getByRole('link', { name: 'Those that do not count' }).click()
  await expect(page.getByRole('combobox', { name: 'Counted' })).toHaveValue('not_counted')
  const others = page.getByRole('table').getByRole('row')
  await expect(others.filter({ hasText: 'Does not count' })).toHaveCount(50)
  await expect(
    others.getByText(/After the window: it can count from 1 Dec 2026, when its month is complete/).first(),
  ).toBeVisible()
  await page.goBack()
  await expect(flyout).toBeVisible()
})

// That the rows of every criterion give the figure on its card is tried by e2e/api/line-items.spec.ts.
test('Download leads to a CSV whose counted rows give the figure of the card: 202', async ({ page }) => {
  await page.goto(training(SLUG, '?area=infrastructure&details=survey-completions'))
  const { name, text } = await download(page, dialog(page).getByRole('link', { name: 'Download' }))
  expect(name).toMatch(/^fabrikam-training-.*2026-11-21\.csv$/)
  const rows = rowsOf(text)
  expect(figureOf(rows, 'survey-completions')).toBe('202')
  const without = rows.filter((row) => row.counted === 'false' && row.reason === '')
  expect(without, 'every row that does not count says why').toEqual([])
  await expect(dialog(page), 'downloading leaves the flyout open').toBeVisible()
})

test('a Report viewer’s flyout leads to a download without a learner and a trainer', async ({ page }) => {
  await page.context().clearCookies()
  await signIn(page, person('viewer', SLUG))
  await page.goto(COURSEWARE)
  await expect(dialog(page).getByText('Learner and trainer IDs are hidden for your role.')).toBeVisible()
  const rows = rowsOf((await download(page, dialog(page).getByRole('link', { name: 'Download' }))).text)
  expect(rows.length).toBeGreaterThan(1000)
  expect(rows.filter((row) => row.learner_id !== '' || row.mct_id !== '')).toEqual([])
})

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })

  test('a flyout is a page: View details, the figures, Download and Close work', async ({ page }) => {
    await page.goto(training(SLUG, '?area=infrastructure'))
    await details(card(solutionAreas(page), 'Survey completions')).click()
    await expect(page).toHaveURL(training(SLUG, '?area=infrastructure&details=survey-completions'))
    await expect(dialog(page).getByText('202 / 200 surveys')).toBeVisible()
    const { text } = await download(page, dialog(page).getByRole('link', { name: 'Download' }))
    expect(figureOf(rowsOf(text), 'survey-completions')).toBe('202')
    await dialog(page).getByRole('link', { name: 'Close' }).click()
    await expect(page).toHaveURL(training(SLUG, '?area=infrastructure'))
    await expect(dialog(page)).toHaveCount(0)
  })
})
