import type { Locator, Page } from '@playwright/test'
import { expect, test } from '../support/browser'
import { download, rowsOf } from '../support/browser-download'
import {
  choose,
  countsOf,
  expectScore,
  fileCard,
  importsPath,
  openImports,
  publishButton,
} from '../support/browser-imports'
import { csvFile } from '../support/browser-organization'

/** Headers nobody knows, semicolons, and days that could be months. */
const FOREIGN = 'Beleg;Tag;Kurs;Ort;Notiz'
const OWN_DIALECT = csvFile(FOREIGN, [
  'R-8;03/04/2026;AZ-104T00;1234567;x',
  'R-9;05/04/2026;AZ-104T00;1234567;y',
])

async function say(page: Page, name: string, columns: Record<string, string>) {
  const form = page.getByRole('form', { name: `How to read ${name}` })
  for (const [column, header] of Object.entries(columns))
    await form.getByLabel(new RegExp(`\\(${column}\\)$`)).selectOption(header)
  return form
}

/** Every choice can be read to its end, on a screen and on a telephone. */
async function expectNothingCut(form: Locator) {
  const page = form.page()
  for (const width of [1280, 360]) {
    await page.setViewportSize({ width, height: 800 })
    const cut = await form.locator('select:visible').evaluateAll((all) =>
      all.flatMap((select) => {
        const style = getComputedStyle(select)
        const room = select.clientWidth - Number.parseFloat(style.paddingLeft) * 2 - 20
        const pen = document.createElement('canvas').getContext('2d')
        if (!pen) return ['no canvas']
        pen.font = style.font
        return [...(select as HTMLSelectElement).options]
          .map(({ text }) => text)
          .filter((text) => pen.measureText(text).width > room)
      }),
    )
    expect(cut, `cut at ${width} px`).toEqual([])
  }
  await page.setViewportSize({ width: 1280, height: 720 })
}

const COLUMNS = { redemption_id: 'Beleg', redeemed_on: 'Tag', course_number: 'Kurs', location_id: 'Ort' }

test('headers nobody knows, semicolons and dd/mm/yyyy: asked once, saved, and offered the next time', async ({
  page,
}) => {
  const { slug } = await openImports(page)
  await choose(page, { name: 'dialect.csv', buffer: OWN_DIALECT })
  const file = fileCard(page, 'dialect.csv')
  await file.getByLabel('This file holds').selectOption({ label: 'Courseware completions' })
  const form = page.getByRole('form', { name: 'How to read dialect.csv' })
  await form.getByRole('button', { name: 'Show what it would change' }).click()
  await expect(form.getByRole('alert')).toContainText(
    'Choose the header that holds Redemption ID (redemption_id).',
  )
  await expect(form.getByLabel('Redemption ID (redemption_id)', { exact: true })).toHaveAccessibleDescription(
    /Choose the header/,
  )
  await expect(form).toContainText('Not used: Beleg, Ort, Notiz.')
  await say(page, 'dialect.csv', COLUMNS)
  await expect(form).toContainText('Not used: Notiz.')
  await expect(form.getByLabel('Redemption ID (redemption_id)')).toHaveAccessibleDescription(
    /For example R-8/,
  )
  await expectNothingCut(form)
  const dates = form.getByLabel('Dates are written')
  await expect(dates).toHaveValue('')
  await expect(dates.getByRole('option', { name: '03/04/2026 is 3 Apr 2026' })).toBeAttached()
  await dates.selectOption('dmy')
  await form.getByRole('button', { name: 'Show what it would change' }).click()
  await expect(file).toContainText('dates as day, month, year, separated by semicolons')
  await expect(file).toContainText('Beleg → redemption_id')
  await expect(file.getByRole('row', { name: /^New 2 / })).toBeVisible()
  await publishButton(page, 'dialect.csv').click()
  await expect(file.getByRole('heading', { name: 'dialect.csv Published' })).toBeVisible()
  const next = csvFile(FOREIGN, ['R-10;07/04/2026;AZ-104T00;1234567;z'])
  await page.reload()
  await choose(page, { name: 'next.csv', buffer: next })
  const again = fileCard(page, 'next.csv')
  await expect(again).toContainText(/The mapping saved on .* by Olivia Owner is used\./)
  await expect(again.getByRole('row', { name: /^New 1 / })).toBeVisible()
  await publishButton(page, 'next.csv').click()
  await expect(again.getByRole('heading', { name: 'next.csv Published' })).toBeVisible()
  await expectScore(page, slug, '4.5')
})

test('a file that the product exported, with other headers, semicolons and dd/mm/yyyy, comes back and changes nothing', async ({
  page,
}) => {
  const { slug } = await openImports(page)
  await page.goto(`/${slug}/membership/training-services?details=courseware-completions`)
  const dialog = page.getByRole('dialog')
  const { text } = await download(page, dialog.getByRole('link', { name: 'Download' }))
  const rows = rowsOf(text).map((row) =>
    [
      row.redemption_id,
      row.redeemed_on?.split('-').reverse().join('/'),
      row.course_number,
      row.location_id,
      row.points,
    ].join(';'),
  )
  expect(rows).toHaveLength(2)
  await page.goto(importsPath(slug))
  await choose(page, { name: 'back.csv', buffer: csvFile(FOREIGN, rows) })
  const file = fileCard(page, 'back.csv')
  await file.getByLabel('This file holds').selectOption({ label: 'Courseware completions' })
  const form = await say(page, 'back.csv', COLUMNS)
  await form.getByLabel('Dates are written').selectOption('dmy')
  await form.getByRole('button', { name: 'Show what it would change' }).click()
  await expect(file.getByRole('row', { name: /^Known 2 / })).toBeVisible()
  await expect(file).toContainText('No score would change')
  await publishButton(page, 'back.csv').click()
  await expect(file.getByRole('heading', { name: 'back.csv Published' })).toBeVisible()
  expect(await countsOf(page, slug, 'back.csv')).toEqual([2, 0, 0, 2, 0])
  await expectScore(page, slug, '1.5')
})

