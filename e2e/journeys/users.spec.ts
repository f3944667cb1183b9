import type { Browser, Page } from '@playwright/test'
import { expect, PASSWORD, pageOf, signIn, test, training } from '../support/browser'
import { laurel } from '../support/browser-command'
import { COURSEWARE, csvFile, importCsv, mintOrganization } from '../support/browser-organization'
import { member, newAddress } from '../support/browser-people'

const main = (page: Page) => page.getByRole('main')
const users = (page: Page) => page.getByRole('region', { name: 'Users', exact: true })
const linkField = (page: Page) => page.getByRole('textbox', { name: 'Link', exact: true })
const roleField = (page: Page) => page.getByRole('combobox', { name: 'Role', exact: true })
const status = (page: Page) => page.getByRole('form', { name: 'Change the role' }).getByRole('status')

/** An organization whose Global admin stands on its Users page. */
async function start(page: Page) {
  const minted = await mintOrganization()
  await signIn(page, minted.email)
  await page.goto(`/${minted.slug}/users`)
  return minted
}

async function invite(page: Page, email: string, role: string): Promise<string> {
  const form = page.getByRole('form', { name: 'Invite a person' })
  await form.getByLabel('E-mail address').fill(email)
  await form.getByLabel('Role').selectOption({ label: role })
  await form.getByRole('button', { name: 'Invite', exact: true }).click()
  await expect(main(page)).toContainText(`${email} is invited as ${role}.`)
  return linkField(page).inputValue()
}

/** Opens a link where nobody is signed in, and sets the password of everybody here. */
async function follow(browser: Browser, url: string): Promise<Page> {
  const page = await (await browser.newContext()).newPage()
  await page.goto(url)
  await page.getByLabel('New password').fill(PASSWORD)
  await page.getByLabel('Repeat the password').fill(PASSWORD)
  await page.getByRole('button', { name: /^Set password/ }).click()
  return page
}

/** From the list to the person's own page. */
async function open(page: Page, slug: string, email: string) {
  await page.goto(`/${slug}/users`)
  await users(page).getByRole('row', { name: email }).getByRole('link').click()
  await expect(page).toHaveURL(/users\/\d+$/)
}

async function confirm(page: Page, name: RegExp) {
  await main(page).getByRole('button', { name }).first().click()
  await page.getByRole('dialog').getByRole('button', { name }).click()
}

test('who is invited sets a password by the copied link, has the role at once, and loses it with the next click', async ({
  page,
  browser,
}) => {
  const { slug } = await start(page)
  const email = newAddress()
  const url = await invite(page, email, 'MPN Partner Admin')
  await expect(users(page).getByRole('row', { name: email })).toContainText('Invited')
  const theirs = await follow(browser, url)
  await expect(theirs).toHaveURL(training(slug))
  await theirs.goto(`/${slug}/settings`)
  await expect(theirs.getByRole('form', { name: 'Settings' })).toBeVisible()
  await open(page, slug, email)
  await roleField(page).selectOption({ label: 'Report viewer' })
  await page.getByRole('button', { name: 'Save' }).click()
  await expect(status(page)).toHaveText('Saved.')
  await theirs.reload()
  await expect(main(theirs)).toContainText('To change the settings you need the role')
  await theirs.goto(url)
  await expect(main(theirs)).toContainText('This link has been used or is too old.')
})

test('a viewer limited to a location sees the line items of that location only', async ({
  page,
  baseURL,
  browser,
}) => {
  const { slug } = await start(page)
  const rows = ['R-1,2026-03-17,AZ-104T00,1234567', 'R-2,2026-03-18,AZ-104T00,7654321']
  await importCsv(page.request, slug, 'courseware-completions', csvFile(COURSEWARE, rows))
  const theirs = await member(browser, baseURL ?? '', slug, 'viewer')
  const items = `/api/v1/orgs/${slug}/training-services/courseware-completions/line-items`
  const seen = async () => (await (await theirs.request.get(items)).text()).match(/R-\d/g)?.toSorted()
  expect(await seen()).toEqual(['R-1', 'R-2'])
  await page.reload()
  await users(page).getByRole('row', { name: 'nowhere.example' }).getByRole('link').click()
  // The page before has boxes of the same names.
  await page.getByRole('form', { name: 'Change the role' }).getByLabel('7654321').check()
  await page.getByRole('button', { name: 'Save' }).click()
  await expect(status(page)).toHaveText('Saved.')
  expect(await seen()).toEqual(['R-2'])
  await page.goto(`/${slug}/users`)
  await expect(users(page).getByRole('row', { name: 'nowhere.example' })).toContainText('Only 7654321')
})

