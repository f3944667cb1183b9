import { expect, openPage, signIn, test, training } from '../support/browser'
import { csvFile, importCsv, mintOrganization } from '../support/browser-organization'

const CLASSES = csvFile('class_id,course_number,starts_on,ends_on,location_id,country,mct_id', [
  'C-1,AZ-104T00,2026-11-23,2026-11-26,1234567,Germany,M-1',
])
const LINK =
  'https://learn.microsoft.com/en-us/users/me/achievements?WT.mc_id=ilt_partner_webpage_wwl&ocid=1234567&redeem=K7F2QX'

test('a class that ends soon asks for its code; it is kept, shown on record with its hand-out, and its link is right', async ({
  page,
}) => {
  const { slug, email } = await mintOrganization()
  await signIn(page, email)
  await importCsv(page.request, slug, 'classes', CLASSES)
  await page.goto(training(slug))
  await openPage(page, 'Delivery', 'Codes')
  await page.getByRole('link', { name: 'Add its code of class C-1' }).click()
  const form = page.getByRole('form', { name: 'Add a code' })
  await expect(form.getByLabel('Class')).toHaveValue('C-1')
  await form.getByLabel('Achievement code').fill('k7f2-qx')
  await form.getByRole('button', { name: 'Add', exact: true }).click()
  await expect(form.getByRole('status')).toHaveText('The code of class C-1 is kept.')
  await expect(page.getByRole('heading', { name: 'Classes that need a code' })).toBeHidden()

  await page.getByRole('link', { name: 'Show the code of class C-1' }).click()
  await expect(page.getByText('K7F2QX')).toHaveCount(0)
  await page.getByRole('button', { name: 'Show the code' }).click()
  const handout = page.getByRole('article', { name: 'Hand-out' })
  await expect(handout).toContainText('K7F2QX')
  await expect(handout.getByRole('img', { name: 'QR code of the link below' })).toBeVisible()
  await expect(handout.getByLabel('Achievement link')).toHaveValue(LINK)
  await page.reload()
  await expect(page.getByText('K7F2QX')).toHaveCount(0)

  await openPage(page, 'Delivery', 'Links')
  const check = page.getByRole('form', { name: 'Check links' })
  await check.getByLabel('Links, one a line').fill(`${LINK}\n${LINK.replaceAll('&', '&amp;')}`)
  await check.getByLabel('For the class (optional)').fill('C-1')
  await check.getByRole('button', { name: 'Check', exact: true }).click()
  await expect(check.getByRole('status')).toHaveText('2 links checked.')
  const found = page.getByRole('table', { name: 'What was found' })
  await expect(found.getByRole('row', { name: /^1 .* Right As it is$/ })).toBeVisible()
  await expect(found.getByRole('row', { name: /^2 .*Contains &amp; where & belongs/ })).toContainText(LINK)

  const file = { name: 'links.csv', mimeType: 'text/csv', buffer: Buffer.from(`class,link\nC-1,${LINK}\n`) }
  await check.getByLabel('Or a file of them').setInputFiles(file)
  await expect(check.getByLabel('Links, one a line')).toHaveValue(LINK)

  await page.goto(`/${slug}/audit?action=code.reveal`)
  await expect(page.getByRole('table')).toContainText('showed an achievement code')
  await expect(page.getByText('K7F2QX')).toHaveCount(0)
})

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false })
  test('pasted links are checked by the page that the form leads to, and stand in no address', async ({
    page,
  }) => {
    const { slug, email } = await mintOrganization()
    await signIn(page, email)
    await page.goto(`/${slug}/delivery/links`)
    await page.getByLabel('Links, one a line').fill(`${LINK}\nhttps://aka.ms/az-104`)
    await page.getByRole('button', { name: 'Check', exact: true }).click()
    await expect(page.getByRole('table', { name: 'What was found' })).toContainText('Is shortened by aka.ms')
    expect(page.url()).not.toContain('K7F2QX')
  })
})
