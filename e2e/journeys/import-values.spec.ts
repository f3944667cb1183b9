import { expect, test } from '../support/browser'
import { choose, countsOf, fileCard, openImports, publishButton } from '../support/browser-imports'
import { csvFile } from '../support/browser-organization'

const QUESTIONS = 'q1,q2,q3,q4,q5,q6,q7,q8,q9'

test('answers from 1 to 9: the scale is asked for, the conversion is shown, and all surveys go in', async ({
  page,
}) => {
  const { slug } = await openImports(page)
  const buffer = csvFile(`response_id,submitted_on,course_number,location_id,mct_id,${QUESTIONS}`, [
    'E-1,2026-03-17,AZ-104T00: Azure Administrator,1234567,MCT-1,9,8,9,8,7,9,9,8,9',
    'E-2,2026-03-17,AZ-104T00,1234567,MCT-1,8,9,8,N/A,8,9,8,9,9',
    'E-3,2026-03-17,AZ-104T00,1234567,MCT-1,5,4,3,5,4,5,4,4,5',
  ])
  await choose(page, { name: 'nine.csv', buffer })
  const file = fileCard(page, 'nine.csv')
  const form = page.getByRole('form', { name: 'How to read nine.csv' })
  const scale = form.getByLabel('Scale of the answers')
  await expect(scale).toHaveValue('')
  await form.getByRole('button', { name: 'Show what it would change' }).click()
  await expect(scale).toBeFocused()
  await scale.selectOption('1 to 9, 9 is the best')
  await form.getByRole('button', { name: 'Show what it would change' }).click()
  await expect(file).toContainText('converted to 1 to 5, evenly, halves down: 1 → 1, 2 → 1, 3 → 2')
  await expect(file).toContainText(
    '"AZ-104T00: Azure Administrator" is read as AZ-104T00, "N/A" is read as empty',
  )
  await expect(file.getByRole('row', { name: /^New 3 / })).toBeVisible()
  await publishButton(page, 'nine.csv').click()
  await expect(file.getByRole('heading', { name: 'nine.csv Published' })).toBeVisible()
  expect(await countsOf(page, slug, 'nine.csv')).toEqual([3, 3, 0, 0, 0])
  await file.getByRole('link', { name: /^Open the import/ }).click()
  await expect(page.getByRole('region', { name: 'Rows' })).toContainText('Answers on a scale of 1 to 9')
})

test('a form in words, of one place, with rows that are not done: two choices, and all but the place is remembered', async ({
  page,
}) => {
  const { slug } = await openImports(page)
  const header = `response_id,submitted_on,course_number,mct_id,Status,${QUESTIONS}`
  const said = (id: string, status: string, word: string) =>
    `${id},2026-03-17,AZ-104T00,MCT-1,${status},${Array(9).fill(word).join(',')}`
  await choose(page, {
    name: 'form.csv',
    buffer: csvFile(header, [
      said('F-1', 'Finished', 'Strongly agree'),
      said('F-2', 'Preview', 'Agree'),
      said('F-3', 'Finished', 'Superb'),
    ]),
  })
  const file = fileCard(page, 'form.csv')
  await file.getByLabel('This file holds').selectOption({ label: 'Survey responses' })
  const form = page.getByRole('form', { name: 'How to read form.csv' })
  await form
    .getByLabel('Location ID (location_id)', { exact: true })
    .selectOption({ label: 'The same in every row' })
  const place = form.getByLabel('Location ID (location_id) of every row')
  await expect(place).toHaveAttribute('list', 'known-locations')
  await place.fill('1234567')
  await expect(form.getByLabel('Strongly agree')).toHaveValue('5')
  await form.getByLabel('Superb').selectOption('5')
  await expect(
    form.getByRole('checkbox', { name: 'Only those whose Status is Finished; left out: Preview (1 row)' }),
  ).toBeChecked()
  await form.getByRole('button', { name: 'Show what it would change' }).click()
  await expect(file).toContainText('location_id is 1234567 in every row.')
  await expect(file).toContainText('1 row left out, as the mapping says: Status is Preview.')
  await expect(file.getByRole('row', { name: /^New 2 / })).toBeVisible()
  await publishButton(page, 'form.csv').click()
  await expect(file.getByRole('heading', { name: 'form.csv Published' })).toBeVisible()
  await page.reload()
  await expect(page.locator('#known-locations option[value="1234567"]')).toHaveCount(1)
  await choose(page, { name: 'next.csv', buffer: csvFile(header, [said('F-4', 'Finished', 'Disagree')]) })
  const next = fileCard(page, 'next.csv')
  await expect(next).toContainText('Every row gets 1234567 as Location ID (location_id), as in the file')
  await next.getByRole('button', { name: 'Show what it would change' }).click()
  await expect(next).toContainText('location_id is 1234567 in every row.')
  await publishButton(page, 'next.csv').click()
  await expect(next.getByRole('heading', { name: 'next.csv Published' })).toBeVisible()
  expect(await countsOf(page, slug, 'next.csv')).toEqual([1, 1, 0, 0, 0])
})
