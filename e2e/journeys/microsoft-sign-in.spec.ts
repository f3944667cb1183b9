import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { instant } from '../../lib/clock'
import { expect, openPage, PASSWORD, person, test, training } from '../support/browser'
import { expectAccessible } from '../support/browser-axe'
import {
  answerFor,
  type Federation,
  NORTH,
  newPage,
  SOUTH,
  signInAs,
  startFederation,
  toProvider,
} from '../support/browser-openid'

const SLUG = 'contoso-learning'
const ADMIN = person('global.admin', SLUG)
const REFUSED = /The answer of Microsoft could not be used/

// One Laurel and one provider: what the first test sets up, the others use.
test.describe.configure({ mode: 'serial' })

let federation: Federation
test.beforeAll(async () => {
  federation = await startFederation()
  // A demo lets in nobody from elsewhere: its data serve here as those of an organization of its own.
  await federation.own.owner(async (sql) => {
    await sql`update organizations set demo = false where slug = ${SLUG}`
    await sql`update users set demo = false where email like ${`%@${SLUG}.example`}`
    await sql`insert into issuer_bindings (org_id, issuer, said_by)
      select id, ${`${federation.provider.authority}/${NORTH}/v2.0`}, 'operator' from organizations where slug = ${SLUG}`
  })
  const { accounts } = federation.provider
  const north = (subject: string, name: string, roles: string[], more = {}) =>
    accounts.get(NORTH)?.set(subject, { name, email: `${subject}@north.example`, roles, ...more })
  north('ada', 'Ada Admin', ['Laurel.Admin'])
  north('vera', 'Vera Viewer', ['Laurel.Read'])
  north('nobody', 'Nora None', [])
  north('carl', 'Carl Changing', ['Laurel.Admin'])
  north('gone', 'Gus Gone', ['Laurel.Read'])
  north('guest', 'Greta Guest', ['Laurel.Read'], { acct: 1 })
  north('mallory', 'Mallory Same', [], { email: ADMIN })
  accounts.get(SOUTH)?.set('zoe', { name: 'Zoe South', email: 'zoe@south.example', roles: ['Laurel.Admin'] })
})
test.afterAll(() => federation.stop())
const at = (path: string) => `${federation.own.url}${path}`
const passAnHour = (email: string) =>
  federation.own.owner(
    (sql) => sql`update sessions set recheck_at = recheck_at - interval '60 minutes'
      where user_id in (select id from users where email = ${email})`,
  )

test('a Global admin lets a tenant in and says what its app roles mean', async ({ page }) => {
  await page.request.post(at('/api/sign-in'), { form: { email: ADMIN, password: PASSWORD } })
  await page.goto(at(training(SLUG)))
  await openPage(page, 'Organization', 'Sign-in')
  const row = page.getByRole('row', { name: /Microsoft \(North\)/ })
  await expect(row).toContainText(`Redirect URI ${at('/api/auth/callback/entra')}`)
  await expect(row).toContainText('Not let in')
  await row.getByRole('button', { name: 'Let in' }).click()
  await expect(row.getByRole('button', { name: 'Stop letting in' })).toBeVisible()
  const form = page.getByRole('form', { name: 'Say what an app role means' })
  for (const [appRole, role] of [
    ['Laurel.Admin', 'Global admin'],
    ['Laurel.Read', 'Report viewer'],
  ] as const) {
    await form.getByLabel('App role').fill(appRole)
    await form.getByLabel('Role here').selectOption(role)
    await form.getByRole('button', { name: 'Save' }).click()
    await expect(page.getByRole('row', { name: new RegExp(appRole) })).toContainText(role)
  }
  await expectAccessible(page)
})

test('people of the tenant sign in, come to where they wanted to go, and may what their app role means', async ({
  page,
  browser,
}) => {
  await page.goto(at('/sign-in'))
  await expectAccessible(page)
  await signInAs(page, federation, 'Ada Admin', 'North', `/${SLUG}/settings`)
  await expect(page).toHaveURL(at(`/${SLUG}/settings`))
  await expect(page.getByRole('form', { name: 'Settings' })).toBeVisible()
  const other = await newPage(browser)
  await signInAs(other, federation, 'Vera Viewer')
  await expect(other).toHaveURL(at(training(SLUG)))
  await other.goto(at(`/${SLUG}/settings`))
  await expect(other.getByText(/you need the role Global admin/)).toBeVisible()
  await other.context().close()
})

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })

  test('the way to the provider and back works', async ({ page }) => {
    await signInAs(page, federation, 'Vera Viewer')
    await expect(page).toHaveURL(at(training(SLUG)))
  })
})

