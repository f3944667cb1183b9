import type { Page } from '@playwright/test'
import { addMonths, firstOf, showDate, showMonth } from '../../lib/dates'
import { demoScore } from '../../tests/oracle/demo'
import { expect, person, signIn, test, training } from '../support/browser'

const SLUG = 'contoso-learning'
const SECTIONS = [
  'Where you stand',
  'How it got here',
  'What could be lost',
  'What to expect',
  'What to do',
  'Rules and data behind this report',
]

async function open(page: Page, slug = SLUG, local = 'viewer') {
  await signIn(page, person(local, slug))
  await page.goto(`${training(slug)}/report`)
}

const section = (page: Page, name: string) => page.getByRole('region', { name, exact: true })

/** Courseware, exams, average and Data & AI surveys, by the independent scorer. */
function scoresOn(asOf: string): string[] {
  const { base, areas } = demoScore(SLUG, asOf)
  const data = areas.find(({ id }) => id === 'data-ai')
  return [base.courseware.display, base.exams.display, base.average.display, data?.surveys.display ?? '']
}

test('status: verdict, and every criterion with its score and what is missing', async ({ page }) => {
  await open(page)
  const verdict = page.getByRole('region', { name: 'Verdict' })
  await expect(verdict).toContainText(/At least 419 surveys count: Contoso Vienna has sent no surveys since/)
  await expect(verdict).toContainText(
    '189 courseware points and nothing else stand between you and qualification; anniversary 15 Feb 2027, in 86 days.',
  )
  for (const [name, score, means, status] of [
    ['Courseware completions', '811.0', '189 points to go', 'In-progress'],
    ['Exam unit purchases', '395.0', '195 points above it', 'Completed'],
    ['Average response score', '4.48', '0.23 above it', 'Completed'],
    ['Data & AI: surveys', 'at least 360', '160 surveys above it', 'Completed'],
  ] as const) {
    const row = section(page, 'Where you stand').getByRole('row', { name: new RegExp(`^${name}`) })
    await expect(row.getByRole('cell').first()).toHaveText(score)
    await expect(row.getByRole('cell').nth(2)).toContainText(means)
    await expect(row.getByRole('cell').last()).toHaveText(status)
  }
  await expect(page.getByText('Made on 21 Nov 2026 for Sophie Maurer; demo data')).toBeVisible()
  await expect(page.getByText('Data through 21 Nov 2026')).toBeVisible()
})

test('trend: a sentence each, and twelve month ends that the independent scorer finds too', async ({
  page,
}) => {
  await open(page)
  const part = section(page, 'How it got here')
  await expect(part).toContainText('811.0 at the end of Oct 2026, 228 less than a year before')
  await expect(part).toContainText('Below 1000 since the end of Nov 2025.')
  await part.getByText('The same as a table').click()
  const rows = part.getByRole('table').getByRole('row')
  await expect(rows).toHaveCount(13)
  const months = Array.from({ length: 12 }, (_, at) => addMonths('2025-11', at))
  for (const [at, month] of months.entries()) {
    const [courseware, exams, average] = scoresOn(firstOf(addMonths(month, 1)))
    const cells = rows.nth(at + 1)
    await expect(cells.getByRole('rowheader')).toHaveText(showMonth(month))
    expect((await cells.getByRole('cell').allTextContents()).slice(0, 3)).toEqual([
      courseware,
      exams,
      average?.replace(/\.\d$/, '$&0'),
    ])
  }
})

test('risks: what each of the next twelve refreshes leaves, and what is lost first', async ({ page }) => {
  await open(page)
  const part = section(page, 'What could be lost')
  // 200 − 189 = 11 surveys; 200 − 186.5 = 13.5 points.
  expect([scoresOn('2027-06-01')[3], scoresOn('2027-07-01')[1]]).toEqual(['189', '186.5'])
  await expect(part.getByRole('listitem')).toHaveText([
    /^Missing data Contoso Vienna has sent no surveys since \d+ Aug 2026, usually about \d+ a month\.$/,
    /Data & AI surveys drop below 200 on 1 Jun 2027 unless 11 more come in/,
    /Exam unit purchases drop below 200 points on 1 Jul 2027 unless 13\.5 more come in/,
  ])
  const rows = part.getByRole('table').getByRole('row')
  await expect(rows).toHaveCount(13)
  for (let at = 1; at <= 12; at++) {
    const on = firstOf(addMonths('2026-11', at))
    await expect(rows.nth(at).getByRole('rowheader')).toHaveText(showDate(on))
    const cells = await rows.nth(at).getByRole('cell').allTextContents()
    expect(cells.slice(1).map((text) => text.replace(/^.*: /, ''))).toEqual(scoresOn(on))
  }
})

