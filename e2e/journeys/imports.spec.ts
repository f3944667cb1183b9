import { readFile } from 'node:fs/promises'
import { read, write } from '@e965/xlsx'
import { expect, openPage, person, signIn, test, training } from '../support/browser'
import { download } from '../support/browser-download'
import {
  bringIn,
  choose,
  coursewareCard,
  expectScore,
  FIRST,
  fileCard,
  importsPath,
  openImports,
  pastImport,
  publishButton,
} from '../support/browser-imports'
import { COURSEWARE, csvFile, importCsv, mintOrganization } from '../support/browser-organization'

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

test('a preview that was left by the menu waits in Imports under its own address, and goes on where it was', async ({
  page,
}) => {
  await openImports(page)
  await choose(page, { name: 'april.csv', buffer: MIXED })
  await expect(publishButton(page, 'april.csv')).toBeVisible()
  const pages = page.getByRole('navigation', { name: 'Data', exact: true })
  await pages.getByRole('link', { name: 'Catalogue' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Catalogue')
  await pages.getByRole('link', { name: 'Imports' }).click()
  const waiting = page.getByRole('region', { name: 'Sent and not published' })
  await expect(waiting).toContainText('Not imported yet.')
  const own = await waiting.getByRole('link', { name: 'Go on with april.csv' }).getAttribute('href')
  await page.goto(own ?? '')
  await publishButton(page, 'april.csv').click()
  await expect(
    fileCard(page, 'april.csv').getByRole('heading', { name: 'april.csv Published' }),
  ).toBeVisible()
  await expect(waiting).toHaveCount(0)
  await page.goto(own ?? '')
  await expect(
    page.getByText(/^Not understood in the address: upload .*no file of yours waits/),
  ).toBeVisible()
})

test.describe('a file with good, known and bad rows', () => {
  test('shows what it would do before anything is written, then does that: 1.5 + 2 = 3.5', async ({
    page,
  }) => {
    const { slug } = await openImports(page)
    await expect(page.getByRole('region', { name: 'What may be missing' })).toContainText(
      'Never imported: exam unit purchases and surveys.',
    )
    await choose(page, { name: 'april.csv', buffer: MIXED })
    const file = fileCard(page, 'april.csv')
    await expect(
      file.getByRole('heading', { name: 'april.csv Preview: nothing is written yet' }),
    ).toBeFocused()
    await expect(file).toContainText('Read as Courseware completions, ISO dates, separated by commas.')
    await expect(file.getByRole('row', { name: /^New 2 / })).toBeVisible()
    await expect(file.getByRole('row', { name: /^Known 1 / })).toBeVisible()
    await expect(file.getByRole('row', { name: /^Repeated 1 / })).toBeVisible()
    await expect(file.getByRole('row', { name: /^Rejected 3 / })).toBeVisible()
    await expect(file.getByRole('row', { name: /^Courseware 1\.5 3\.5 In-progress/ })).toBeVisible()
    await expect(file).toContainText('New locations, still without a name: 7654321.')
    await expect(pastImport(page, 'april.csv')).toHaveCount(0)
    await publishButton(page, 'april.csv').click()
    await expect(file.getByRole('heading', { name: 'april.csv Published' })).toBeFocused()
    await expect(file).toContainText('7 rows read')
    const rejected = file.getByRole('table', { name: 'Rejected rows' }).getByRole('row')
    await expect(rejected.nth(1)).toContainText(/Line 4\s*redeemed_on.*does not exist in the calendar/)
    await expect(rejected.nth(2)).toContainText(/Line 5\s*course_number.*is not a course number/)
    await expect(rejected.nth(3)).toContainText(/Line 8/)
    await expect(rejected).toHaveCount(4)
    const past = pastImport(page, 'april.csv')
    await expect(past).toContainText('Olivia Owner')
    await expect(past).toContainText('2 new')
    await expect(past).toContainText('7 read, 1 known, 1 repeated, 3 rejected')
    await expect(past).toContainText('Courseware 1.5 → 3.5')
    await expectScore(page, slug, '3.5')
  })

  test('gives its bad rows back; mended and brought in as that same file, only mended ones go in', async ({
    page,
  }) => {
    const { slug } = await openImports(page)
    const file = await bringIn(page, 'april.csv', MIXED)
    const { name, text } = await download(page, file.getByRole('link', { name: 'Download rejected rows' }))
    expect(name).toMatch(/rejected\.csv$/)
    for (const row of ['R-4,2026-02-30,AZ-104T00', 'R-5,2026-04-02,not a course', 'R-1,2026-03-19,AZ-104T00'])
      expect(text.replaceAll('"', '')).toContain(row)
    for (const row of ['R-2', 'R-3', 'R-6']) expect(text).not.toContain(row)
    const mended = text.replace(/(?<key>R-4"?,"?)2026-02-30/, '$<key>2026-02-28')
    const again = await bringIn(page, name, Buffer.from(mended))
    await expect(again.getByRole('row', { name: /^New 1 / })).toBeVisible()
    await expect(again.getByRole('row', { name: /^Rejected 2 / })).toBeVisible()
    await expectScore(page, slug, '4.5')
  })

  test('gives its bad rows for Excel; fixed there and sent again one goes in, and Excel is what the page offers from then on', async ({
    page,
  }) => {
    const { slug } = await openImports(page)
    const file = await bringIn(page, 'april.csv', MIXED)
    const excel = file.getByRole('link', { name: 'Excel', exact: true })
    const [saved] = await Promise.all([page.waitForEvent('download'), excel.click()])
    expect(saved.suggestedFilename()).toMatch(/rejected\.xlsx$/)
    const book = read(await readFile(await saved.path()), { cellNF: true })
    const sheet = book.Sheets[book.SheetNames[0] ?? ''] ?? {}
    const [at] = Object.entries(sheet).find(([, { v }]) => v === '2026-02-30') ?? ['']
    sheet[at] = { t: 'n', v: 46_081, z: 'dd.mm.yyyy' }
    await expect(file.getByRole('link', { name: 'Download rejected rows' })).toHaveAttribute(
      'href',
      /format=xlsx$/,
    )
    const again = await bringIn(
      page,
      saved.suggestedFilename(),
      write(book, { type: 'buffer', bookType: 'xlsx' }),
    )
    await expect(again.getByRole('row', { name: /^New 1 / })).toBeVisible()
    await expect(again.getByRole('row', { name: /^Rejected 2 / })).toBeVisible()
    await expectScore(page, slug, '4.5')
    await page.goto(`/${slug}/membership/training-services/rules`)
    await expect(page.getByRole('link', { name: / as (Excel|CSV|TSV|JSON)$/ }).first()).toHaveText('Excel')
  })

  test('can be withdrawn after a word on what that does: the figures are those before, the list says withdrawn', async ({
    page,
  }) => {
    const { slug } = await openImports(page)
    await bringIn(page, 'april.csv', MIXED)
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
    const past = pastImport(page, 'april.csv')
    await expect(past).toContainText('Withdrawn')
    await past.getByRole('link', { name: 'april.csv' }).click()
    await expect(page.getByText(/Withdrawn .*: none of it counts\./)).toBeVisible()
    await expect(page.getByRole('button', { name: /Withdraw/ })).toHaveCount(0)
    await expectScore(page, slug, '1.5')
  })
})

test('a known row that says something else is left as it is, or takes the new value, as the reader decides', async ({
  page,
}) => {
  const { slug } = await openImports(page)
  const changed = csvFile(COURSEWARE, ['R-2,2026-03-18,AZ-104T00,1234567'])
  await choose(page, { name: 'changed.csv', buffer: changed })
  const file = fileCard(page, 'changed.csv')
  const question = file.getByRole('group', { name: '1 known row says something else in this file' })
  await expect(question.getByRole('radio', { name: /^Leave them as they are/ })).toBeChecked()
  await expect(file.getByRole('row', { name: /^Rejected 1 / })).toBeVisible()
  await expect(file.getByRole('row', { name: /R-2 Line 2 course_number AZ-900T00 AZ-104T00/ })).toBeVisible()
  await question.getByRole('radio', { name: /^Take the new values/ }).check()
  await expect(file.getByRole('row', { name: /^Changed 1 / })).toBeVisible()
  await expect(file.getByRole('row', { name: /^Courseware 1\.5 2\.0/ })).toBeVisible()
  await publishButton(page, 'changed.csv').click()
  await file.getByRole('link', { name: 'Open the import' }).click()
  const rows = page.getByRole('region', { name: 'Changed rows' })
  await expect(rows.getByRole('row', { name: /R-2 Line 2 course_number AZ-900T00 AZ-104T00/ })).toBeVisible()
  await expectScore(page, slug, '2.0')
})

test('the same file again would add nothing and says which import it was', async ({ page }) => {
  const { slug } = await openImports(page)
  await choose(page, { name: 'again.csv', buffer: FIRST })
  const file = fileCard(page, 'again.csv')
  await expect(file.getByRole('row', { name: /^Known 2 / })).toBeVisible()
  await expect(file).toContainText('The same file was imported before: it would add nothing.')
  await expect(file.getByRole('link', { name: 'imported before' })).toHaveAttribute('href', /\/imports\/\d+$/)
  await expect(file).toContainText('No score would change: every row is known already.')
  await expect(file).toContainText('No row would be imported.')
  await expectScore(page, slug, '1.5')
})

test('the number of an exam in the place of a course is said with the course it means, and leads to the catalogue', async ({
  page,
}) => {
  const { slug } = await openImports(page)
  await choose(page, {
    name: 'exams.csv',
    buffer: csvFile(COURSEWARE, ['R-7,2026-03-17,AZ-104,1234567']),
  })
  const file = fileCard(page, 'exams.csv')
  await expect(file).toContainText('AZ-104 is the number of an exam; its course is usually AZ-104T00.')
  await expect(file).not.toContainText('No score would change')
  await expect(file.getByRole('link', { name: 'catalogue' })).toHaveAttribute('href', `/${slug}/catalogue`)
})

test('the first import of an empty organization fills its page', async ({ page }) => {
  const { slug, email } = await mintOrganization()
  await signIn(page, email)
  await page.goto(training(slug))
  await page.getByRole('link', { name: 'Import your first file' }).click()
  await expect(page.getByText('Nothing was imported yet.')).toBeVisible()
  await bringIn(page, 'first.csv', FIRST)
  await openPage(page, 'Membership', 'Overview')
  await expect(coursewareCard(page).getByText('1.5 / 1000 points')).toBeVisible()
  await expect(page.getByRole('region', { name: 'No data yet' })).toHaveCount(0)
})

test('each kind says step by step where its file comes from and has a template whose example row imports', async ({
  page,
}) => {
  const { slug } = await openImports(page)
  const help = page.getByRole('region', { name: 'The files, and how to get each' })
  for (const [kind, title, from] of [
    ['courseware-completions', 'Courseware completions', 'Partner Center'],
    ['exam-unit-purchases', 'Exam unit purchases', 'Pearson VUE'],
    ['survey-responses', 'Survey responses', 'Metrics that Matter'],
    ['courses', 'Courses', 'Courseware Title Plan'],
    ['exams', 'Exams', 'template'],
    ['trainers', 'Trainers', 'training system'],
    ['locations', 'Locations', 'Legal info'],
  ] as const) {
    const part = help.locator('details', { has: page.getByText(title, { exact: true }) })
    await part.locator('summary').click()
    await expect(part.getByRole('list')).toContainText(from)
    await expect(part.getByRole('rowheader', { name: '(required)' }).first()).toBeVisible()
    const link = part.getByRole('link', { name: `Template with an example row of ${title}` })
    const { name: file, text } = await download(page, link)
    expect(file).toBe(`laurel-${kind}-template.csv`)
    expect(text.trim().split('\n')).toHaveLength(2)
    await importCsv(page.request, slug, kind, Buffer.from(text))
  }
  await page.reload()
  await expect(page.getByRole('region', { name: 'Past imports' }).getByRole('row')).toHaveCount(9)
})

test('a long list of past imports shows one kind at a time', async ({ page }) => {
  const { slug } = await openImports(page)
  for (let row = 0; row < 12; row++)
    await importCsv(
      page.request,
      slug,
      'courseware-completions',
      csvFile(COURSEWARE, [`L-${row},2026-03-17,AZ-104T00,1234567`]),
    )
  const exams = csvFile('order_line_id,purchased_on,exam_number,units,location_id', [
    'O-1,2026-03-17,AZ-104,2,1234567',
  ])
  await importCsv(page.request, slug, 'exam-unit-purchases', exams)
  await page.goto(importsPath(slug))
  const past = page.getByRole('region', { name: 'Past imports' })
  await expect(past.getByRole('row')).toHaveCount(15)
  await past.getByRole('link', { name: 'Exam unit purchases' }).click()
  await expect(past.getByRole('row')).toHaveCount(2)
  await past.getByRole('link', { name: 'All' }).click()
  await expect(past.getByRole('row')).toHaveCount(15)
})

test('a Report viewer sees past imports, no way to bring in or withdraw one, and which role that needs', async ({
  page,
}) => {
  await signIn(page, person('viewer', 'contoso-learning'))
  await page.goto('/contoso-learning/imports')
  await expect(page.getByRole('row', { name: /courseware-completions/ }).first()).toBeVisible()
  await expect(page.getByText(/you need the role Global admin or MPN Partner Admin/)).toBeVisible()
  await expect(page.getByRole('button', { name: /Import|Withdraw|Publish/ })).toHaveCount(0)
  await expect(page.locator('input[type="file"]')).toHaveCount(0)
  await page
    .getByRole('link', { name: /courseware-completions/ })
    .first()
    .click()
  await expect(page.getByRole('heading', { name: /^Import \|/ })).toBeVisible()
  await expect(page.getByRole('link', { name: 'Download rejected rows' })).toHaveCount(0)
})
