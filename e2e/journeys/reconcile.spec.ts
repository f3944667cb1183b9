import { readFileSync } from 'node:fs'
import type { Page } from '@playwright/test'
import { expect, person, signIn, test, training } from '../support/browser'

const HOME = training('contoso-learning', '/reconcile')
const API = '/api/v1/orgs/contoso-learning/training-services'
const [FROM, TO] = ['2025-11-01', '2026-10-31']

type Row = Record<string, string>

/** Contoso's line items as downloaded, by column. No cell of the demo has a comma. */
async function lineItems(page: Page, metric: string): Promise<Row[]> {
  const response = await page.request.get(`${API}/${metric}/line-items?format=csv&raw=1&as_of=2026-11-21`)
  const [head = '', ...lines] = (await response.text()).trim().split('\n')
  const names = head.split(',')
  return lines.map((line) => Object.fromEntries(line.split(',').map((cell, at) => [names[at], cell])))
}

/** One of Contoso's locations, by its name. */
async function locationId(page: Page, name: string): Promise<string> {
  const { locations } = await (await page.request.get('/api/v1/orgs/contoso-learning/locations')).json()
  return locations.find((one: { name: string | null }) => one.name === name).externalId
}

const csv = (rows: Row[]) =>
  [Object.keys(rows[0] ?? {}), ...rows.map(Object.values)].map((row) => row.join(',')).join('\n')
const section = (page: Page, name: string | RegExp) => page.getByRole('region', { name })

async function enter(page: Page, name: string, figures: Record<string, string>) {
  await page.goto(HOME)
  const form = page.getByRole('form', { name: 'Begin a reconciliation' })
  await form.getByLabel('Name').fill(name)
  for (const [label, value] of Object.entries(figures))
    await form.getByLabel(label, { exact: true }).fill(value)
  await form.getByRole('button', { name: 'Compare' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toContainText(name)
}

test.beforeEach(({ page }) => signIn(page, person('global.admin', 'contoso-learning')))

test('Partner Center shows 811 less Zurich’s rows of a month: the solver names that month of Zurich, with its rows', async ({
  page,
}) => {
  const zurich = await locationId(page, 'Contoso Zurich')
  const counted = (await lineItems(page, 'courseware-completions')).filter(
    ({ counted }) => counted === 'true',
  )
  expect(counted).toHaveLength(811)
  const missing = counted.filter(
    (row) => row.location_id === zurich && row.redeemed_on?.startsWith('2026-10'),
  )
  const theirs = `${811 - missing.length}.0`
  await enter(page, 'October', {
    'Courseware completions': theirs.replace('.', ','),
    'Exam unit purchases': '395',
  })

  const figures = section(page, 'Figures')
  await expect(figures.getByText('1 of 2 figures differ.')).toBeVisible()
  const row = figures.getByRole('row', { name: /^Courseware completions/ })
  await expect(row).toContainText(`${theirs}811.0−${missing.length}.0Open`)
  const why = section(page, `Why does Partner Center show ${theirs}?`)
  await expect(why).toContainText('One cause is enough.')
  const answer = why.getByRole('listitem').filter({ hasText: `Contoso Zurich (${zurich}) of Oct 2026` })
  await expect(answer).toContainText('are missing in Partner Center')
  await expect(answer).toContainText(`Laurel’s rows then give ${theirs}.`)
  await expect(answer.getByRole('link', { name: `${missing.length} rows` })).toHaveAttribute(
    'href',
    `${training('contoso-learning', '/line-items')}?metric=courseware-completions&as_of=2026-11-21&month=2026-10&location=${zurich}`,
  )

  // What is explained is no longer open; its cause stands in the text of the case.
  await expect(section(page, 'Support case').getByLabel('Text of the case')).toHaveValue(
    /Courseware completions/,
  )
  await answer.getByRole('button', { name: 'Use this explanation' }).click()
  await expect(row).toContainText(`ExplainedThe rows of Contoso Zurich (${zurich}) of Oct 2026`)
  await expect(section(page, 'Support case').getByLabel('Text of the case')).toHaveValue(
    new RegExp(`Explained\\n.*Contoso Zurich .* \\(${missing.length} rows\\): that gives ${theirs}\\.`),
  )
  await row.getByRole('checkbox').check()
  const form = page.getByRole('form', { name: 'State of figures' })
  await form.getByLabel('Note').fill('Zurich reports late')
  await form.getByRole('button', { name: 'Set' }).click()
  await expect(row).toContainText('ExplainedZurich reports late')
  await expect(section(page, 'Support case')).toContainText('No difference is open')
})

test('an altered download: exactly the altered rows differ, the case holds the open ones, and none after it is reported', async ({
  page,
}) => {
  const inside = (await lineItems(page, 'exam-unit-purchases')).filter(
    ({ purchased_on: day = '' }) => day >= FROM && day <= TO,
  )
  const [gone, other, ...rest] = inside
  const [first] = rest
  if (!gone || !other || !first) throw new Error('Contoso has exam units')
  const theirs = [{ ...other, units: '77' }, ...rest, { ...first, order_line_id: 'PC-ONLY' }]
  await enter(page, 'Rows', {})
  const rows = section(page, 'Row by row')
  await rows.getByLabel('File', { exact: true }).setInputFiles({
    name: 'theirs.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from(csv(theirs)),
  })
  await rows.getByRole('button', { name: 'Compare' }).click()
  await expect(rows).toContainText(
    '3 rows differ: 1 only in Laurel, 1 only in Partner Center, 1 with other values.',
  )
  const table = rows.getByRole('table')
  await expect(table.getByRole('row')).toHaveCount(4)
  await expect(
    table.getByRole('row', { name: new RegExp(`^${gone.order_line_id} Only in Laurel not there`) }),
  ).toBeVisible()
  await expect(
    table.getByRole('row', {
      name: new RegExp(`^${other.order_line_id} Other value units 77 units ${other.units}`),
    }),
  ).toBeVisible()
  await expect(table.getByRole('row', { name: /^PC-ONLY Only in Partner Center/ })).toBeVisible()

  await table
    .getByRole('row', { name: /^PC-ONLY/ })
    .getByRole('checkbox')
    .check()
  const form = page.getByRole('form', { name: 'State of rows' })
  await form.getByLabel('to', { exact: true }).selectOption('settled')
  await form.getByRole('button', { name: 'Set' }).click()
  await expect(form.getByRole('status')).toHaveText('1 difference set.')
  const support = section(page, 'Support case')
  await expect(support).toContainText('2 open differences: 0 figures and 2 rows')
  const download = page.waitForEvent('download')
  await support.getByRole('link', { name: 'CSV' }).click()
  const lines = readFileSync(await (await download).path(), 'utf8')
    .replaceAll('"', '')
    .trim()
    .split('\n')
    .slice(1)
  expect(lines.map((line) => line.split(',').slice(2, 10)).sort()).toEqual(
    [gone, other]
      .map(({ location_id, purchased_on, order_line_id, exam_number, units }, at) => [
        'Exam vouchers',
        '',
        location_id,
        purchased_on,
        order_line_id,
        exam_number,
        units,
        ['only_here', 'other_value'][at],
      ])
      .sort(),
  )
  await support.getByRole('button', { name: 'Mark as reported' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Mark as reported' }).click()
  await expect(support).toContainText('No difference is open')
  await expect(table.getByRole('row', { name: /Reported/ })).toHaveCount(2)
})