test('people of a tenant that nobody lets in read its ID and whom to ask, and nothing is kept of them', async ({
  page,
}) => {
  await signInAs(page, federation, 'Zoe South', 'South')
  const said = page.getByRole('alert').filter({ hasText: 'No organization here lets in accounts' })
  await expect(said).toContainText(`Microsoft (South), tenant ID ${SOUTH}`)
  await expect(said).toContainText('Ask a Global admin')
  await page.goto(at(training(SLUG)))
  await expect(page).toHaveURL(/\/sign-in\?next=/)
  const kept = await federation.own.owner((sql) => sql`select from users where email = 'zoe@south.example'`)
  expect(kept.length).toBe(0)
})

test('without an app role that means anything the page names the role and who can give it', async ({
  page,
}) => {
  await signInAs(page, federation, 'Nora None')
  await expect(page.getByRole('heading', { name: 'You need another role for this page' })).toBeVisible()
  await expect(page.getByRole('main').getByRole('link', { name: ADMIN })).toBeVisible()
})

test('an account with the e-mail address of a local one is another person and gets nothing of it', async ({
  page,
}) => {
  await signInAs(page, federation, 'Mallory Same')
  await expect(page.getByRole('heading', { name: 'You need another role for this page' })).toBeVisible()
  await expect(page.getByRole('main')).toContainText('Here you have: No role.')
})

test('a role that is taken away at the provider is gone within the hour', async ({ page }) => {
  await signInAs(page, federation, 'Carl Changing', 'North', `/${SLUG}/settings`)
  await expect(page.getByRole('form', { name: 'Settings' })).toBeVisible()
  federation.provider.accounts.get(NORTH)?.set('carl', {
    name: 'Carl Changing',
    email: 'carl@north.example',
    roles: [],
  })
  await page.reload()
  await expect(page.getByRole('form', { name: 'Settings' })).toBeVisible()
  await passAnHour('carl@north.example')
  await page.reload()
  await expect(page.getByRole('heading', { name: 'You need another role for this page' })).toBeVisible()
})

test('an account that is gone at the provider is out within the hour, and reads why', async ({ page }) => {
  await signInAs(page, federation, 'Gus Gone')
  await expect(page).toHaveURL(at(training(SLUG)))
  federation.provider.accounts.get(NORTH)?.delete('gone')
  await passAnHour('gone@north.example')
  await page.reload()
  await expect(page).toHaveURL(/\/sign-in\?error=withdrawn/)
  await expect(page.getByText(/no longer confirmed by its provider/)).toBeVisible()
})

test('guests are marked', async ({ page }) => {
  await signInAs(page, federation, 'Greta Guest')
  await expect(page).toHaveURL(at(training(SLUG)))
  await page.context().clearCookies()
  await page.request.post(at('/api/sign-in'), { form: { email: ADMIN, password: PASSWORD } })
  await page.goto(at(`/${SLUG}/sign-in`))
  await expect(page.getByRole('row', { name: /Microsoft \(North\)/ })).toContainText('1 guest')
})

test.describe('an answer that is not the right one signs nobody in, and the page says to begin again', () => {
  test.afterEach(async ({ page }) => {
    federation.provider.forge = null
    await page.goto(at(training(SLUG)))
    await expect(page).toHaveURL(/\/sign-in\?next=/)
  })

  test('with a tampered state', async ({ page }) => {
    const address = new URL(await answerFor(page, federation, 'Ada Admin'))
    address.searchParams.set('state', 'tampered')
    await page.goto(address.href)
    await expect(page.getByText(REFUSED)).toBeVisible()
  })

  test('with a tampered nonce', async ({ page }) => {
    await toProvider(page, federation)
    federation.provider.forge = (claims) => ({ claims: { ...claims, nonce: 'tampered' } })
    await page.getByRole('link', { name: 'Ada Admin' }).click()
    await expect(page.getByText(REFUSED)).toBeVisible()
  })

  test('with an expired token', async ({ page }) => {
    await toProvider(page, federation)
    const then = Math.floor(instant().getTime() / 1000) - 3600
    federation.provider.forge = (claims) => ({ claims: { ...claims, iat: then - 60, exp: then } })
    await page.getByRole('link', { name: 'Ada Admin' }).click()
    await expect(page.getByText('The answer of Microsoft is not valid at this time.')).toBeVisible()
  })

  test('replayed, by somebody with all cookies of the first time', async ({ page, context }) => {
    const address = await answerFor(page, federation, 'Ada Admin')
    const cookies = await context.cookies()
    await page.goto(address)
    await expect(page).toHaveURL(at(training(SLUG)))
    await context.clearCookies()
    await context.addCookies(cookies)
    await page.goto(address)
    await expect(page.getByText(REFUSED)).toBeVisible()
  })

  test('cancelled', async ({ page }) => {
    await toProvider(page, federation)
    await page.getByRole('link', { name: 'Cancel' }).click()
    await expect(page.getByText('You are not signed in: Microsoft says')).toBeVisible()
  })
})

