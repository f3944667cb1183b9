import { expect, openPage, PASSWORD, pageOf, person, signIn, test, training } from '../support/browser'
import { laurel } from '../support/browser-command'
import { COURSEWARE, csvFile, giveAccess, importCsv, mintOrganization } from '../support/browser-organization'

test('a person made by the operator sets the first password by the link, once, and changes settings as MPN Partner Admin', async ({
  page,
}) => {
  const { slug } = await mintOrganization()
  const email = person('partner', slug)
  const link = await laurel('user', 'create', '--email', email, '--org', slug, '--role', 'partner_admin')
  const { pathname } = new URL(link)
  await page.goto(pathname)
  await page.getByLabel('New password').fill('short')
  await page.getByLabel('Repeat the password').fill('short')
  await page.getByRole('button', { name: 'Set password' }).click()
  await expect(page.getByLabel('New password')).toHaveAccessibleDescription(/The password is too short/)
  await expect(page.getByLabel('New password')).toBeFocused()
  await page.getByLabel('New password').fill(PASSWORD)
  await page.getByLabel('Repeat the password').fill(PASSWORD)
  await page.getByRole('button', { name: 'Set password' }).click()
  await expect(page).toHaveURL(training(slug))

  await openPage(page, 'Organization', 'Settings')
  const form = page.getByRole('form', { name: 'Settings' })
  await form.getByLabel('Name').fill('Renamed Academy')
  await form.getByLabel('V-org ID').fill('V-1234')
  await form.getByLabel('PartnerID of the global account').fill('1234567')
  await form.getByLabel('Anniversary date').fill('2027-01-31')
  await form.getByLabel('Time zone').fill('Berlin')
  await form.getByRole('button', { name: 'Save' }).click()
  await expect(form.getByRole('status')).toHaveText('Saved.')
  await expect(form.getByLabel('Time zone')).toHaveValue('Europe/Berlin')
  await page.goto(training(slug))
  await expect(page.getByText('Renamed Academy').first()).toBeVisible()
  await expect(page.getByText('V-org ID V-1234')).toBeVisible()
  await expect(page.getByRole('link', { name: 'Anniversary 31 Jan 2027' })).toBeVisible()

  await page.goto(pathname)
  await expect(page.getByText('This link has been used or is too old.')).toBeVisible()
})

test.describe('mistakes', () => {
  test.use({ provoked: /status of 400/ })

  test('settings that cannot be are refused beside their fields, and what was typed stays', async ({
    page,
  }) => {
    const { slug, name, email } = await mintOrganization()
    await signIn(page, email)
    await page.goto(`/${slug}/settings`)
    const form = page.getByRole('form', { name: 'Settings' })
    await form.getByLabel('Name').fill('')
    await form.getByLabel('Time zone').fill('Mars/Olympus')
    await form.getByRole('button', { name: 'Save' }).click()
    await expect(form.getByLabel('Name')).toHaveAccessibleDescription(/^Give the organization a name\./)
    await expect(form.getByLabel('Name')).toBeFocused()
    await expect(form.getByLabel('Time zone')).toHaveAccessibleDescription(
      /A time zone such as Europe\/Berlin\./,
    )
    await expect(form.getByLabel('Time zone')).toHaveValue('Mars/Olympus')
    await page.reload()
    await expect(form.getByLabel('Name')).toHaveValue(name)
  })
})

for (const local of ['viewer', 'executive.viewer', 'account.admin'])
  test(`${local} reads the settings and is told which role may change them`, async ({ page }) => {
    await signIn(page, person(local, 'contoso-learning'))
    await page.goto('/contoso-learning/settings')
    await expect(page.getByText('V-7431-0058')).toBeVisible()
    await expect(page.getByText(/you need the role Global admin or MPN Partner Admin/)).toBeVisible()
    await expect(page.getByRole('form')).toHaveCount(0)
    await expect(page.getByRole('button', { name: /Save|Remove/ })).toHaveCount(0)
  })

test('an Account admin adds a location and names one that an import brought; others are told which role may', async ({
  page,
  baseURL,
  browser,
}) => {
  const { slug, email } = await mintOrganization()
  await signIn(page, email)
  const rows = csvFile(COURSEWARE, ['R-1,2026-03-17,AZ-104T00,1234567'])
  await importCsv(page.request, slug, 'courseware-completions', rows)
  const account = person('account', slug)
  await giveAccess(slug, account, 'account_admin')
  const theirs = await pageOf(browser, baseURL ?? '', account)
  await theirs.goto(`/${slug}/locations`)
  const row = theirs.getByRole('row', { name: /1234567/ })
  await expect(row).toContainText('No name yet')
  await row.getByRole('link', { name: 'Name it location 1234567' }).click()
  const edit = theirs.getByRole('form', { name: 'Location 1234567' })
  await edit.getByLabel('Name').fill('Berlin')
  await edit.getByLabel('Country').fill('Germany')
  await edit.getByRole('button', { name: 'Save' }).click()
  await expect(row).toContainText(/Berlin.*Germany/)
  const add = theirs.getByRole('form', { name: 'Add a location' })
  await add.getByLabel('Location ID').fill('7654321')
  await add.getByLabel('Name').fill('Vienna')
  await add.getByRole('button', { name: 'Add' }).click()
  await expect(theirs.getByRole('row', { name: /7654321/ })).toContainText('Vienna')
  await theirs.close()
})

test('an MPN Partner Admin reads the locations and is told which role may change them', async ({ page }) => {
  await signIn(page, person('partner.admin', 'contoso-learning'))
  await page.goto('/contoso-learning/locations')
  await expect(page.getByRole('row', { name: /Contoso Berlin/ })).toBeVisible()
  await expect(page.getByText(/you need the role Global admin or Account admin/)).toBeVisible()
  await expect(page.getByRole('form')).toHaveCount(0)
})

for (const path of ['membership/training-services', 'imports', 'catalogue', 'locations', 'settings'])
  test(`without a role ${path} says which role it needs, and who can give it, and shows no figure`, async ({
    page,
  }) => {
    await signIn(page, person('none', 'contoso-learning'))
    await page.goto(`/contoso-learning/${path}`)
    await expect(page.getByRole('heading', { name: 'You need another role for this page' })).toBeVisible()
    const main = page.getByRole('main')
    await expect(main).toContainText(/you need the role .*Report viewer/)
    await expect(main).toContainText('Here you have: No role.')
    await expect(main.getByRole('link', { name: person('global.admin', 'contoso-learning') })).toBeVisible()
    await expect(main.getByRole('link', { name: person('account.admin', 'contoso-learning') })).toBeVisible()
    expect(await page.content()).not.toContain('811.0')
  })
