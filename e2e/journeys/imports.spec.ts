import type { Locator, Page } from '@playwright/test'
import { baseCriteria, card, expect, person, signIn, test, training } from '../support/browser'
import { download } from '../support/browser-download'
import {
  COURSEWARE,
  csvFile,
  importCsv,
  type Minted,
  mintOrganization,
} from '../support/browser-organization'

const FIRST = csvFile(COURSEWARE, ['R-1,2026-03-17,AZ-104T00,1234567', 'R-2,2026-03-18,AZ-900T00,1234567'])
/** Two new rows, one known, one twice in the file, and three that cannot be. */
const MIXED = csvFile(COURSEWARE, [
  'R-2,2026-03-18,AZ-900T00,1234567',
  'R-3,2026-04-01,AZ-104T00,7654321',
  'R-4,2026-02-30,AZ-104T00,1234567',
  'R-5,2026-04-02,not a course,1234567',
  'R-6,2026-04-03,AZ-104T00,1234567',
  'R-6,2026-04-03,AZ-104T00,1234567',
  'R-1,2026-03-19,AZ-104T00,1234567',
])
const WITHOUT_COLUMN = csvFile('redemption_id,redeemed_on,location_id', ['R-9,2026-03-17,1234567'])

const panel = (page: Page): Locator => page.getByRole('region', { name: 'Courseware completions' })
const score = (page: Page): Locator => card(baseCriteria(page), 'Courseware completions')

async function upload(page: Page, name: string, buffer: Buffer) {
  await panel(page)
    .getByLabel('File of courseware completions')
    .setInputFiles({ name, mimeType: 'text/csv', buffer })
  await panel(page).getByRole('button', { name: 'Import courseware completions' }).click()
}

async function expectScore(page: Page, slug: string, text: string) {
  await page.goto(training(slug))
  await expect(score(page).getByText(`${text} / 1000 points`)).toBeVisible()
}

/** Row by row what went in is the first import's 1 + 0.5 points; the mixed file brings 1 + 1 more. */
async function openImports(page: Page, baseURL: string | undefined): Promise<Minted> {
  const minted = await mintOrganization(baseURL ?? '')
  await signIn(page, minted.email)
  await importCsv(page.request, minted.slug, 'courseware-completions', FIRST)
  await page.goto(`/${minted.slug}/imports`)
  return minted
}

test.describe('a file with good, known and bad rows', () => {
  test('is counted row by row, each bad row with line, column and reason, and the card changes: 1.5 + 2 = 3.5', async ({
    page,
    baseURL,
  }) => {
    const { slug } = await openImports(page, baseURL)
    await upload(page, 'april.csv', MIXED)
    const result = panel(page).getByRole('status')
    await expect(result).toContainText('april.csv: 7 rows read: 2 accepted, 2 already known, 3 rejected.')
    await expect(result).toContainText('New locations, still without a name: 7654321.')
    const rejected = result.getByRole('row')
    await expect(rejected.nth(1)).toContainText(/Line 4\s*redeemed_on.*does not exist in the calendar/)
    await expect(rejected.nth(2)).toContainText(/Line 5\s*course_number.*is not a course number/)
    await expect(rejected.nth(3)).toContainText(/Line 8/)
    await expect(rejected).toHaveCount(4)
    const past = page.getByRole('region', { name: 'Past imports' }).getByRole('row', { name: /april\.csv/ })
    await expect(past).toContainText('Olivia Owner')
    for (const [index, count] of ['7', '2', '2', '3'].entries())
      await expect(past.getByRole('cell').nth(index + 1)).toHaveText(count)
    await expectScore(page, slug, '3.5')
  })

  test('gives its bad rows back as a file, verbatim', async ({ page, baseURL }) => {
    await openImports(page, baseURL)
    await upload(page, 'april.csv', MIXED)
    const link = panel(page).getByRole('link', { name: 'Download rejected rows' })
    const { name, text } = await download(page, link)
    expect(name).toMatch(/rejected\.csv$/)
    for (const row of ['R-4,2026-02-30,AZ-104T00', 'R-5,2026-04-02,not a course', 'R-1,2026-03-19,AZ-104T00'])
      expect(text).toContain(row)
    for (const row of ['R-2,', 'R-3,', 'R-6,']) expect(text).not.toContain(row)
  })

  test('can be withdrawn after a word on what that does: the figures are those before, the list says withdrawn', async ({
    page,
    baseURL,
  }) => {
    const { slug } = await openImports(page, baseURL)
    await upload(page, 'april.csv', MIXED)
    const withdraw = page.getByRole('button', { name: 'Withdraw april.csv' })
    await withdraw.click()
    const question = page.getByRole('dialog', { name: 'Withdraw april.csv?' })
    await expect(question).toContainText(
      'The figures become those of an organization that never saw this file.',
    )
    await question.getByRole('button', { name: 'Cancel' }).click()
    await expect(question).toBeHidden()
    await expect(withdraw).toBeFocused()
    await withdraw.click()
    await question.getByRole('button', { name: 'Withdraw', exact: true }).click()
    const past = page.getByRole('row', { name: /april\.csv/ })
    await expect(past).toContainText('Withdrawn')
    await past.getByRole('link', { name: 'april.csv' }).click()
    await expect(page.getByText(/Withdrawn .*: none of it counts\./)).toBeVisible()
    await expect(page.getByRole('button', { name: /Withdraw/ })).toHaveCount(0)
    await expectScore(page, slug, '1.5')
  })
})