test('whoever came by another name of the server is led to the one the provider knows', async ({ page }) => {
  const elsewhere = new URL(at('/sign-in?next=%2Fcontoso-learning%2Fimports'))
  elsewhere.hostname = 'localhost'
  await page.goto(elsewhere.href)
  await page.getByRole('link', { name: 'Sign in with Microsoft (North)' }).click()
  await expect(page).toHaveURL(at('/sign-in?next=%2Fcontoso-learning%2Fimports'))
  await page.getByRole('link', { name: 'Sign in with Microsoft (North)' }).click()
  await page.getByRole('link', { name: 'Vera Viewer' }).click()
  await expect(page).toHaveURL(at('/contoso-learning/imports'))
})

test('while the provider is down the sign-in page says so, passwords work, and who must be confirmed waits', async ({
  page,
  browser,
}) => {
  const waiting = await newPage(browser)
  await signInAs(waiting, federation, 'Vera Viewer')
  await expect(waiting).toHaveURL(at(training(SLUG)))
  await passAnHour('vera@north.example')
  await federation.provider.goDown()
  await page.goto(at('/sign-in'))
  await page.getByRole('link', { name: 'Sign in with Microsoft (North)' }).click()
  await expect(page.getByText('Microsoft did not answer.')).toBeVisible()
  await page.getByLabel('E-mail address').fill(ADMIN)
  await page.getByLabel('Password', { exact: true }).fill(PASSWORD)
  await page.getByRole('button', { name: 'Sign in', exact: true }).click()
  await expect(page).toHaveURL(at(training(SLUG)))
  await waiting.reload()
  await expect(waiting.getByText('your access could not be confirmed')).toBeVisible()
  await federation.provider.comeBack()
  await waiting.getByRole('link', { name: 'Try again' }).click()
  await expect(waiting).toHaveURL(at(training(SLUG)))
  await waiting.context().close()
})

test('a tenant that is let in no longer is out at once, after a word on what goes', async ({
  page,
  browser,
}) => {
  const theirs = await newPage(browser)
  await signInAs(theirs, federation, 'Vera Viewer')
  await expect(theirs).toHaveURL(at(training(SLUG)))
  await page.request.post(at('/api/sign-in'), { form: { email: ADMIN, password: PASSWORD } })
  await page.goto(at(`/${SLUG}/sign-in`))
  await page.getByRole('button', { name: 'Stop letting in Microsoft (North)' }).click()
  const question = page.getByRole('dialog', { name: 'Stop letting in Microsoft (North)?' })
  await expect(question).toContainText(/\d people joined through it/)
  await question.getByRole('button', { name: 'Stop letting in' }).click()
  await expect(page.getByRole('row', { name: /Microsoft \(North\)/ })).toContainText('Not let in')
  await theirs.reload()
  await expect(theirs).toHaveURL(/\/sign-in\?/)
  await theirs.context().close()
})

test('an authority for everybody stops the start with a sentence', () => {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['scripts/start.mjs'], {
    cwd: fileURLToPath(new URL('../..', import.meta.url)),
    encoding: 'utf8',
    env: {
      ...process.env,
      AUTH_ENTRA_CLIENT_ID: '0b0b0b0b-1111-4222-8333-444444444444',
      AUTH_ENTRA_CLIENT_SECRET: 'secret',
      AUTH_ENTRA_TENANTS: 'common',
    },
  })
  expect(status).not.toBe(0)
  expect(stdout + stderr).toContain('common, organizations, consumers would let in anybody and is refused.')
})