test('forecast: marked as one, with a range and a chance for each criterion that has begun', async ({
  page,
}) => {
  await open(page)
  const part = section(page, 'What to expect')
  await expect(part.getByText('Forecast', { exact: true }).first()).toBeVisible()
  await expect(part).toContainText('Not an official figure')
  const row = part.getByRole('row', { name: /^Courseware completions/ })
  await expect(row.getByRole('cell').first()).toHaveText('811.0')
  await expect(row.getByRole('cell').nth(1)).toHaveText('760.0')
  const [, low, high] =
    /([\d.]+) – ([\d.]+)/.exec((await row.getByRole('cell').nth(2).textContent()) ?? '') ?? []
  expect(Number(low)).toBeGreaterThan(760)
  expect(Number(high)).toBeGreaterThan(Number(low))
  await expect(row.getByRole('cell').last()).toHaveText(/in 10|certain|unlikely/)
})

test('forecast: each criterion opens its own forecast', async ({ page }) => {
  await open(page)
  const links = await section(page, 'What to expect').getByRole('table').getByRole('link').all()
  expect(links.length).toBeGreaterThan(3)
  const rows = await Promise.all(
    links.map(async (link) => ({ name: await link.textContent(), href: await link.getAttribute('href') })),
  )
  for (const { name, href } of rows) {
    await page.goto(href ?? '')
    await expect(page.getByRole('heading', { name: `${name}, month by month`, exact: true })).toBeVisible()
  }
})

test('plan: 1000 − 760.0 = 240 advanced redemptions by 31 Jan 2027, 24 a week in 10 weeks', async ({
  page,
}) => {
  expect(demoScore(SLUG, '2027-02-15').base.courseware.display).toBe('760.0')
  await open(page)
  const part = section(page, 'What to do')
  await expect(part).toContainText('240 advanced redemptions')
  const row = part.getByRole('row', { name: /^Courseware completions/ })
  await expect(row.getByRole('cell').first()).toHaveText('811.0')
  await expect(row.getByRole('cell').nth(1)).toHaveText('760.0')
  await expect(row.getByRole('cell').last()).toHaveText('24')
})

test('on paper: every part on two sheets of A4, and nothing to click', async ({ page }) => {
  await open(page)
  await page.emulateMedia({ media: 'print' })
  for (const name of SECTIONS) await expect(section(page, name)).toBeVisible()
  for (const control of [
    page.getByRole('navigation', { name: 'Pages' }),
    page.getByRole('button', { name: 'Print or save as PDF' }),
    page.getByRole('link', { name: 'Plan as CSV' }),
    page.getByText('The same as a table'),
  ])
    await expect(control).toBeHidden()
  const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1')
  expect(pdf.match(/\/Type\s*\/Page\b/g)).toHaveLength(2)
  const [, width, height] = /\/MediaBox\s*\[0 0 ([\d.]+) ([\d.]+)\]/.exec(pdf) ?? []
  expect([Math.round(Number(width)), Math.round(Number(height))], '210 × 297 mm in points').toEqual([
    595, 842,
  ])
})

test('who is limited to a location is told that something is missing elsewhere, not where', async ({
  page,
}) => {
  await open(page, SLUG, 'viewer.location')
  await expect(page.getByRole('region', { name: 'Verdict' })).toContainText('a location outside yours')
  await expect(page.getByRole('main')).not.toContainText('Vienna')
})

test('without data the report says what is missing; a completed organization what it could lose', async ({
  page,
}) => {
  await open(page, 'northwind-academy')
  await expect(section(page, 'No data yet')).toContainText('Three files decide')
  await page.context().clearCookies()
  await open(page, 'fabrikam-training')
  await expect(page.getByRole('region', { name: 'Verdict' })).toContainText('Completed. You qualify')
  await expect(section(page, 'What could be lost').getByRole('listitem').first()).toContainText(
    'Infrastructure surveys drop below 200',
  )
})