test.describe('deactivated', () => {
  test.use({ provoked: /status of 404/ })

  test('a person is out with the next click, and back when reactivated', async ({ page, browser }) => {
    const { slug } = await start(page)
    const email = newAddress()
    const theirs = await follow(browser, await invite(page, email, 'Report viewer'))
    await expect(theirs).toHaveURL(training(slug))
    await open(page, slug, email)
    await confirm(page, /^Deactivate/)
    await expect(main(page)).toContainText('Deactivated, Report viewer')
    await theirs.goto(`/${slug}/locations`)
    await expect(theirs.getByText('There is nothing at this address')).toBeVisible()
    await confirm(page, /^Reactivate/)
    await expect(main(page)).toContainText('Active, Report viewer')
    await theirs.goto(`/${slug}/locations`)
    await expect(theirs.getByRole('heading', { name: 'Organization | Locations' })).toBeVisible()
  })
})

for (const javaScriptEnabled of [true, false])
  test(`a member without a role asks with one click${javaScriptEnabled ? '' : ' and without script'}; the admin sees how many wait, and grants`, async ({
    page,
    baseURL,
    browser,
  }) => {
    const { slug } = await start(page)
    const email = newAddress()
    await follow(browser, await invite(page, email, 'Report viewer'))
    await open(page, slug, email)
    await roleField(page).selectOption({ label: 'No role' })
    await page.getByRole('button', { name: 'Save' }).click()
    await expect(status(page)).toHaveText('Saved.')
    const context = await browser.newContext({ baseURL: baseURL ?? '', javaScriptEnabled })
    const theirs = await context.newPage()
    await theirs.request.post('/api/sign-in', { form: { email, password: PASSWORD } })
    await theirs.goto(`/${slug}/catalogue`)
    await theirs.getByRole('button', { name: 'Ask for Report viewer' }).click()
    await expect(main(theirs)).toContainText(/You asked for Report viewer on \d+ \w+ \d{4}/)
    await expect(theirs.getByRole('button', { name: /^Ask for/ })).toHaveCount(0)

    await page.goto(training(slug))
    const workspaces = page.getByRole('navigation', { name: 'Workspaces' })
    await workspaces.getByRole('link', { name: 'Organization 1 waits for you' }).click()
    const navigation = page.getByRole('navigation', { name: 'Organization' })
    await navigation.getByRole('link', { name: 'Users 1 waits for you' }).click()
    await expect(navigation.getByRole('link', { name: 'Users 1 waits for you' })).toBeVisible()
    const requests = page.getByRole('region', { name: 'Requests' })
    await expect(requests.getByRole('row', { name: email })).toContainText('Report viewer')
    await requests.getByRole('button', { name: /^Grant/ }).click()
    await expect(requests).toHaveCount(0)
    await expect(navigation.getByRole('link', { name: 'Users', exact: true })).toBeVisible()
    await theirs.reload()
    await expect(theirs.getByRole('heading', { name: 'Catalogue' })).toBeVisible()
  })

test('a declined request goes, and can be made again; an Account admin cannot give Global admin', async ({
  page,
  baseURL,
  browser,
}) => {
  const { slug } = await start(page)
  const theirs = await member(browser, baseURL ?? '', slug, 'viewer')
  await theirs.goto(`/${slug}/settings`)
  await theirs.getByRole('button', { name: 'Ask for MPN Partner Admin' }).click()
  await expect(main(theirs)).toContainText('You asked for MPN Partner Admin')
  const account = await member(browser, baseURL ?? '', slug, 'account_admin')
  await account.goto(`/${slug}/users`)
  const requests = account.getByRole('region', { name: 'Requests' })
  await expect(requests.getByRole('combobox')).not.toContainText('Global admin')
  await requests.getByRole('button', { name: /^Decline/ }).click()
  await expect(requests).toHaveCount(0)
  await users(account).getByRole('link', { name: 'Olivia Owner' }).click()
  await expect(main(account)).toContainText('Only a Global admin of')
  await expect(main(account).getByRole('button')).toHaveCount(0)
  await theirs.reload()
  await expect(theirs.getByRole('button', { name: 'Ask for MPN Partner Admin' })).toBeVisible()
})

