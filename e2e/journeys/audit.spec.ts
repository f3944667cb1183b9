import { parse } from 'csv-parse/sync'
import { expect, person, signIn, test } from '../support/browser'
import { download } from '../support/browser-download'
import { mintOrganization } from '../support/browser-organization'

test('a Global admin reads who did what, chooses from it, and downloads what was chosen', async ({
  page,
}) => {
  const { slug, email } = await mintOrganization()
  await signIn(page, email)
  await page.request.patch(`/api/v1/orgs/${slug}`, { data: { vOrgId: 'V-9999' } })
  await page.request.post(`/api/v1/orgs/${slug}/locations`, { data: { externalId: '1234567', name: '=1+1' } })
  await page.goto(`/${slug}/audit`)
  const events = page.getByRole('region', { name: 'Events' })
  const rows = events.getByRole('row')
  await expect(rows.nth(1)).toContainText(/\d\d:\d\d:\d\d.*Olivia Owner.*added a location/)
  await expect(rows.filter({ hasText: 'changed the settings' })).toContainText(/V-org ID:\s*nothing.*V-9999/)
  await expect(rows.filter({ hasText: 'signed in' }).first()).toContainText('127.0.0.1')

  const choice = page.getByRole('form', { name: 'Filter the audit trail' })
  await choice.getByLabel('Who').selectOption({ label: 'Olivia Owner' })
  await choice.getByLabel('What').selectOption({ label: 'added a location' })
  await choice.getByRole('button', { name: 'Show' }).click()
  await expect(page).toHaveURL(/actor=user%3A\d+&action=location\.add/)
  await expect(rows).toHaveCount(2)
  await expect(choice.getByLabel('What')).toHaveValue('location.add')

  const file = await download(page, events.getByRole('link', { name: 'Download' }))
  expect(file.name).toBe(`${slug}-audit.csv`)
  const [row, ...others] = parse(file.text, { columns: true }) as Record<string, string>[]
  expect(others).toEqual([])
  expect(row).toMatchObject({ actor_name: 'Olivia Owner', action: 'location.add', ip: '127.0.0.1' })
  expect(JSON.parse(row?.detail ?? '')).toMatchObject({ externalId: '1234567', name: '=1+1' })

  await choice.getByRole('link', { name: 'Clear the filter' }).click()
  await expect(rows.nth(1)).toContainText('downloaded the audit trail')
  await choice.getByLabel('To').fill('2020-01-01')
  await choice.getByRole('button', { name: 'Show' }).click()
  await expect(events).toContainText('Nothing matches.')
})

test('older events follow page by page', async ({ page }) => {
  const { slug, email } = await mintOrganization()
  await signIn(page, email)
  for (let count = 0; count < 55; count++)
    await page.request.patch(`/api/v1/orgs/${slug}`, { data: { vOrgId: `V-${count}` } })
  await page.goto(`/${slug}/audit?action=settings.update`)
  const rows = page.getByRole('region', { name: 'Events' }).getByRole('row')
  await expect(rows).toHaveCount(51)
  await page.getByRole('link', { name: 'Older' }).click()
  await expect(rows).toHaveCount(6)
  await expect(rows.last()).toContainText(/V-org ID:\s*nothing.*V-0/)
  await expect(page.getByRole('link', { name: 'Older' })).toHaveCount(0)
  await page.getByRole('link', { name: 'Newest' }).click()
  await expect(rows).toHaveCount(51)
})

test('an address that cannot be says so and shows everything', async ({ page }) => {
  await signIn(page, person('global.admin', 'contoso-learning'))
  await page.goto('/contoso-learning/audit?action=no.such')
  await expect(page.getByRole('alert').filter({ hasText: /\w/ })).toContainText('There is no such action.')
  await expect(page.getByRole('table')).toBeVisible()
})
