import type { Page } from '@playwright/test'
import { baseCriteria, card, expect, person, signIn, test, training } from '../support/browser'
import { COURSEWARE, csvFile, importCsv, mintOrganization } from '../support/browser-organization'

const ROWS = csvFile(COURSEWARE, [
  'R-1,2026-03-17,ZZ-100T00,1234567',
  'R-2,2026-03-18,ZZ-100T00,1234567',
  'R-3,2026-03-19,AZ-104T00,1234567',
])

const score = (page: Page) => card(baseCriteria(page), 'Courseware completions')
const unknown = (page: Page) => page.getByRole('region', { name: 'Unknown courses and exams' })
const entry = (page: Page) =>
  page
    .getByRole('region', { name: 'Courses and exams', exact: true })
    .getByRole('row', { name: /^ZZ-100T00/ })

test.describe('as Global admin', () => {
  let slug = ''
  test.beforeEach(async ({ page }) => {
    const minted = await mintOrganization()
    slug = minted.slug
    await signIn(page, minted.email)
    await importCsv(page.request, slug, 'courseware-completions', ROWS)
  })

  test('an unknown course added by the form counts on the card at once, and no more when removed: 1 → 3 → 1', async ({
    page,
  }) => {
    await page.goto(training(slug))
    await expect(score(page).getByText('1.0 / 1000 points')).toBeVisible()
    const verdict = page.getByRole('region', { name: 'Verdict' })
    await expect(verdict).toContainText('2 rows of unknown courses and exams do not count: add them')
    await verdict.getByRole('link', { name: 'add them' }).click()
    await unknown(page).getByRole('link', { name: 'Add ZZ-100T00' }).click()
    const form = page.getByRole('form', { name: 'Add a course or exam' })
    await expect(form.getByLabel('Number')).toHaveValue('ZZ-100T00')
    await form.getByLabel('Title').fill('A course of our own')
    await form.getByLabel('Solution area').selectOption('Security')
    await form.getByLabel('Program value').selectOption('1 (Advanced)')
    await form.getByRole('button', { name: 'Add' }).click()
    await expect(form.getByRole('status')).toHaveText('ZZ-100T00 is in the catalogue; its rows count.')
    await expect(entry(page)).toContainText(/A course of our own.*Security.*Advanced.*Own/)
    await expect(unknown(page)).toHaveCount(0)
    await page.goto(training(slug))
    await expect(score(page).getByText('3.0 / 1000 points')).toBeVisible()
    await page.goto(`/${slug}/catalogue`)
    await page.getByRole('button', { name: 'Remove ZZ-100T00' }).click()
    const question = page.getByRole('dialog', { name: 'Remove ZZ-100T00 from the catalogue?' })
    await question.getByRole('button', { name: 'Remove' }).click()
    await expect(entry(page)).toHaveCount(0)
    await expect(unknown(page)).toContainText('ZZ-100T00')
    await page.goto(training(slug))
    await expect(score(page).getByText('1.0 / 1000 points')).toBeVisible()
  })

  test('many at once go through Imports; the list that scripts send counts at once, and says of each row not taken why: 1 + 2 × 0.5 = 2', async ({
    page,
  }) => {
    await page.goto(`/${slug}/catalogue`)
    await expect(page.getByRole('link', { name: 'Import courses or exams' })).toHaveAttribute(
      'href',
      `/${slug}/imports`,
    )
    const list = csvFile('type,number,title,solution_area,program_value,days,from,to', [
      'course,ZZ-100T00,A course of our own,Security,0.5,1,,',
      'course,ZZ-200T00,Nowhere,Gardening,1,1,,',
    ])
    const response = await page.request.post(`/api/v1/orgs/${slug}/catalogue/import`, { data: list })
    expect(await response.json()).toEqual({
      added: 1,
      updated: 0,
      unchanged: 0,
      rejected: [
        {
          line: 3,
          column: 'solution_area',
          message: expect.stringMatching(/^One of the six solution areas: .*security/),
        },
      ],
    })
    await page.reload()
    await expect(entry(page)).toContainText('Fundamentals & others')
    await page.goto(training(slug))
    await expect(score(page).getByText('2.0 / 1000 points')).toBeVisible()
  })

  test.describe('with mistakes', () => {
    test.use({ provoked: /status of 400/ })

    test('the form says at each field what to fix and puts the focus on the first', async ({ page }) => {
      await page.goto(`/${slug}/catalogue`)
      const form = page.getByRole('form', { name: 'Add a course or exam' })
      await form.getByLabel('Number').fill('not a number')
      await form.getByRole('button', { name: 'Add' }).click()
      await expect(form.getByRole('alert')).toBeVisible()
      const number = form.getByLabel('Number')
      await expect(number).toBeFocused()
      await expect(number).toHaveAttribute('aria-invalid', 'true')
      await expect(number).toHaveAccessibleDescription(/AZ-104T00/)
      await expect(number).toHaveValue('not a number')
      const area = form.getByLabel('Solution area')
      await expect(area).toHaveAccessibleDescription('Choose the solution area.')
      await expect(form.getByLabel('Title')).toHaveAccessibleDescription('Give it a title.')
    })
  })
})

test('a Report viewer reads the catalogue and is told which role may change it', async ({ page }) => {
  await signIn(page, person('viewer', 'fabrikam-training'))
  await page.goto('/fabrikam-training/catalogue')
  await expect(page.getByRole('row', { name: /^AZ-104T00.*Infrastructure.*Advanced.*Shipped/ })).toBeVisible()
  await expect(page.getByText(/you need the role Global admin or MPN Partner Admin/)).toBeVisible()
  await expect(page.getByRole('form')).toHaveCount(0)
  await expect(page.getByRole('button', { name: /Add|Import|Remove/ })).toHaveCount(0)
})