test('days that could be months are never guessed: both readings are shown, and one must be chosen', async ({
  page,
}) => {
  await openImports(page)
  const dates = csvFile('redemption_id,redeemed_on,course_number,location_id', [
    'R-8,03/04/2026,AZ-104T00,1234567',
  ])
  await choose(page, { name: 'dates.csv', buffer: dates })
  const form = page.getByRole('form', { name: 'How to read dates.csv' })
  const order = form.getByLabel('Dates are written')
  await expect(order).toHaveValue('')
  await expect(order.getByRole('option', { name: '03/04/2026 is 3 Apr 2026' })).toBeAttached()
  await expect(order.getByRole('option', { name: '03/04/2026 is 4 Mar 2026' })).toBeAttached()
  await form.getByRole('button', { name: 'Show what it would change' }).click()
  await expect(order).toBeFocused()
  await expect(order).toHaveAccessibleDescription(/Choose how dates are written\./)
})

test('another reading can be chosen from the preview, and a wrong separator is put right', async ({
  page,
}) => {
  await openImports(page)
  await choose(page, {
    name: 'april.csv',
    buffer: csvFile('redemption_id,redeemed_on,course_number,location_id', [
      'R-8,2026-04-03,AZ-104T00,1234567',
    ]),
  })
  const file = fileCard(page, 'april.csv')
  await file.getByRole('button', { name: 'Change how april.csv is read' }).click()
  await file.getByLabel('Columns are separated by').selectOption(';')
  await expect(file).toContainText('The columns do not say what this file holds.')
  await file.getByLabel('Columns are separated by').selectOption(',')
  await file.getByRole('button', { name: 'Show what it would change' }).click()
  await expect(file.getByRole('row', { name: /^New 1 / })).toBeVisible()
})

test('headers nobody knows: the chosen column says how dates are written, unless the reader does', async ({
  page,
}) => {
  await openImports(page)
  const rows = ['R-8;13/04/2026;AZ-104T00;1234567;04/25/2026', 'R-9;05/04/2026;AZ-104T00;1234567;04/26/2026']
  await choose(page, { name: 'days.csv', buffer: csvFile(FOREIGN, rows) })
  await fileCard(page, 'days.csv').getByLabel('This file holds').selectOption('courseware-completions')
  const form = await say(page, 'days.csv', COLUMNS)
  const dates = form.getByLabel('Dates are written')
  await expect(dates).toHaveValue('dmy')
  await say(page, 'days.csv', { redeemed_on: 'Notiz' })
  await expect(dates).toHaveValue('mdy')
  await dates.selectOption('ymd')
  await say(page, 'days.csv', { redeemed_on: 'Tag' })
  await expect(dates).toHaveValue('ymd')
  await expect(form.getByLabel(/redeemed_on/)).toBeFocused()
  await expect(form.getByLabel(/course_number/)).toHaveValue('Kurs')
})

test('a report in Latin-1 with a title of its own: the line of the headers is said once and kept', async ({
  page,
}) => {
  await openImports(page)
  const report = (title: string, row: string) =>
    Buffer.from(`${title}\n${FOREIGN}\n${row};Müller\nSumme;;;1;\n`, 'latin1')
  const title = 'Bericht;für;den;September;2026'
  await choose(page, { name: 'bericht.csv', buffer: report(title, 'R-1;2026-09-14;AZ-104T00;1234567') })
  const file = fileCard(page, 'bericht.csv')
  await file.getByLabel('The headers are in').selectOption({ label: 'Line 2: Beleg, Tag, Kurs,…' })
  await expect(file.getByLabel('The headers are in')).toHaveAccessibleDescription(/Beleg, Tag, Kurs, Ort/)
  await file.getByLabel('This file holds').selectOption({ label: 'Courseware completions' })
  await expect(file.getByLabel('Letters are written in')).toHaveValue('windows-1252')
  await expectNothingCut(await say(page, 'bericht.csv', COLUMNS))
  await file.getByRole('button', { name: 'Show what it would change' }).click()
  await expect(file).toContainText('headers in line 2, letters in Windows-1252')
  await expect(file).toContainText('1 line is not data and left out: line 4, a total (Summe 1).')
  await publishButton(page, 'bericht.csv').click()
  await expect(file.getByRole('heading', { name: 'bericht.csv Published' })).toBeVisible()
  await page.reload()
  const next = report(`Bericht\n${title}`, 'R-2;2026-09-15;AZ-104T00;1234567')
  await choose(page, { name: 'oktober.csv', buffer: next })
  await expect(fileCard(page, 'oktober.csv')).toContainText(/headers in line 3, .*The mapping saved/)
})
