import { expect, PASSWORD, signIn, test, training } from '../support/browser'
import { expectAccessible } from '../support/browser-axe'
import {
  COURSEWARE,
  csvFile,
  giveAccess,
  importCsv,
  type Minted,
  mintOrganization,
} from '../support/browser-organization'

/** One person: Global admin of an organization that has begun, viewer of one without data. */
async function severalOrganizations(): Promise<{ begun: Minted; empty: Minted }> {
  const [begun, empty] = [await mintOrganization(), await mintOrganization()]
  await giveAccess(empty.slug, begun.email, 'viewer')
  return { begun, empty }
}

test('a person of several organizations starts at all of them, sorts and filters by the address, and goes into one and back', async ({
  page,
}) => {
  const { begun, empty } = await severalOrganizations()
  await signIn(page, begun.email)
  const rows = csvFile(COURSEWARE, ['R-1,2026-03-17,AZ-104T00,1234567'])
  await importCsv(page.request, begun.slug, 'courseware-completions', rows)
  await page.goto('/')
  await expect(page).toHaveURL('/portfolio')
  const row = (name: string) => page.getByRole('row', { name: new RegExp(name) })
  await expect(row(begun.name)).toContainText(/In-progress.*999 courseware points.*15 Mar 2027.*in 114 days/)
  await expect(row(begun.name)).toContainText('200 exam points missing, 114 days left.')
  await expect(row(empty.name)).toContainText(/Not started.*No line items yet.*No data yet\./)
  await expectAccessible(page)
  await page.setViewportSize({ width: 1280, height: 800 })

  const names = () => page.getByRole('rowheader').getByRole('link').allTextContents()
  const inOrder = new Intl.Collator('en', { numeric: true }).compare
  const sorted = [begun.name, empty.name].sort(inOrder)
  await page.getByRole('link', { name: 'Organization', exact: true }).click()
  await expect(page).toHaveURL('/portfolio?sort=name')
  const heading = page.getByRole('columnheader', { name: 'Organization' })
  await expect(heading).toHaveAttribute('aria-sort', 'ascending')
  expect(await names()).toEqual(sorted)
  await page.getByRole('link', { name: 'Organization', exact: true }).click()
  await expect(heading).toHaveAttribute('aria-sort', 'descending')
  expect(await names()).toEqual(sorted.toReversed())

  await page.getByLabel('Status').selectOption('In-progress')
  await page.getByRole('button', { name: 'Show', exact: true }).click()
  await expect(page).toHaveURL(/sort=name.*dir=desc|status=in_progress/)
  await expect(page.getByRole('table', { name: '1 of 2 organizations' })).toBeVisible()
  expect(await names()).toEqual([begun.name])
  await page.getByLabel('Name contains').fill('nowhere')
  await page.getByRole('button', { name: 'Show', exact: true }).click()
  await expect(page.getByText('No organization matches.')).toBeVisible()
  await page.getByRole('link', { name: 'Show all 2' }).click()

  await row(begun.name).getByRole('link', { name: begun.name }).click()
  await expect(page).toHaveURL(training(begun.slug))
  await page.getByRole('banner').getByRole('button', { name: begun.name }).click()
  const menu = page.getByRole('navigation', { name: 'Organizations' })
  await expect(menu.getByRole('link', { name: new RegExp(empty.name) })).toBeVisible()
  await menu.getByRole('link', { name: 'All organizations' }).click()
  await expect(page).toHaveURL('/portfolio')
})

test('without script the columns sort and the filter filters', async ({ browser, baseURL }) => {
  const { begun, empty } = await severalOrganizations()
  const context = await browser.newContext({ ...(baseURL && { baseURL }), javaScriptEnabled: false })
  const page = await context.newPage()
  await page.goto('/sign-in')
  await page.getByLabel('E-mail address').fill(begun.email)
  await page.getByLabel('Password', { exact: true }).fill(PASSWORD)
  await page.getByRole('button', { name: 'Sign in', exact: true }).click()
  await expect(page).toHaveURL('/portfolio')
  await page.getByRole('link', { name: 'Next date' }).click()
  await expect(page.getByRole('columnheader', { name: 'Next date' })).toHaveAttribute(
    'aria-sort',
    'ascending',
  )
  await page.getByLabel('Name contains').fill(empty.slug.toUpperCase())
  await page.getByRole('button', { name: 'Show', exact: true }).click()
  await expect(page.getByRole('row')).toHaveCount(2)
  await expect(page.getByRole('row', { name: new RegExp(empty.name) })).toBeVisible()
  await context.close()
})
