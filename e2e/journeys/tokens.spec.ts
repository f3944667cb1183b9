import { instant } from '../../lib/clock'
import { expect, pageOf, person, signIn, test } from '../support/browser'
import { giveAccess, mintOrganization } from '../support/browser-organization'

const DAY = 86_400_000

test('a Global admin makes a token, sees it once, uses it and revokes it', async ({
  page,
  baseURL,
  playwright,
}) => {
  const { slug, email } = await mintOrganization()
  await signIn(page, email)
  await page.request.post(`/api/v1/orgs/${slug}/locations`, {
    data: { externalId: '1234567', name: 'Berlin' },
  })
  await page.goto(`/${slug}/tokens`)
  await expect(page.getByText('No tokens yet.')).toBeVisible()
  const form = page.getByRole('form', { name: 'Make a token' })
  await form.getByLabel('Name').fill('monthly report')
  await form.getByLabel('Role').selectOption({ label: 'Report viewer' })
  await form.getByLabel('Berlin').check()
  await expect(form.getByLabel('Days')).toHaveAccessibleDescription(/Ends on 19 Feb 2027\./)
  await form.getByLabel('Days').fill('10')
  await expect(form.getByLabel('Days')).toHaveAccessibleDescription(/Ends on 1 Dec 2026\./)
  await form.getByRole('button', { name: 'Make the token' }).click()
  await expect(page.getByRole('heading', { name: 'The token monthly report' })).toBeFocused()
  const token = await page.getByLabel('Token', { exact: true }).inputValue()
  expect(token).toMatch(/^laurel_/)
  await expect(page.getByLabel('Try it')).toHaveValue(
    `curl -H "Authorization: Bearer ${token}" ${baseURL}/api/v1/orgs/${slug}/training-services/qualification`,
  )

  const script = await playwright.request.newContext({
    ...(baseURL && { baseURL }),
    extraHTTPHeaders: { authorization: `Bearer ${token}` },
  })
  const use = async () => (await script.get(`/api/v1/orgs/${slug}/training-services/qualification`)).status()
  expect(await use()).toBe(200)
  await page.reload()
  expect(await page.content()).not.toContain(token)
  const row = page.getByRole('row', { name: /monthly report/ })
  await expect(row).toContainText(/Report viewer.*Berlin.*Olivia Owner.*Active/)
  const days =
    (Date.parse((await row.getByRole('cell').nth(2).textContent()) ?? '') - instant().getTime()) / DAY
  expect(Math.round(days)).toBe(10)
  await expect(row).not.toContainText('never')

  await row.getByRole('button', { name: 'Revoke monthly report' }).click()
  await page
    .getByRole('dialog')
    .getByRole('button', { name: /^Revoke$/ })
    .click()
  await expect(row).toContainText('Revoked')
  expect(await use()).toBe(401)
  await script.dispose()
})

test('the API reference leads back to the reader’s organization', async ({ page }) => {
  const { slug, name, email } = await mintOrganization()
  await signIn(page, email)
  await page.goto(`/${slug}/tokens`)
  await page.getByRole('link', { name: 'API reference' }).click()
  await page.getByRole('link', { name: 'Registers', exact: true }).click()
  const crumbs = page.getByRole('navigation', { name: 'Breadcrumb' })
  await expect(crumbs.getByRole('link', { name: 'API reference' })).toBeVisible()
  await crumbs.getByRole('link', { name }).click()
  await expect(page).toHaveURL(new RegExp(`/${slug}/`))
})

test.describe('mistakes', () => {
  test.use({ provoked: /status of 400/ })

  test('a token without a name or with days that cannot be is refused beside its fields', async ({
    page,
  }) => {
    const { slug, email } = await mintOrganization()
    await signIn(page, email)
    await page.goto(`/${slug}/tokens`)
    const form = page.getByRole('form', { name: 'Make a token' })
    await form.getByLabel('Days').fill('4000')
    await form.getByRole('button', { name: 'Make the token' }).click()
    await expect(form.getByLabel('Name')).toHaveAccessibleDescription(/Give the token a name\./)
    await expect(form.getByLabel('Days')).toHaveAccessibleDescription(/from 1 to 3650/)
    await expect(page.getByText('No tokens yet.')).toBeVisible()
  })
})

test('a viewer offers only what covers his role, and sees his own tokens only', async ({ page }) => {
  await signIn(page, person('viewer', 'contoso-learning'))
  await page.goto('/contoso-learning/tokens')
  const form = page.getByRole('form', { name: 'Make a token' })
  await expect(form.getByLabel('Role').getByRole('option')).toHaveText(['Report viewer'])
  await expect(page.getByRole('heading', { name: 'Your tokens' })).toBeVisible()
})

test('a viewer of one location is told to choose it', async ({ page }) => {
  await signIn(page, person('viewer.location', 'contoso-learning'))
  await page.goto('/contoso-learning/tokens')
  await expect(page.getByRole('form').getByRole('checkbox')).toHaveCount(1)
  await expect(page.getByText('You are limited to these locations')).toBeVisible()
})

test('a token stops when its maker loses the role, and the admin reads why', async ({
  page,
  baseURL,
  browser,
}) => {
  const { slug, email } = await mintOrganization()
  const maker = person('maker', slug)
  await giveAccess(slug, maker, 'partner_admin')
  const theirs = await pageOf(browser, baseURL ?? '', maker)
  const made = await theirs.request.post(`/api/v1/orgs/${slug}/tokens`, {
    data: { name: 'importer', role: 'partner_admin' },
  })
  expect(made.status()).toBe(201)
  await giveAccess(slug, maker, 'viewer')
  const { token } = (await made.json()) as { token: string }
  const refused = await page.request.get(`/api/v1/orgs/${slug}/imports`, {
    headers: { authorization: `Bearer ${token}` },
  })
  expect(refused.status()).toBe(401)
  const admin = await pageOf(browser, baseURL ?? '', email)
  await admin.goto(`/${slug}/tokens`)
  await expect(admin.getByRole('row', { name: /importer/ })).toContainText(
    'Stoppedits maker no longer has that role or those locations',
  )
})
