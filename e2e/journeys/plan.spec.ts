import type { Locator, Page } from '@playwright/test'
import { type OracleScore, scoreLineItems } from '../../tests/oracle/score-line-items'
import { expect, pageOf, person, signIn, test, training } from '../support/browser'
import { download, rowsOf } from '../support/browser-download'
import { lineItemsOf } from '../support/browser-line-items'
import { mintOrganization } from '../support/browser-organization'

const SLUG = 'contoso-learning'
const ANNIVERSARY = '2027-02-15'
const ADMIN = person('global.admin', SLUG)

const open = async (page: Page, path: string) => {
  await signIn(page, ADMIN)
  await page.goto(training(SLUG, path))
}
const area = ({ areas }: OracleScore, id: string) => {
  const found = areas.find((one) => one.id === id)
  if (!found) throw new Error(`no ${id}`)
  return found
}
const row = (page: Page, name: RegExp): Locator => page.getByRole('row', { name })
const simulation = (page: Page): Locator => page.getByRole('region', { name: 'Simulation' })
const courseware = (page: Page): Locator => page.getByRole('group', { name: 'Courseware redemptions' })
const advanced = (page: Page): Locator => courseware(page).getByLabel('Advanced', { exact: true })

test('by the anniversary: what the scorer leaves of 811.0 on 15 Feb 2027, up to 1000, in 10 weeks; so many simulate to Completed, one less does not, and nothing is stored', async ({
  page,
}) => {
  await open(page, '/plan')
  const items = await lineItemsOf(page, SLUG)
  const { base } = scoreLineItems({ asOf: ANNIVERSARY, items })
  // 1000 points are 2000 halves, and an advanced redemption brings two.
  const missing = Math.ceil((2000 - base.courseware.halves) / 2)
  const fundamentals = 2000 - base.courseware.halves
  // 71 days from 21 Nov 2026 to 31 Jan 2027 are 10 whole weeks.
  const pace = Math.ceil(missing / 10)
  await expect(page.getByRole('region', { name: 'What to do' })).toContainText(
    `For the anniversary on 15 Feb 2027 bring in ${missing} advanced redemptions by 31 Jan 2027, the last day that counts. That is ${pace} a week for 10 weeks.`,
  )
  const cells = await row(page, /^Courseware completions/)
    .locator('td')
    .allInnerTexts()
  expect(cells.map((text) => text.split('\n')[0])).toEqual([
    '811.0',
    base.courseware.display,
    (1000 - base.courseware.halves / 2).toFixed(1),
    `${missing} advanced redemptions`,
    `${fundamentals} fundamentals & others redemptions`,
    String(pace),
  ])
  const qualification = `/api/v1/orgs/${SLUG}/training-services/qualification`
  const before = await (await page.request.get(qualification)).json()

  await page.getByRole('link', { name: 'See it as a simulation' }).click()
  await expect(advanced(page)).toHaveValue(String(missing))
  await expect(simulation(page)).toContainText(
    'As of 15 Feb 2027 you would be Completed in place of In-progress.',
  )
  await advanced(page).fill(String(missing - 1))
  await expect(simulation(page)).toContainText(
    'you would still be In-progress. Still missing: 1 courseware point.',
  )
  expect(await (await page.request.get(qualification)).json()).toEqual(before)
})

