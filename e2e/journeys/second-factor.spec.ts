import type { Page } from '@playwright/test'
import { Secret, TOTP } from 'otpauth'
import { expect, PASSWORD, signIn, test, training } from '../support/browser'
import { mintOrganization } from '../support/browser-organization'
import { forgetProof } from '../support/browser-people'

test.use({ provoked: /status of 40[03]/ })

const dialog = (page: Page) => page.getByRole('dialog', { name: 'Is it you?' })

/** What the app on the phone shows now. @param key as the page writes it */
const codeOf = (key: string) => new TOTP({ secret: Secret.fromBase32(key.replaceAll(' ', '')) }).generate()

test('asked again who it is: the wrong password is told at its field, the right one lets what was asked go on, Escape drops it', async ({
  page,
}) => {
  const { slug, email } = await mintOrganization()
  await signIn(page, email)
  await forgetProof(email)
  await page.goto(`/${slug}/tokens`)
  await page.getByLabel('Name').fill('nightly')
  const make = page.getByRole('button', { name: 'Make the token' })
  await make.click()
  await expect(dialog(page)).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(dialog(page)).toBeHidden()
  await expect(page.getByLabel('Name')).toHaveValue('nightly')
  await make.click()
  await dialog(page).getByLabel('Your password', { exact: true }).fill('not my password')
  await page.keyboard.press('Enter')
  await expect(dialog(page).getByLabel('Your password', { exact: true })).toHaveAccessibleDescription(
    /not your current/,
  )
  await dialog(page).getByLabel('Your password', { exact: true }).fill(PASSWORD)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('textbox', { name: 'Token' })).toHaveValue(/^laurel_/)
})

test('a second factor is set up by its key, asked at the next sign-in, and each code opens once', async ({
  page,
  baseURL,
  browser,
}) => {
  const { slug, email } = await mintOrganization()
  await signIn(page, email)
  await page.goto('/account')
  const factor = page.getByRole('region', { name: 'Second factor' })
  await factor.getByRole('button', { name: 'Set up a second factor' }).click()
  await expect(factor.getByRole('img', { name: /^QR code/ })).toBeVisible()
  const key = (await factor.getByText('Key:').locator('code').textContent()) ?? ''
  await factor.getByLabel('Code').fill('000000')
  await factor.getByRole('button', { name: 'Switch on' }).click()
  await expect(factor.getByLabel('Code')).toHaveAccessibleDescription(/does not fit/)
  await factor.getByLabel('Code').fill(codeOf(key))
  await factor.getByRole('button', { name: 'Switch on' }).click()
  const codes = factor.getByRole('listitem')
  await expect(codes).toHaveCount(10)
  const [spare = ''] = await codes.allInnerTexts()

  const other = await (await browser.newContext({ ...(baseURL && { baseURL }) })).newPage()
  const signInAgain = async (code: string) => {
    await other.goto(`/sign-in?next=${encodeURIComponent(training(slug))}`)
    await other.getByLabel('E-mail address').fill(email)
    await other.getByLabel('Password').fill(PASSWORD)
    await other.getByRole('button', { name: 'Sign in' }).click()
    await expect(other.getByRole('heading', { level: 1, name: 'Your code' })).toBeVisible()
    await other.getByLabel('Code').fill(code)
    await other.getByRole('button', { name: 'Sign in' }).click()
  }
  await signInAgain('123456')
  await expect(other.getByText('This code does not fit, or was used already.')).toBeVisible()
  await other.getByLabel('Code').fill(spare)
  await other.getByRole('button', { name: 'Sign in' }).click()
  await expect(other).toHaveURL(training(slug))
  await other.context().clearCookies()
  await signInAgain(spare)
  await expect(other.getByText('This code does not fit, or was used already.')).toBeVisible()

  await page.reload()
  await expect(factor).toContainText('9 of your recovery codes are left')
  await factor.getByRole('button', { name: /^Switch off/ }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Switch off' }).click()
  await expect(factor.getByRole('button', { name: 'Set up a second factor' })).toBeVisible()
})
