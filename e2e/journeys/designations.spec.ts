import ical from 'node-ical'
import { dataAndAi } from '../../tests/capability/through-the-year'
import { TEST_TODAY } from '../../tests/support/secret'
import { expect, signIn, test } from '../support/browser'
import { expectAccessible } from '../support/browser-axe'
import { laurel } from '../support/browser-command'
import { csvFile, importCsv, mintOrganization } from '../support/browser-organization'

/** The files that bring its figures; an empty cell is one. */
const lines = <Row extends object>(rows: readonly Row[], columns: readonly (keyof Row & string)[]) =>
  csvFile(
    columns.join(','),
    rows.map((row) => columns.map((column) => row[column]).join(',')),
  )

// The record is refused once.
test.use({ provoked: /status of 400/ })

test('qualified in March, held through a dip in May, checked in November: page, API, command, dates and calendar say by when it goes', async ({
  page,
}) => {
  const { slug, email } = await mintOrganization()
  await signIn(page, email)
  const api = `/api/v1/orgs/${slug}`
  const { customers, azure, certifications } = dataAndAi()
  await importCsv(page.request, slug, 'customers', lines(customers, ['tenant_id', 'segment']))
  const consumption = lines(azure, ['month', 'tenant_id', 'workload', 'association', 'acr_usd'])
  await importCsv(page.request, slug, 'azure-consumption', consumption)
  const people = lines(certifications, ['person_id', 'certification', 'completed_on', 'expires_on'])
  await importCsv(page.request, slug, 'certifications', people)
  const put = async (path: string, data: object, method: 'put' | 'patch' = 'put') =>
    expect((await page.request[method](`${api}${path}`, { data })).ok()).toBe(true)
  await put('', { anniversary: '2020-11-15' }, 'patch')
  await put('/specializations', { specialization: 'Analytics on Microsoft Azure', anniversary: '2027-02-03' })

  const at = `/${slug}/membership/designations/data-ai`
  const verdict = page.getByRole('region', { name: 'Verdict' })
  await page.goto(`${at}?as_of=2026-03-20`)
  await expect(verdict).toContainText('Qualified.')
  await verdict.getByRole('link', { name: 'Record it' }).click()
  const form = page.getByRole('form', { name: 'Record' })
  await form.getByLabel('Attained on').fill('2026-03-20')
  await form.getByLabel('Enrolled on').fill('2026-03-19')
  await form.getByRole('button', { name: 'Save' }).click()
  await expect(form.getByLabel('Enrolled on')).toBeFocused()
  await expect(form).toContainText('19 Mar 2026 is before it was attained, 20 Mar 2026')
  await form.getByLabel('Enrolled on').fill('2026-03-20')
  await form.getByRole('button', { name: 'Save' }).click()
  await expect(verdict).toContainText('Enrolled.')

  await page.goto(`${at}?as_of=2026-05-20`)
  await expect(verdict).toContainText('Enrolled. Data & AI is held up to its anniversary on 15 Nov 2026')
  await expect(verdict).toContainText('A lower score before changes nothing.')

  await page.goto(at)
  await expect(verdict).toContainText('Not renewed, it ends on 16 Dec 2026.')
  await expect(verdict.getByRole('link', { name: 'See what is missing' })).toBeVisible()
  const depends = page.getByRole('table', { name: 'What depends on the designation' })
  await expect(depends.getByRole('row', { name: /^Badge Cloud & AI Platforms/ })).toContainText('15 Dec 2026')
  await expect(depends.getByRole('row', { name: /^Analytics on Microsoft Azure/ })).toContainText(
    '15 Dec 2026',
  )
  // The command has a clock of its own.
  const answer = await (await page.request.get(`${api}/designations?as_of=${TEST_TODAY}`)).json()
  expect(JSON.parse(await laurel('designations', '--org', slug, '--as-of', TEST_TODAY))).toEqual(answer)
  expect(answer.designations.find(({ id }: { id: string }) => id === 'data-ai')).toMatchObject({
    ...{ status: 'renewal_due', attainedOn: '2026-03-20', anniversary: '2026-11-15' },
  })

  await page.goto(`/${slug}/membership/designations`)
  await expect(verdict).toContainText(/^This week: .*Data & AI/)
  await page.getByRole('link', { name: 'All dates' }).click()
  const { dates } = (await (await page.request.get(`${api}/dates`)).json()) as { dates: { what: string }[] }
  const shown = page.getByRole('table', { name: 'Dates month by month' })
  await expect(shown.getByRole('rowheader').getByRole('link')).toHaveText(dates.map(({ what }) => what))
  await expect(shown.getByRole('row', { name: /^16 Dec 2026.*Data & AI: no longer held/ })).toBeVisible()
  await page.getByRole('button', { name: 'Make the address' }).click()
  await expect(page.getByRole('heading', { name: 'The calendar address' })).toBeFocused()
  const address = await page.getByLabel('Address', { exact: true }).inputValue()
  const { pathname } = new URL(address)
  const read = () => page.request.get(pathname)
  const events = Object.values(ical.sync.parseICS(await (await read()).text())).flatMap((event) =>
    event?.type === 'VEVENT' ? [`${event.summary}`] : [],
  )
  expect(events).toEqual(dates.map(({ what }) => what))
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Revoke' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Revoke' }).click()
  await expect(page.getByRole('button', { name: 'Make the address' })).toBeVisible()
  expect((await read()).status()).toBe(404)

  await page.goto(`${at}?as_of=2026-12-16`)
  await expect(verdict).toContainText('Data & AI lapsed on 16 Dec 2026: its badge may not be shown any more.')
  await expect(depends.getByRole('row', { name: /^Analytics on Microsoft Azure/ })).toContainText(
    'Lost after 5 Mar 2027 unless',
  )
})