test('the same file again adds nothing and says which import it was', async ({ page, baseURL }) => {
  const { slug } = await openImports(page, baseURL)
  await upload(page, 'again.csv', FIRST)
  const result = panel(page).getByRole('status')
  await expect(result).toContainText('2 rows read: 0 accepted, 2 already known, 0 rejected.')
  await expect(result).toContainText(/The same file was imported before, as import \d+: it adds nothing\./)
  await expectScore(page, slug, '1.5')
})

test.describe('what cannot be read', () => {
  test.use({ provoked: /status of 4(00|22)/ })

  test('a file without a required column is refused with a sentence that names it, and nothing is imported', async ({
    page,
    baseURL,
  }) => {
    await openImports(page, baseURL)
    await upload(page, 'wrong.csv', WITHOUT_COLUMN)
    await expect(panel(page).getByRole('alert')).toContainText('course_number')
    await expect(page.getByRole('row', { name: /wrong\.csv/ })).toHaveCount(0)
    await upload(page, 'right.csv', FIRST)
    await expect(panel(page).getByRole('alert')).toHaveCount(0)
    await expect(panel(page).getByRole('status')).toContainText('2 already known')
  })
})

test('without a chosen file the button says what to do', async ({ page, baseURL }) => {
  await openImports(page, baseURL)
  await panel(page).getByRole('button', { name: 'Import courseware completions' }).click()
  await expect(panel(page).getByRole('alert')).toHaveText('Choose a file first.')
})

test('the first import of an empty organization fills its page', async ({ page, baseURL }) => {
  const { slug, email } = await mintOrganization(baseURL ?? '')
  await signIn(page, email)
  await page.goto(training(slug))
  await page.getByRole('link', { name: 'Import your first file' }).click()
  await upload(page, 'first.csv', FIRST)
  await expect(panel(page).getByRole('status')).toContainText('2 accepted')
  await page
    .getByRole('navigation', { name: 'Main' })
    .getByRole('link', { name: 'Training Services Partner' })
    .click()
  await expect(score(page).getByText('1.5 / 1000 points')).toBeVisible()
  await expect(page.getByRole('region', { name: 'No data yet' })).toHaveCount(0)
})

test('each kind says where its file comes from and has a template with an example row that imports', async ({
  page,
  baseURL,
}) => {
  const { slug } = await openImports(page, baseURL)
  for (const [kind, name, from] of [
    ['courseware-completions', 'Courseware completions', 'From Partner Center'],
    ['exam-unit-purchases', 'Exam unit purchases', 'order report'],
    ['survey-responses', 'Survey responses', 'Metrics that Matter'],
  ] as const) {
    const region = page.getByRole('region', { name })
    await expect(region).toContainText(from)
    const link = region.getByRole('link', { name: 'Template with an example row' })
    const { name: file, text } = await download(page, link)
    expect(file).toBe(`laurel-${kind}-template.csv`)
    expect(text.trim().split('\n')).toHaveLength(2)
    await importCsv(page.request, slug, kind, Buffer.from(text))
  }
  await page.reload()
  await expect(page.getByRole('region', { name: 'Past imports' }).getByRole('row')).toHaveCount(5)
})

test('a Report viewer sees past imports, no way to bring in or withdraw one, and which role that needs', async ({
  page,
}) => {
  await signIn(page, person('viewer', 'contoso-learning'))
  await page.goto('/contoso-learning/imports')
  await expect(page.getByRole('row', { name: /courseware-completions/ }).first()).toBeVisible()
  await expect(page.getByText(/you need the role Global admin or MPN Partner Admin/)).toBeVisible()
  await expect(page.getByRole('button', { name: /Import|Withdraw/ })).toHaveCount(0)
  await expect(page.locator('input[type="file"]')).toHaveCount(0)
  await page
    .getByRole('link', { name: /courseware-completions/ })
    .first()
    .click()
  await expect(page.getByRole('heading', { name: /^Import \|/ })).toBeVisible()
  await expect(page.getByRole('link', { name: 'Download rejected rows' })).toHaveCount(0)
})
