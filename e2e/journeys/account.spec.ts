import { expect, PASSWORD, signIn, test, training } from '../support/browser'
import { mintOrganization } from '../support/browser-organization'

test('a person changes name and time zone, and times on screen follow', async ({ page }) => {
  const { slug, name, email } = await mintOrganization()
  await signIn(page, email)
  await page.goto(training(slug))
  await page.getByRole('button', { name: 'Olivia Owner' }).click()
  await page.getByRole('link', { name: 'Your account' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Your account' })).toBeVisible()
  const form = page.getByRole('form', { name: 'Name and time zone' })
  await form.getByLabel('Name').fill('Olivia Renamed')
  await form.getByLabel('Time zone').fill('Asia/Tokyo')
  await form.getByRole('button', { name: 'Save' }).click()
  await expect(form.getByRole('status')).toHaveText('Saved.')
  await expect(page.getByRole('button', { name: 'Olivia Renamed' })).toBeVisible()
  await page.goto(`/${slug}/audit`)
  await expect(page.getByText('Times in Asia/Tokyo')).toBeVisible()
  const row = page.getByRole('row', { name: /changed their time zone/ })
  await expect(row).toContainText(/Changed:\s*nothing.*Asia\/Tokyo/)
  await page.goto('/account')
  await page.getByRole('link', { name: `Back to ${name}` }).click()
  await expect(page).toHaveURL(training(slug))
})

test.describe('mistakes', () => {
  test.use({ provoked: /status of 400/ })

  test('a wrong password, a short one and two that differ are refused beside their fields', async ({
    page,
  }) => {
    const { email } = await mintOrganization()
    await signIn(page, email)
    await page.goto('/account')
    const form = page.getByRole('form', { name: 'Password' })
    const change = async (current: string, password: string, repeat: string) => {
      await form.getByLabel('Current password').fill(current)
      await form.getByLabel('New password').fill(password)
      await form.getByLabel('Repeat the password').fill(repeat)
      await form.getByRole('button', { name: 'Change password' }).click()
    }
    await change(PASSWORD, 'a good new password', 'another one')
    await expect(form.getByLabel('Repeat the password')).toHaveAccessibleDescription(/not the same/)
    await change(PASSWORD, 'short', 'short')
    await expect(form.getByLabel('New password')).toHaveAccessibleDescription(/too short/)
    await change('not my password', 'a good new password', 'a good new password')
    await expect(form.getByLabel('Current password')).toHaveAccessibleDescription(/not your current/)
    await expect(form.getByLabel('Current password')).toBeFocused()
  })
})

test('a new password ends the other sessions and keeps this one; one session can be ended from another', async ({
  page,
  baseURL,
  browser,
}) => {
  const { slug, email } = await mintOrganization()
  const sign = async (password: string) => {
    const other = await (await browser.newContext({ ...(baseURL && { baseURL }) })).newPage()
    const response = await other.request.post('/api/sign-in', {
      form: { email, password },
      maxRedirects: 0,
    })
    expect(response.headers().location).toBe('/')
    return other
  }
  await signIn(page, email)
  const first = await sign(PASSWORD)
  await page.goto('/account')
  const rows = page.getByRole('region', { name: 'Where you are signed in' }).getByRole('row')
  await expect(rows).toHaveCount(3)
  await expect(rows.nth(1)).toContainText(/Chrome on Linux.*This session/)
  await page.getByRole('button', { name: /^End the session of/ }).click()
  await page.getByRole('dialog').getByRole('button', { name: /^End$/ }).click()
  await expect(rows).toHaveCount(2)
  await first.goto(training(slug))
  await expect(first).toHaveURL(/\/sign-in/)

  const second = await sign(PASSWORD)
  const form = page.getByRole('form', { name: 'Password' })
  await form.getByLabel('Current password').fill(PASSWORD)
  await form.getByLabel('New password').fill('a good new password')
  await form.getByLabel('Repeat the password').fill('a good new password')
  await form.getByRole('button', { name: 'Change password' }).click()
  await expect(form.getByRole('status')).toContainText('Changed.')
  await second.goto(training(slug))
  await expect(second).toHaveURL(/\/sign-in/)
  await page.goto(training(slug))
  await expect(page).toHaveURL(training(slug))

  await sign('a good new password')
  await page.goto('/account')
  await page.getByRole('button', { name: 'End all others' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'End all others' }).click()
  await expect(rows).toHaveCount(2)
  await expect(page.getByRole('button', { name: 'End all others' })).toHaveCount(0)
})

test('without a session the page leads to sign-in and from there back', async ({ page }) => {
  await page.goto('/account')
  await expect(page).toHaveURL('/sign-in?next=%2Faccount')
})
