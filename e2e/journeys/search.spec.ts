import { expect, person, signIn, test, training } from '../support/browser'

const HOME = training('contoso-learning')

test('by keyboard alone: Ctrl K, finds stand below the words as they are typed, and the rows of a course are there; one find is gone to at once', async ({
  page,
}) => {
  await signIn(page, person('global.admin', 'contoso-learning'))
  await page.goto(HOME)
  const box = page.getByRole('searchbox', { name: /^Jump to/ })
  await expect(async () => {
    await page.keyboard.press('Control+k')
    await expect(box).toBeFocused({ timeout: 500 })
  }).toPass()
  await page.keyboard.type('az-104')
  const search = page.getByRole('search')
  await expect(search.getByRole('status')).toHaveText(/^\d+ found\. The down arrow leads to them\.$/)
  await page.keyboard.press('ArrowDown')
  await expect(search.getByRole('link').first()).toBeFocused()
  await page.keyboard.press('Escape')
  await expect(box).toBeFocused()
  await expect(search.getByRole('link')).toHaveCount(0)
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL('/contoso-learning/search?q=az-104')
  const entries = page.getByRole('region', { name: 'Courses and exams' })
  await entries.getByRole('link', { name: 'AZ-104T00', exact: true }).click()
  await expect(page).toHaveURL(
    training('contoso-learning', '/line-items?metric=courseware-completions&item=AZ-104T00'),
  )
  await page.goto('/contoso-learning/search?q=leaving')
  await expect(page).toHaveURL(training('contoso-learning', '/falling-out'))
})

test('without JavaScript a Report viewer finds pages and rows, and no person', async ({
  browser,
  baseURL,
}) => {
  const context = await browser.newContext({ javaScriptEnabled: false, ...(baseURL && { baseURL }) })
  const page = await context.newPage()
  await signIn(page, person('viewer', 'contoso-learning'))
  await page.goto(HOME)
  await page.getByRole('searchbox').fill('re')
  await page.keyboard.press('Enter')
  await expect(
    page.getByRole('region', { name: 'Pages' }).getByRole('link', { name: 'Report' }),
  ).toBeVisible()
  await expect(page.getByRole('region', { name: /People|Trainers/ })).toHaveCount(0)
  await context.close()
})

test('a customer is gone to by a part of the name; of the programme without data one link stands there', async ({
  page,
}) => {
  await signIn(page, person('viewer', 'contoso-consulting'))
  await page.goto('/contoso-consulting/membership/solutions-partner')
  const pages = page.getByRole('navigation', { name: 'Membership', exact: true })
  await expect(pages).toContainText('No data yet')
  await expect(pages.getByRole('link', { name: 'Line items' })).toHaveCount(0)
  await page.getByRole('searchbox').fill('ironbridge')
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/\/solutions-partner\/customers\/[^/]+$/)
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Ironbridge')
  await pages.getByRole('link', { name: 'Overview' }).last().click()
  await expect(page).toHaveURL(training('contoso-consulting'))
  await expect(pages.getByRole('link', { name: 'Line items' })).toBeVisible()
})
