import type { Page } from '@playwright/test'
import { expect, PASSWORD, person, signIn, test, training } from '../support/browser'
import { mintOrganization } from '../support/browser-organization'

const ADMIN = person('global.admin', 'contoso-learning')
const WRONG = 'E-mail address and password do not fit together. Check both and try again.'
const HEADING = { name: 'Membership | Training Services Partner' }

async function fillIn(page: Page, email: string, password: string) {
  await page.getByLabel('E-mail address').fill(email)
  await page.getByLabel('Password', { exact: true }).fill(password)
  await page.getByRole('button', { name: 'Sign in', exact: true }).click()
}

async function signOut(page: Page) {
  await page.getByRole('banner').getByRole('button', { name: 'Katrin Albrecht' }).click()
  await page.getByRole('button', { name: 'Sign out' }).click()
}

test('the right password leads to the Training Services page of one’s organization', async ({ page }) => {
  await page.goto('/')
  await expect(page).toHaveURL(/\/sign-in/)
  await fillIn(page, ADMIN, PASSWORD)
  await expect(page).toHaveURL(training('contoso-learning'))
  await expect(page.getByRole('heading', HEADING)).toBeVisible()
})

test('who works for an organization with figures of the designations alone arrives at their overview', async ({
  page,
}) => {
  await page.goto('/')
  await fillIn(page, person('executive.viewer', 'contoso-consulting'), PASSWORD)
  await expect(page).toHaveURL('/contoso-consulting/membership/solutions-partner')
  await expect(page.getByRole('heading', { name: 'Membership | Solutions Partner' })).toBeVisible()
})

test('a wrong password and an unknown address get the same sentence, and nobody is signed in', async ({
  page,
}) => {
  await page.goto('/sign-in')
  for (const [email, password] of [
    [person('account.admin', 'contoso-learning'), 'not this one either'],
    ['nobody@nowhere.example', PASSWORD],
  ] as const) {
    await fillIn(page, email, password)
    await expect(page.getByRole('alert').getByText(WRONG)).toBeVisible()
  }
  await page.goto(training('contoso-learning'))
  await expect(page).toHaveURL(/\/sign-in/)
})

test('a deep link of a signed-out reader leads through sign-in back to the deep link', async ({ page }) => {
  const deep = training('contoso-learning', '?view=next-refresh&area=data-ai&details=survey-completions')
  await page.goto(deep)
  await expect(page).toHaveURL(`/sign-in?next=${encodeURIComponent(deep)}`)
  await fillIn(page, ADMIN, 'not the password')
  await expect(page.getByText(WRONG)).toBeVisible()
  await fillIn(page, ADMIN, PASSWORD)
  await expect(page).toHaveURL(deep)
  await expect(page.getByRole('dialog', { name: 'Survey completions – Data & AI' })).toBeVisible()
})

test('next never leads to another site', async ({ page }) => {
  await page.goto('/sign-in?next=https://elsewhere.example/')
  await fillIn(page, ADMIN, PASSWORD)
  await expect(page).toHaveURL(training('contoso-learning'))
})

test('signing out ends the session itself: the old cookie opens nothing', async ({ page, context }) => {
  await page.goto('/sign-in')
  await fillIn(page, ADMIN, PASSWORD)
  await expect(page.getByRole('heading', HEADING)).toBeVisible()
  const cookies = await context.cookies()
  await signOut(page)
  await expect(page).toHaveURL(/\/sign-in/)
  await expect(page.getByText('You are signed out.')).toBeVisible()
  await context.addCookies(cookies)
  await page.goto(training('contoso-learning'))
  await expect(page).toHaveURL(/\/sign-in\?next=/)
})

test('the sign-in page lists the demo’s people with their password, and a click signs in', async ({
  page,
}) => {
  await page.goto('/sign-in')
  const demo = page.getByRole('region', { name: 'Demo sign-ins' })
  await expect(demo).toContainText(`Password of all: ${PASSWORD}`)
  for (const org of [
    'Contoso Learning',
    'Fabrikam Training',
    'Northwind Academy',
    'Contoso Consulting',
    'All organizations',
  ])
    await expect(demo.getByText(org, { exact: true })).toBeVisible()
  await demo.getByText('Fabrikam Training', { exact: true }).click()
  await demo.getByRole('button', { name: person('account.admin', 'fabrikam-training') }).click()
  await expect(page).toHaveURL(training('fabrikam-training'))
})

test.describe('another organization', () => {
  test.use({ provoked: /status of 404/ })

  test('somebody else’s organization is not found, as one that does not exist, and the page helps on', async ({
    page,
  }) => {
    const theirs = await mintOrganization()
    await signIn(page, ADMIN)
    for (const slug of [theirs.slug, 'no-such-organization']) {
      const response = await page.goto(training(slug))
      expect(response?.status()).toBe(404)
      await expect(page.getByRole('heading', { name: 'There is nothing at this address' })).toBeVisible()
      expect(await page.content()).not.toContain(theirs.name)
    }
    await page.getByRole('link', { name: 'Go to your overview' }).click()
    await expect(page).toHaveURL(training('contoso-learning'))
  })
})

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })

  test('sign-in, theme and sign-out work, and a wrong password keeps the address', async ({ page }) => {
    await page.goto(training('contoso-learning', '?area=security'))
    await fillIn(page, ADMIN, 'not the password')
    await expect(page.getByLabel('E-mail address')).toHaveValue(ADMIN)
    await expect(page.getByLabel('Password', { exact: true })).toBeFocused()
    await page.getByLabel('Password', { exact: true }).fill(PASSWORD)
    await page.keyboard.press('Enter')
    await expect(page).toHaveURL(training('contoso-learning', '?area=security'))
    await page.getByRole('banner').getByRole('button', { name: 'Theme' }).click()
    await page.getByRole('button', { name: 'Dark', exact: true }).click()
    await expect(page).toHaveURL(training('contoso-learning', '?area=security'))
    await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark')
    await signOut(page)
    await expect(page.getByText('You are signed out.')).toBeVisible()
  })
})