test('surveys of an area: the pairs are on the frontier of 200 surveys and 4.25, by the scorer’s sums', async ({
  page,
}) => {
  await open(page, '/plan')
  const items = await lineItemsOf(page, SLUG)
  const { surveys, average } = area(scoreLineItems({ asOf: ANNIVERSARY, items }), 'business-applications')
  const count = 200 - surveys.count
  // The least whole number of points with which all answers together average 4.25, and its average cut upwards.
  const points = Math.ceil((17 * (average.answers + 9 * count)) / 4) - average.points
  const hundredths = Math.ceil((points * 100) / (9 * count))
  const least = (hundredths / 100).toFixed(2).replace(/0$/, '')
  const cell = row(page, /^Business Applications/)
    .locator('td')
    .nth(3)
  await expect(cell).toContainText(`${count} surveys at ≥ ${least}`)
  const csv = await download(page, page.getByRole('link', { name: 'The plan as CSV' }))
  expect(csv.name).toBe(`${SLUG}-plan-${ANNIVERSARY}.csv`)
  const line = rowsOf(csv.text).find((one) => one.area === 'business-applications')
  expect([line?.ahead, line?.average_ahead, line?.gap]).toEqual([
    surveys.display,
    average.display,
    String(count),
  ])

  await cell.getByRole('link', { name: /^Simulate/ }).click()
  const done = simulation(page).getByRole('row', { name: /^Business Applications Survey completions/ })
  await expect(done).toContainText('200')
  const mean = simulation(page).getByRole('row', { name: /^Business Applications Average/ })
  await expect(mean.locator('td').nth(1)).toContainText('Completed')
  const surveyed = page.getByRole('group', { name: 'Surveys' })
  await surveyed
    .getByLabel('Their average, Business Applications', { exact: true })
    .fill(((hundredths - 1) / 100).toFixed(2))
  await expect(mean.locator('td').nth(1)).toContainText('In-progress')
})

test('every number leads to how it came about: 811.0 to the official view, the later one to the anniversary’s', async ({
  page,
}) => {
  await open(page, '/plan')
  const line = row(page, /^Courseware completions/)
  await line.getByRole('link', { name: /on 15 Feb 2027, and why$/ }).click()
  await expect(page.getByRole('dialog', { name: /Courseware completions/ })).toBeVisible()
  expect(new URL(page.url()).search).toBe('?view=anniversary&details=courseware-completions')
})

test('a slider by keyboard: three steps are 814.0, the address says so, and it opens the same for somebody else', async ({
  page,
  browser,
  baseURL,
}) => {
  await open(page, '/what-if')
  await expect(simulation(page)).toContainText('Simulation. Not official, and not saved.')
  const slider = courseware(page).getByRole('slider', { name: 'Advanced, slider' })
  await slider.focus()
  for (let step = 0; step < 3; step++) await page.keyboard.press('ArrowRight')
  await expect(advanced(page)).toHaveValue('3')
  const changed = (where: Page) => simulation(where).getByRole('row', { name: /^Courseware completions/ })
  await expect(changed(page)).toContainText(/811\.0.*814\.0.*\+3\.0/s)
  await expect(page).toHaveURL(/what-if\?courseware_advanced=3$/)
  const other = await pageOf(browser, baseURL ?? '', person('viewer', SLUG))
  await other.goto(page.url())
  await expect(changed(other)).toContainText('+3.0')
  await expect(other.getByRole('button', { name: 'Save' })).toHaveCount(0)
  await other.context().close()
  // More than there is cannot be taken away.
  await advanced(page).fill('-900')
  await expect(changed(page)).toContainText(/0\.0.*Not started.*−811\.0/s)
  await expect(simulation(page)).toContainText('Only 811 advanced redemptions are in the window')
})

test('without scripts the form answers by its address, and names what it cannot read', async ({
  browser,
  baseURL,
}) => {
  const context = await browser.newContext({ baseURL, javaScriptEnabled: false })
  const page = await context.newPage()
  await open(page, '/what-if')
  await advanced(page).fill('189')
  await courseware(page).getByLabel('Fundamentals & others', { exact: true }).fill('many')
  await page.getByRole('button', { name: 'Simulate' }).click()
  await expect(simulation(page)).toContainText(
    'As of 21 Nov 2026 you would be Completed in place of In-progress.',
  )
  await expect(page.getByText('“many” is not a whole number')).toBeVisible()
  await context.close()
})

