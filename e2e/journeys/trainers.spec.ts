import type { Page } from '@playwright/test'
import { expect, openPage, person, signIn, test, training } from '../support/browser'
import { csvFile, importCsv, mintOrganization, SURVEYS } from '../support/browser-organization'

/** Three surveys of Infrastructure: two by M-1 of 5.0 each, one by M-2 of 3.0. */
const ROWS = csvFile(SURVEYS, [
  'S-1,2026-03-17,AZ-104T00,1234567,M-1,9,45',
  'S-2,2026-04-17,AZ-104T00,1234567,M-1,9,45',
  'S-3,2026-04-17,AZ-104T00,1234567,M-2,9,27',
])

const form = (page: Page, name: string) => page.getByRole('form', { name })
const row = (page: Page, name: RegExp) =>
  page.getByRole('region', { name: 'All trainers' }).getByRole('row', { name })

test.describe('as Global admin', () => {
  let slug = ''
  test.beforeEach(async ({ page }) => {
    const minted = await mintOrganization()
    slug = minted.slug
    await signIn(page, minted.email)
    await importCsv(page.request, slug, 'survey-responses', ROWS)
  })

  test('an empty list leads to the import; a trainer is added, given a last day, and removed', async ({
    page,
  }) => {
    await page.goto(training(slug))
    await openPage(page, 'Data', 'Trainers')
    await expect(page.getByText('No trainers yet.')).toBeVisible()
    await expect(page.getByText(/Trainers are not being checked/)).toBeVisible()
    await expect(page.getByRole('link', { name: 'Import trainers' })).toHaveAttribute(
      'href',
      `/${slug}/imports`,
    )
    const missing = page.getByRole('region', { name: 'Surveys without an eligible trainer' })
    await expect(missing).toContainText(
      '3 surveys of advanced courses (1 Nov 2025 – 31 Oct 2026) would not count',
    )
    await expect(missing.getByRole('row', { name: /^M-2 Not in the list 1/ })).toBeVisible()
    await missing.getByRole('link', { name: 'Add trainer M-1' }).click()
    const add = form(page, 'Add a trainer')
    await expect(add.getByLabel('MCT ID')).toHaveValue('M-1')
    await add.getByLabel('Name').fill('Ada Example')
    await add.getByLabel('Active from').fill('2024-01-01')
    await add.getByLabel('Credentials').fill('AZ-305')
    await add.getByRole('button', { name: 'Add' }).click()
    await expect(add.getByRole('status')).toHaveText('M-1 is saved.')
    await expect(row(page, /^Ada Example M-1 since 1 Jan 2024 AZ-305 2/)).toBeVisible()

    await page.getByRole('link', { name: 'Change trainer M-1' }).click()
    const change = form(page, 'Trainer M-1')
    await change.getByLabel('Active to').fill('2026-03-31')
    await change.getByRole('button', { name: 'Save' }).click()
    await expect(row(page, /^Ada Example M-1 1 Jan 2024 – 31 Mar 2026/)).toBeVisible()
    await expect(missing).toContainText(
      '2 surveys of advanced courses (1 Nov 2025 – 31 Oct 2026) would not count with checking on',
    )
    await expect(
      missing.getByRole('row', { name: /^M-1 Not active then, or without a credential 1/ }),
    ).toBeVisible()
    await missing.getByRole('link', { name: 'Add trainer M-2' }).click()
    await expect(form(page, 'Add a trainer').getByLabel('MCT ID')).toHaveValue('M-2')

    await page.goto(`/${slug}/trainers?edit=M-1`)
    const credential = form(page, 'Add a credential of M-1')
    await credential.getByLabel('Credential').fill('AZ-104')
    await credential.getByLabel('Achieved on').fill('2025-01-01')
    await credential.getByLabel('Ends on').fill('2027-03-01')
    await credential.getByRole('button', { name: 'Add the credential' }).click()
    await expect(credential.getByRole('status')).toHaveText('AZ-104 is saved.')
    const ending = page.getByRole('region', { name: 'Credentials that end next' })
    await expect(ending.getByRole('row', { name: /^Ada Example AZ-104 1 Jan 2025 1 Mar 2027/ })).toBeVisible()

    await page.getByRole('button', { name: 'Remove trainer M-1' }).click()
    const question = page.getByRole('dialog', { name: 'Remove trainer M-1?' })
    await question.getByRole('button', { name: 'Remove' }).click()
    await expect(page.getByText('No trainers yet.')).toBeVisible()
  })

  test('by keyboard alone: the settings say that checking takes 3 surveys to 2 and 4.33 to 5.0, switching does so, and back', async ({
    page,
  }) => {
    const data = { mctId: 'M-1', name: 'Ada Example' }
    await page.request.post(`/api/v1/orgs/${slug}/trainers`, { data })
    await page.goto(`/${slug}/settings`)
    const part = page.getByRole('region', { name: 'MCT checking' })
    await expect(part).toContainText('Off. Every survey with an MCT ID counts.')
    await expect(part).toContainText('Switched on today, 2 instead of 3 surveys would count')
    const scores = part.getByRole('table', { name: /What the scores would become/ })
    await expect(scores.getByRole('row', { name: /^Average 4\.33 5\.0/ })).toBeVisible()
    await expect(part).toContainText('M-2 (1, not in the list)')
    const on = part.getByRole('button', { name: 'Switch checking on' })
    await on.focus()
    await page.keyboard.press('Enter')
    await expect(part).toContainText('Checking is on; scores follow.')
    await expect(part).toContainText('Switched off today, 3 instead of 2 surveys would count')
    await page.goto(training(slug, '?area=infrastructure'))
    await expect(page.getByRole('main')).toContainText('2 / 200')
    await page.goto(`/${slug}/trainers`)
    await expect(page.getByText(/Trainers are checked: a survey counts when its trainer/)).toBeVisible()
    await page.goto(`/${slug}/settings`)
    await part.getByRole('button', { name: 'Switch checking off' }).press('Enter')
    await expect(part).toContainText('Checking is off; scores follow.')
  })

  test.describe('with mistakes', () => {
    test.use({ provoked: /status of 400/ })

    test('the form says at each field what to fix and puts the focus on the first', async ({ page }) => {
      await page.goto(`/${slug}/trainers`)
      const add = form(page, 'Add a trainer')
      await add.getByLabel('Active from').fill('2026-03-01')
      await add.getByLabel('Active to').fill('2026-02-01')
      await add.getByRole('button', { name: 'Add' }).click()
      await expect(add.getByLabel('MCT ID')).toBeFocused()
      await expect(add.getByLabel('MCT ID')).toHaveAccessibleDescription(/Give the MCT ID/)
      await add.getByLabel('MCT ID').fill('M-1')
      await add.getByRole('button', { name: 'Add' }).click()
      await expect(add.getByLabel('Active to')).toBeFocused()
      await expect(add.getByLabel('Active to')).toHaveAccessibleDescription(
        /The last day lies before the first/,
      )
    })
  })
})

test('a Report viewer sees no trainers and is told which role may, and reads in the settings whether they are checked', async ({
  page,
}) => {
  await signIn(page, person('viewer', 'fabrikam-training'))
  await page.goto('/fabrikam-training/trainers')
  await expect(page.getByRole('heading', { name: /You need another role/ })).toBeVisible()
  await page.goto('/fabrikam-training/settings')
  const part = page.getByRole('region', { name: 'MCT checking' })
  await expect(part).toContainText('Off.')
  await expect(part.getByRole('button')).toHaveCount(0)
  await expect(part.getByRole('link')).toHaveCount(0)
})
