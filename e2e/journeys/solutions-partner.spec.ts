import { expect, person, signIn, test } from '../support/browser'

const PAGE = '/contoso-consulting/membership/solutions-partner'
const PARTNER = person('global.admin', 'contoso-consulting')
const READER = person('viewer', 'contoso-consulting')

test('from the six scorecards to why Security has 58 points, to the customers behind it, and to their file', async ({
  page,
}) => {
  await signIn(page, PARTNER)
  await page.goto(PAGE)
  await expect(page.getByRole('region', { name: 'Verdict' })).toContainText(
    'One of six designations is qualified.',
  )
  const security = page
    .getByRole('article')
    .filter({ has: page.getByRole('heading', { name: 'Security', exact: true }) })
  await expect(security).toContainText('58 / 100 points')
  await expect(security).toContainText('12 points to 70.')
  await security.getByRole('link', { name: 'View details of Security' }).click()

  const enterprise = page.getByRole('region', { name: 'Enterprise' })
  await expect(enterprise).toContainText('Decides')
  await expect(enterprise.getByRole('row', { name: /Usage growth/ })).toContainText('16 of 20')
  const opener = enterprise.getByRole('link', { name: 'View details of Net customer adds, Enterprise' })
  await opener.focus()
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/security\?details=net-customer-adds&track=enterprise$/)

  const flyout = page.getByRole('dialog', { name: 'Net customer adds – Security, Enterprise' })
  await expect(flyout.getByRole('table', { name: 'Both sides' })).toContainText('Azure')
  const download = page.waitForEvent('download')
  await flyout.getByRole('link', { name: 'Customers behind the metric as CSV' }).click()
  expect((await download).suggestedFilename()).toMatch(/security-enterprise-net-customer-adds.*\.csv$/)

  await page.keyboard.press('Escape')
  await expect(flyout).toBeHidden()
  await expect(opener).toBeFocused()
  await expect(page).toHaveURL(/\/security$/)
})

test('who cost us growth stands first, and one click away is what was asked of that customer', async ({
  page,
}) => {
  await signIn(page, PARTNER)
  await page.goto(`${PAGE}/customers?area=modern-work&sort=usage-growth`)
  const first = page.getByRole('table', { name: 'Customers' }).locator('tbody tr').first()
  await expect(first).toContainText('Loss')
  await first.getByRole('link').click()
  await expect(page.getByRole('region', { name: 'Net customer adds' })).toContainText(
    'Lost: counted a year ago.',
  )
})

test('a Report viewer reads how many people count, and of nobody who it is', async ({ page }) => {
  await signIn(page, READER)
  await page.goto(`${PAGE}/skilling?area=data-ai`)
  await expect(page.getByText('shown to roles that may see personal data').first()).toBeVisible()
  expect(await page.content()).not.toMatch(/mc-7\d{3}/)
  await signIn(page, PARTNER)
  await page.goto(`${PAGE}/skilling?area=data-ai`)
  await expect(page.getByRole('main')).toContainText(/mc-7\d{3}/)
  await expect(page.getByRole('main')).toContainText('if nobody renews')
})

test('from an area to what its next refreshes take away, and the customers behind the first loss; the area says on which days it was qualified', async ({
  page,
}) => {
  await signIn(page, PARTNER)
  await page.goto(`${PAGE}/infrastructure`)
  await expect(page.getByRole('region', { name: 'Qualification window' })).toContainText(
    'Qualified on 124 of the last 185 days, first on 21 May 2026.',
  )
  await page.getByRole('link', { name: 'What leaves of Infrastructure' }).click()
  await expect(page).toHaveURL(/falling-out\?metric=score&area=infrastructure$/)
  const worst = page.getByRole('region', { name: 'What would be lost' }).getByRole('listitem').first()
  await expect(worst).toContainText(
    'Infrastructure falls from 72.6 to 69.2 points with the refresh of Nov 2026 (by 20 Dec 2026) and is not qualified any more: Usage growth −3.4.',
  )
  await worst.getByRole('link', { name: 'See what leaves' }).click()
  const leaves = page.getByRole('region', { name: 'What leaves on 1 Dec 2026' })
  await expect(leaves).toContainText(
    'Nov 2026 is compared with Nov 2025, and no longer Oct 2026 with Oct 2025.',
  )
  await leaves
    .getByRole('table', { name: 'Customers that bring more or less than before' })
    .getByRole('link', { name: 'Granite Bay Bank' })
    .first()
    .click()
  await expect(page).toHaveURL(/\/customers\/[\w-]+\?area=/)
})