test.describe('change by change', () => {
  test.use({ provoked: /status of 400/ })

  test('by keyboard without a reload: one person linked is +5, what cannot be read is said at its form, Back takes a step back', async ({
    page,
  }) => {
    const slug = 'contoso-consulting'
    await signIn(page, person('viewer', slug))
    await page.goto(`/${slug}/membership/solutions-partner/what-if`)
    await page.evaluate(() => document.body.setAttribute('data-kept', ''))
    const scored = simulation(page)
      .getByRole('row', { name: /^Modern Work/ })
      .first()
    const form = page.getByRole('form', { name: 'People linked' })
    await page.getByText('People linked', { exact: true }).first().press('Enter')
    await form.getByLabel('Certification').selectOption({ label: 'Teams Administrator Associate' })
    await form.getByLabel('People').fill('none')
    await form.getByLabel('People').press('Enter')
    await expect(form.getByRole('alert')).toContainText('“none” is not right: a whole number')
    await form.getByLabel('People').fill('1')
    await form.getByLabel('People').press('Enter')
    await expect(scored).toContainText(/65\.5.*70\.5.*\+5/s)
    await expect(page).toHaveURL(/what-if\?changes=linked%3Am365-teams-administrator-associate%3A1$/)
    await page.getByRole('button', { name: 'Next refresh' }).click()
    await expect(page).toHaveURL(/as_of=2026-12-01$/)
    await page.getByRole('link', { name: /^Remove 1 person linked/ }).press('Enter')
    await expect(page.getByText('Nothing yet. Add a change below.')).toBeVisible()
    await expect(page.getByRole('heading', { name: 'What is tried' })).toBeFocused()
    await expect(page).toHaveURL(/what-if\?as_of=2026-12-01$/)
    await page.goBack()
    await expect(page.getByRole('link', { name: /^Remove 1 person linked/ })).toBeVisible()
    expect(await page.evaluate(() => document.body.hasAttribute('data-kept'))).toBe(true)
  })
})

test.describe('saved under a name', () => {
  test.use({ provoked: /status of 409/ })

  test('a scenario is kept, opened again, replaced only when that is said, and removed', async ({ page }) => {
    const { slug, email } = await mintOrganization()
    await signIn(page, email)
    await page.goto(training(slug, '/what-if?exams_advanced=120'))
    await page.getByLabel('Save this scenario as').fill('Spring')
    await page.getByRole('button', { name: 'Save', exact: true }).click()
    await expect(page.getByText('“Spring” is saved.')).toBeVisible()
    const saved = page.getByRole('region', { name: 'Saved scenarios' })
    await expect(saved.getByRole('link', { name: 'Spring' })).toBeVisible()

    const units = page
      .getByRole('group', { name: 'Exam units' })
      .getByLabel('Advanced units', { exact: true })
    await units.fill('200')
    await expect(page).toHaveURL(/exams_advanced=200/)
    await page.getByRole('button', { name: 'Save', exact: true }).click()
    await expect(
      page.getByRole('alert').filter({ hasText: 'There is a scenario "Spring" already' }),
    ).toBeVisible()
    await saved.getByRole('link', { name: 'Spring' }).click()
    await expect(units).toHaveValue('120')
    await units.fill('200')
    await expect(page).toHaveURL(/exams_advanced=200/)
    await page.getByLabel('Save this scenario as').fill('Spring')
    await page.getByLabel('Replace the saved one of this name').check()
    await page.getByRole('button', { name: 'Save', exact: true }).click()
    await expect(saved.getByRole('link', { name: 'Spring' })).toHaveAttribute('href', /exams_advanced=200$/)

    await saved.getByRole('button', { name: 'Remove scenario Spring' }).click()
    await page
      .getByRole('dialog', { name: 'Remove scenario Spring?' })
      .getByRole('button', { name: 'Remove' })
      .click()
    await expect(saved).toContainText('None yet.')
  })
})

test('an organization without an anniversary date is told where to set it, and plans for a date of its own', async ({
  page,
}) => {
  const { slug, email } = await mintOrganization()
  await signIn(page, email)
  await page.request.patch(`/api/v1/orgs/${slug}`, { data: { anniversary: null } })
  await page.goto(training(slug, '/plan'))
  await expect(page.getByRole('link', { name: 'Set the anniversary date' })).toHaveAttribute(
    'href',
    `/${slug}/settings`,
  )
  await page.getByRole('textbox', { name: 'Plan for another date' }).fill('2027-12-01')
  await page.getByRole('button', { name: 'Plan', exact: true }).click()
  await expect(page.getByRole('region', { name: 'What to do' })).toContainText(
    'bring in 1000 advanced redemptions, 200 advanced exam units, and 200 surveys in any one solution area at an average of 4.25 or better by 30 Nov 2027',
  )
})
