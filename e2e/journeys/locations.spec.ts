import { baseCriteria, card, expect, pageOf, person, signIn, test, training } from '../support/browser'
import { expectAccessible } from '../support/browser-axe'
import { COURSEWARE, csvFile, giveAccess, importCsv, mintOrganization } from '../support/browser-organization'

test('a file with a mistyped Location ID: it is merged into the right one, figures stay, rows show the right one, and the same file again adds nothing', async ({
  page,
}) => {
  const { slug, email } = await mintOrganization()
  await signIn(page, email)
  const right = csvFile(COURSEWARE, ['R-1,2026-03-17,AZ-104T00,1234567'])
  const wrong = csvFile(COURSEWARE, ['R-2,2026-03-17,AZ-104T00,1234576', 'R-3,2026-03-18,AZ-104T00,1234576'])
  await importCsv(page.request, slug, 'courseware-completions', right)
  await importCsv(page.request, slug, 'courseware-completions', wrong)
  const courseware = card(baseCriteria(page), 'Courseware completions')
  await page.goto(training(slug))
  await expect(courseware).toContainText('3.0')

  await page.goto(`/${slug}/locations`)
  const row = (id: string) => page.getByRole('row', { name: new RegExp(id) })
  await row('1234567').getByRole('link', { name: 'Name it location 1234567' }).click()
  const naming = page.getByRole('form', { name: 'Location 1234567' })
  await naming.getByLabel('Name').fill('Berlin')
  await naming.getByRole('button', { name: 'Save' }).click()
  await expect(row('1234567')).toContainText('Berlin')
  await expect(page.getByRole('row').nth(1)).toContainText(/1234576.*No name yet/)
  await row('1234576').getByRole('link', { name: 'Merge location 1234576' }).click()
  const choosing = page.getByRole('form', { name: 'Merge 1234576' })
  await choosing.getByLabel('The right location').selectOption('1234567, Berlin')
  await choosing.getByRole('button', { name: 'Show what changes' }).click()
  const panel = page.getByRole('region', { name: 'Merge location 1234576' })
  await expect(panel).toContainText('2 courseware completions of 1234576 will belong to 1234567, Berlin.')
  await expect(panel).toContainText('They came with courseware-completions.csv (2 rows).')
  await expect(panel).toContainText('This cannot be undone here.')
  await expectAccessible(page)
  await panel.getByRole('button', { name: 'Merge 1234576 into 1234567' }).click()
  const said = page.getByRole('status').filter({ hasText: '1234576 means 1234567 from now on.' })
  await expect(said).toBeVisible()
  await expect(row('1234567')).toContainText('3')
  await page.getByText('1 mistyped Location ID, merged').click()
  await expect(page.getByText('1234576 is merged into 1234567')).toBeVisible()
  await expectAccessible(page)

  await page.goto(training(slug))
  await expect(courseware).toContainText('3.0')
  const download = `/api/v1/orgs/${slug}/training-services/courseware-completions/line-items?format=csv`
  const csv = await (await page.request.get(download)).text()
  expect(csv.match(/,1234567,/g)).toHaveLength(3)
  expect(csv).not.toContain('1234576')
  const again = await page.request.post(
    `/api/v1/orgs/${slug}/imports?kind=courseware-completions&file_name=again.csv`,
    { data: wrong, headers: { 'content-type': 'text/csv' } },
  )
  expect(await again.json()).toMatchObject({ rowsRead: 2, rowsDuplicate: 2, rowsRejected: 0 })
})

test('a merge that cannot be is refused in words, and only who may change locations is offered one', async ({
  page,
  browser,
  baseURL,
}) => {
  const { slug, email } = await mintOrganization()
  await signIn(page, email)
  await importCsv(
    page.request,
    slug,
    'courseware-completions',
    csvFile(COURSEWARE, ['R-1,2026-03-17,AZ-104T00,IB1090206']),
  )
  await page.goto(`/${slug}/locations`)
  const row = page.getByRole('row', { name: /IB1090206/ })
  await expect(row).toContainText('Old form of ID')
  await row.getByRole('link', { name: /^Merge/ }).click()
  await expect(page.getByText('There is no other location to merge IB1090206 into.')).toBeVisible()
  const { locations } = await (await page.request.get(`/api/v1/orgs/${slug}/locations`)).json()
  const id = locations[0].id
  await page.request.post(`/api/v1/orgs/${slug}/locations`, { data: { externalId: '7654321' } })
  await page.goto(`/${slug}/locations?merge=${id}&into=${id}`)
  await expect(page.getByRole('main').getByRole('alert')).toContainText('cannot be merged into itself')

  const viewer = person('viewer', slug)
  await giveAccess(slug, viewer, 'viewer')
  const theirs = await pageOf(browser, baseURL ?? '', viewer)
  await theirs.goto(`/${slug}/locations?merge=${id}`)
  await expect(theirs.getByRole('row', { name: /IB1090206/ })).toBeVisible()
  await expect(theirs.getByRole('link', { name: /^Merge/ })).toHaveCount(0)
  await expect(theirs.getByRole('form')).toHaveCount(0)
  const url = `/api/v1/orgs/${slug}/locations/${id}/merge`
  expect((await theirs.request.post(url, { data: { into: id } })).status()).toBe(403)
  await theirs.close()
})