test('an account of another organization joins signed in as itself, and keeps its password', async ({
  page,
  browser,
}) => {
  const other = await mintOrganization()
  const { slug, name } = await start(page)
  const url = await invite(page, other.email, 'Report viewer')
  const context = await browser.newContext()
  const theirs = await context.newPage()
  await theirs.goto(url)
  await expect(theirs.getByLabel('New password')).toHaveCount(0)
  await theirs.getByRole('link', { name: `Sign in as ${other.email} to join` }).click()
  await theirs.getByLabel('E-mail address').fill(other.email)
  await theirs.getByLabel('Password', { exact: true }).fill(PASSWORD)
  await theirs.getByRole('button', { name: 'Sign in', exact: true }).click()
  await theirs.getByRole('button', { name: `Join ${name}` }).click()
  await expect(theirs).toHaveURL(training(slug))
  await open(page, slug, other.email)
  await expect(main(page)).toContainText('also belongs to other organizations')
  await expect(main(page).getByRole('button', { name: /link/ })).toHaveCount(0)
})

test('a person gets a new password by a link, and sessions end one by one or all', async ({
  page,
  baseURL,
  browser,
}) => {
  const { slug } = await start(page)
  const email = newAddress()
  const first = await follow(browser, await invite(page, email, 'Report viewer'))
  const second = await pageOf(browser, baseURL ?? '', email)
  await open(page, slug, email)
  const sessions = page.getByRole('region', { name: 'Sessions' })
  const rows = sessions.getByRole('row', { name: /^(Chrome|curl|A|An)/ })
  await expect(rows).toHaveCount(2)
  await rows.first().getByRole('button').click()
  await page.getByRole('dialog').getByRole('button', { name: /^End/ }).click()
  await expect(rows).toHaveCount(1)
  await second.goto(`/${slug}/locations`)
  await expect(second).toHaveURL(/sign-in/)
  await sessions.getByRole('button', { name: /^End all/ }).click()
  await page
    .getByRole('dialog')
    .getByRole('button', { name: /^End all/ })
    .click()
  await expect(sessions).toContainText('is signed in nowhere')
  await first.goto(`/${slug}/locations`)
  await expect(first).toHaveURL(/sign-in/)
  await page.getByRole('button', { name: 'Make a password link' }).click()
  const theirs = await follow(browser, await linkField(page).inputValue())
  await expect(theirs).toHaveURL(training(slug))
})

test.describe('refused', () => {
  test.use({ provoked: /status of 409/ })

  test('the last Global admin can neither go nor give up the role', async ({ page }) => {
    const { slug, email } = await start(page)
    await open(page, slug, email)
    await roleField(page).selectOption({ label: 'Report viewer' })
    await page.getByRole('button', { name: 'Save' }).click()
    const sentence = /You are the last Global admin of .*Give the role to somebody else first/
    await expect(page.getByRole('alert').filter({ hasText: sentence })).toBeVisible()
    await confirm(page, /^Deactivate/)
    await expect(page.getByRole('dialog').getByRole('alert')).toContainText(sentence)
  })
})

test('an admin who lost the only password gets back in by the operator’s command', async ({
  baseURL,
  browser,
}) => {
  const { slug, email } = await mintOrganization()
  // The command knows no port of the test's server.
  const { pathname } = new URL(await laurel('user', 'reset', '--email', email))
  const theirs = await follow(browser, new URL(pathname, baseURL).href)
  await expect(theirs).toHaveURL(training(slug))
  await theirs.goto(`/${slug}/users`)
  await expect(users(theirs).getByRole('row', { name: email })).toContainText('Global admin')
  expect(await laurel('user', 'list', '--org', slug)).toBe(`global_admin  active  ${email}  Olivia Owner`)
})
