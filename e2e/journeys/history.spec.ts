import { generateDemo } from '../../demo/generate'
import { replay } from '../../tests/oracle/replay'
import { type OracleScore, type ScoredRow, scoreLineItems } from '../../tests/oracle/score-line-items'
import { TEST_TODAY } from '../../tests/support/secret'
import { expect, person, signIn, test, training } from '../support/browser'
import { download } from '../support/browser-download'
import { COURSEWARE, csvFile, importCsv, mintOrganization } from '../support/browser-organization'

const CONTOSO = 'contoso-learning'
const ADMIN = person('global.admin', CONTOSO)
const history = (slug: string, query = '') => training(slug, `/history${query}`)

/** Contoso by the independent scorer, from the rows of its demo files. */
function contosoOn(asOf: string): OracleScore {
  const demo = generateDemo(TEST_TODAY).find(({ slug }) => slug === CONTOSO)
  const files = (demo?.files ?? []).map(({ kind, columns, rows }, index) => ({
    id: index + 1,
    kind,
    today: TEST_TODAY,
    rows: rows.map((cells) => Object.fromEntries(columns.map((name, at) => [name, cells[at] ?? '']))),
  }))
  return scoreLineItems({ asOf, items: replay(files).items })
}

const counted = (rows: readonly ScoredRow[], month: string) =>
  rows.filter((row) => row.counted && row.date.startsWith(month))
const pointsOf = (rows: readonly ScoredRow[]) => rows.reduce((sum, { halves }) => sum + halves, 0) / 2

test('Contoso from 21 October to 21 November 2026: the rows of October 2025 left the window, those of October 2026 entered, and the steps give 811.0', async ({
  page,
}) => {
  const [was, is] = [contosoOn('2026-10-21'), contosoOn('2026-11-21')]
  const left = counted(was.rows['courseware-completions'], '2025-10')
  const entered = counted(is.rows['courseware-completions'], '2026-10')
  expect(was.base.courseware.halves / 2 - pointsOf(left) + pointsOf(entered)).toBe(811)

  await signIn(page, ADMIN)
  await page.goto(history(CONTOSO, '?from=2026-10-21&to=2026-11-21&known=today'))
  const part = page.getByRole('region', { name: 'What changed' })
  const statement = part.getByRole('table', { name: 'Courseware, cause by cause' })
  const rows = statement.getByRole('row')
  await expect(rows.nth(1)).toHaveText(`As of 21 Oct 2026${was.base.courseware.display}`)
  await expect(rows.nth(2)).toContainText('Oct 2025 left the window')
  await expect(rows.nth(2)).toContainText(`${left.length} out−${pointsOf(left).toFixed(1)}`)
  await expect(rows.nth(3)).toContainText('Oct 2026 entered the window')
  await expect(rows.nth(3)).toContainText(`${entered.length} in+${pointsOf(entered).toFixed(1)}811.0`)
  await expect(rows.nth(4)).toContainText('As of 21 Nov 2026')
  await expect(rows.nth(4)).toContainText('811.0')
  await expect(statement.getByRole('link', { name: 'Oct 2025 left the window' })).toHaveAttribute(
    'href',
    /line-items\?metric=courseware-completions&month=2025-10$/,
  )
  const { name, text } = await download(page, part.getByRole('link', { name: 'What changed as CSV' }))
  expect(name).toBe('contoso-learning-changes.csv')
  expect(text.replaceAll('"', '')).toContain(
    `\ncourseware-completions,,1,left,2025-10,2025-10,,,,,0,${left.length},`,
  )
})

test('a snapshot of Contoso is kept for good, verified, and equal to today: 811.0, 395.0, 4.48', async ({
  page,
}) => {
  await signIn(page, ADMIN)
  await page.goto(history(CONTOSO))
  await page.getByRole('button', { name: 'Take a snapshot now' }).click()
  await page
    .getByRole('status')
    .getByRole('link', { name: /^snapshot \d+$/ })
    .click()
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Snapshot of 21 Nov 2026')
  const checks = page.getByRole('region', { name: 'Does it hold?' })
  await expect(checks).toContainText('Unchanged since it was written: its hash matches.')
  await expect(checks).toContainText('calculates the same result from the same input')
  const figures = page.getByRole('table', { name: 'Figures of the snapshot' })
  await expect(figures.getByRole('row', { name: /^Courseware 1000 811\.0 In-progress/ })).toBeVisible()
  await expect(figures.getByRole('row', { name: /^Exams 200 395\.0 Completed/ })).toBeVisible()
  await expect(figures.getByRole('row', { name: /^Average 4\.25 4\.48 Completed/ })).toBeVisible()
  await page.goto(history(CONTOSO, '#snapshots'))
  const last = page.getByRole('table', { name: 'Snapshots, the last one first' }).getByRole('row').nth(1)
  await expect(last).toContainText('21 Nov 2026')
  await expect(last).toContainText('verified')
})

test('a row that came after a snapshot is its difference: 1.0 + 1.0 = 2.0, and gone again when its import is withdrawn', async ({
  page,
}) => {
  const { slug, email } = await mintOrganization()
  await signIn(page, email)
  const row = (id: string) => csvFile(COURSEWARE, [`${id},2026-03-17,AZ-104T00,1234567`])
  await importCsv(page.request, slug, 'courseware-completions', row('R-1'))
  await page.goto(history(slug))
  await page.getByRole('button', { name: 'Take a snapshot now' }).click()
  const link = page.getByRole('status').getByRole('link', { name: /^snapshot \d+$/ })
  await expect(link).toBeVisible()
  await importCsv(page.request, slug, 'courseware-completions', row('R-2'))
  await link.click()
  await expect(page.getByRole('region', { name: 'Does it hold?' })).toContainText(
    'the result for the same date differs',
  )
  const since = page.getByRole('region', { name: 'What became known since' })
  const rows = since.getByRole('table', { name: 'Courseware, cause by cause' }).getByRole('row')
  await expect(rows.nth(1)).toHaveText('As issued1.0')
  await expect(rows.nth(2)).toContainText(/^Import of courseware-completions\.csv.*1 in\+1\.02\.0$/)
  await since.getByRole('link', { name: 'Import of courseware-completions.csv' }).click()
  await page.getByRole('button', { name: /^Withdraw/ }).click()
  await page
    .getByRole('dialog')
    .getByRole('button', { name: /^Withdraw/ })
    .click()
  await expect(page.getByText(/none of it counts/)).toBeVisible()
  await page.goBack()
  await page.reload()
  await expect(rows.nth(3)).toContainText(/^Withdrawal of courseware-completions\.csv.*1 out−1\.01\.0$/)
})

test('a viewer of one location reads the history and takes no snapshot', async ({ page }) => {
  await signIn(page, person('viewer.location', CONTOSO))
  await page.goto(history(CONTOSO))
  await expect(page.getByRole('heading', { name: 'Snapshots' })).toBeVisible()
  await expect(page.getByRole('button', { name: 'Take a snapshot now' })).toHaveCount(0)
})
