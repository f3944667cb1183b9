import type { APIRequestContext } from '@playwright/test'
import { expect, openPage, signIn, test, training } from '../support/browser'
import { csvFile, importCsv, mintOrganization } from '../support/browser-organization'

/** The clock of the server stands on the last day. */
const [FIRST, LAST] = ['2026-11-18', '2026-11-21']
const COLUMNS = 'redemption_id,redeemed_on,course_number,location_id,mct_id,class_id'
/** Five redemptions in each of fourteen months: enough of the past to look ahead. */
const PAST = csvFile(
  COLUMNS,
  Array.from({ length: 14 }, (_, nth) =>
    new Date(Date.UTC(2025, 8 + nth, 10)).toISOString().slice(0, 10),
  ).flatMap((day) => [1, 2, 3, 4, 5].map((n) => `P-${day}-${n},${day},AZ-900T00,1234567,,`)),
)
const REDEMPTIONS = csvFile(
  COLUMNS,
  [1, 2, 3].map((n) => `R-${n},${LAST},AZ-104T00,1234567,M-1,LMS 7`),
)
const SURVEYS = csvFile(
  'response_id,submitted_on,course_number,location_id,mct_id,class_id,answered,answer_points',
  [1, 2].map((n) => `S-${n},${LAST},AZ-104T00,1234567,M-1,LMS 7,9,44`),
)

test('a class is planned and its trainer warned about and renewed; its code is handed out, its rows come by import and find it, its points appear and the forecast moves', async ({
  page,
}) => {
  const { slug, email } = await mintOrganization()
  const [api, at] = [`/api/v1/orgs/${slug}`, training(slug)]
  await signIn(page, email)
  await importCsv(page.request, slug, 'courseware-completions', PAST)
  await importCsv(
    page.request,
    slug,
    'trainers',
    csvFile('mct_id,name,active_from', ['M-1,Nina Novak,2024-01-01']),
  )
  await importCsv(
    page.request,
    slug,
    'trainer-credentials',
    csvFile('mct_id,credential,achieved_on,expires_on', ['M-1,AZ-104,2025-03-12,2026-11-19']),
  )
  const checking = await page.request.put(`${api}/settings/mct-checking`, { data: { checking: true } })
  expect(checking.ok()).toBe(true)
  const before = await ahead(page.request, api)

  await page.goto(at)
  await openPage(page, 'Delivery', 'Classes')
  const form = page.getByRole('form', { name: 'Add a class' })
  const typed = {
    'Class ID': 'C-1',
    Course: 'AZ-104T00',
    'First day': FIRST,
    'Last day': LAST,
    Country: 'Germany',
    Trainers: 'M-1',
    Seats: '4',
    Learners: '3',
  }
  for (const [label, value] of Object.entries(typed))
    await form.getByLabel(label, { exact: true }).fill(value)
  await form.getByLabel('Location', { exact: true }).selectOption({ index: 1 })
  await form.getByRole('button', { name: 'Add', exact: true }).click()
  const needs = page.getByRole('table', { name: 'Classes that need attention' })
  await expect(needs).toContainText(
    'The 3 surveys of this class will not count: Nina Novak’s AZ-104 certification ended on 19 Nov 2026.',
  )

  await page.goto(`/${slug}/trainers?edit=M-1`)
  const credential = page.getByRole('form', { name: 'Add a credential of M-1' })
  await credential.getByLabel('Credential').fill('AZ-104')
  await credential.getByLabel('Achieved on').fill('2026-11-01')
  await credential.getByRole('button', { name: 'Add the credential' }).click()
  await expect(credential.getByRole('status')).toHaveText('AZ-104 is saved.')
  await openPage(page, 'Delivery', 'Codes')
  await page.getByRole('link', { name: 'Add its code of class C-1' }).click()
  const code = page.getByRole('form', { name: 'Add a code' })
  await expect(code.getByLabel('Class')).toHaveValue('C-1')
  await code.getByLabel('Achievement code').fill('K7F2QX')
  await code.getByRole('button', { name: 'Add', exact: true }).click()
  await page.getByRole('link', { name: 'Show the code of class C-1' }).click()
  await page.getByRole('button', { name: 'Show the code' }).click()
  await expect(page.getByRole('article', { name: 'Hand-out' })).toContainText('K7F2QX')

  await importCsv(page.request, slug, 'courseware-completions', REDEMPTIONS)
  await importCsv(page.request, slug, 'survey-responses', SURVEYS)
  await openPage(page, 'Delivery', 'Classes')
  await needs.getByRole('link', { name: 'C-1' }).click()
  await expect(page.getByText('5 redemptions and surveys fit this class and name none.')).toBeVisible()
  await page.getByRole('button', { name: 'They belong to it' }).click()
  const question = page.getByRole('dialog', { name: 'To class C-1?' })
  await question.getByRole('button', { name: 'They belong to it' }).click()
  const brought = page.getByRole('table', { name: /^What the class brought/ })
  await expect(brought.getByRole('row', { name: /^Redemptions 3 4 seats 1/ })).toBeVisible()
  await expect(brought.getByRole('row', { name: /^Points 3\.0/ })).toBeVisible()
  await expect(brought.getByRole('row', { name: /^Surveys that count 2/ })).toBeVisible()

  const after = await ahead(page.request, api)
  expect(after.known - before.known).toBe(3)
  expect(after.middle).toBeGreaterThan(before.middle)
  await page.goto(`${at}/forecast`)
  await expect(page.getByText('1 class is planned by 14 Mar 2027.')).toBeVisible()
})

/** Courseware completions on the anniversary: what is known, and the middle of what may come. */
async function ahead(request: APIRequestContext, api: string): Promise<{ known: number; middle: number }> {
  const answer = await (await request.get(`${api}/training-services/forecast`)).json()
  const [criterion] = answer.forecast.criteria
  return { known: criterion.known, middle: criterion.range.middle }
}
