import { expect, openPage, PASSWORD, person, test, training } from '../support/browser'
import { expectAccessible } from '../support/browser-axe'
import { type OwnLaurel, startOwnLaurel } from '../support/browser-own-laurel'

const OWNER = 'ada@meadow.example'
const SLUG = 'meadow-training'

test.describe('a Laurel with the demo', () => {
  // The demo can be left only once.
  test.describe.configure({ mode: 'serial' })
  let own: OwnLaurel
  test.beforeAll(async () => {
    // It fills a database of its own, beside another test that may do the same.
    test.setTimeout(150_000)
    own = await startOwnLaurel({ demo: true })
  })
  test.afterAll(() => own.stop())
  // Absolute addresses: this is another server than that of the other journeys.
  const at = (path: string) => `${own.url}${path}`
  const form = { name: 'Create an organization' }

  test('the first organization is made in the browser with an account of one’s own, which is signed in at once', async ({
    page,
  }) => {
    await page.goto(/Make an organization of your own.*:\n\s+(\S+)/.exec(own.output)?.[1] ?? '')
    const create = page.getByRole('form', form)
    await create.getByLabel('Name', { exact: true }).first().fill('Meadow Training')
    await create.getByLabel('V-org ID').fill('V-42')
    await create.getByLabel('PartnerID of the global account').fill('4242424')
    await create.getByLabel('Anniversary date').fill('2027-06-30')
    await create.getByLabel('Time zone').fill('Europe/Berlin')
    await create.getByLabel('Short name').fill(SLUG)
    await create.getByLabel('Your name').fill('Ada Meadow')
    await create.getByLabel('Your e-mail address').fill(OWNER)
    await create.getByLabel('Your password').fill(PASSWORD)
    await create.getByLabel('Location ID').first().fill('4242431')
    await create.getByRole('button', { name: 'Another location' }).click()
    await create.getByLabel('Location ID').nth(1).fill('4242448')
    await create.getByRole('button', { name: 'Create', exact: true }).click()
    await expect(page).toHaveURL(at(training(SLUG)))
    await expect(page.getByText('V-org ID V-42')).toBeVisible()
    await expect(page.getByRole('link', { name: 'Anniversary 30 Jun 2027' })).toBeVisible()
    await expect(page.getByRole('region', { name: 'No data yet' })).toBeVisible()
    await page.goto(at(`/${SLUG}/locations`))
    for (const id of ['4242431', '4242448']) await expect(page.getByRole('row', { name: id })).toBeVisible()
  })

  test('the demo is removed after a word on what goes; the own organization stays, nobody of the demo gets in', async ({
    page,
  }) => {
    await page.goto(at('/sign-in'))
    await page.getByText('Contoso Learning', { exact: true }).click()
    await page.getByRole('button', { name: person('global.admin', 'contoso-learning') }).click()
    await openPage(page, 'Organization', 'Settings')
    await page.getByRole('button', { name: 'Remove the demo' }).click()
    const question = page.getByRole('dialog', { name: 'Remove the demo organizations?' })
    await expect(question).toContainText('This cannot be undone.')
    await question.getByRole('button', { name: 'Remove the demo' }).click()
    await expect(page).toHaveURL(/\/sign-in/)
    await expect(page.getByRole('region', { name: 'Demo sign-ins' })).toHaveCount(0)
    await page.getByLabel('E-mail address').fill(person('global.admin', 'contoso-learning'))
    await page.getByLabel('Password', { exact: true }).fill(PASSWORD)
    await page.getByRole('button', { name: 'Sign in', exact: true }).click()
    await expect(page.getByText('E-mail address and password do not fit together.')).toBeVisible()
    await page.getByLabel('E-mail address').fill(OWNER)
    await page.getByLabel('Password', { exact: true }).fill(PASSWORD)
    await page.getByRole('button', { name: 'Sign in', exact: true }).click()
    await expect(page).toHaveURL(at(training(SLUG)))
  })

  test.describe('what nobody foresaw', () => {
    test.use({ provoked: /status of 500|Server Components render|React error #441|^uncaught/ })

    test('a failing page shows an id, a way on and no message of the error', async ({ page }) => {
      await page.request.post(at('/api/sign-in'), { form: { email: OWNER, password: PASSWORD } })
      await own.owner((sql) => sql`alter table org_state rename to state_elsewhere`)
      try {
        await page.goto(at(training(SLUG)))
        await expect(page.getByRole('heading', { name: 'This page could not be shown' })).toBeVisible()
        await expect(page.getByRole('alert').locator('code')).toHaveText(/\w{4,}/)
        expect(await page.content()).not.toMatch(/relation|org_state|select /)
        await expectAccessible(page)
      } finally {
        await own.owner((sql) => sql`alter table state_elsewhere rename to org_state`)
      }
      await page.getByRole('button', { name: 'Try again' }).click()
      await expect(page.getByRole('region', { name: 'Verdict' })).toBeVisible()
    })
  })

  test('who belongs nowhere is told whom to ask, and can sign out', async ({ page }) => {
    await page.request.post(at('/api/sign-in'), { form: { email: OWNER, password: PASSWORD } })
    await own.owner(async (sql) => {
      await sql`delete from memberships`
      await sql`update users set may_create_organizations = false`
    })
    await page.goto(at('/'))
    await expect(page.getByRole('heading', { name: 'No organization yet' })).toBeVisible()
    await expectAccessible(page)
    await page.getByRole('button', { name: 'Sign out' }).click()
    await expect(page.getByText('You are signed out.')).toBeVisible()
  })
})

test.describe('a Laurel without the demo', () => {
  let own: OwnLaurel
  test.beforeAll(async () => {
    // It fills a database of its own, beside another test that may do the same.
    test.setTimeout(150_000)
    own = await startOwnLaurel({ demo: false })
  })
  test.afterAll(() => own.stop())

  test.use({ provoked: /status of 40[04]/, timezoneId: 'Europe/Vienna' })

  test('the link of the start makes the first organization and its Global admin, who is signed in, and only once', async ({
    page,
  }) => {
    const link = /http:\/\/\S+\/setup\?key=\S+/.exec(own.output)?.[0] ?? ''
    expect(link).not.toBe('')
    const fillIn = async (slug: string, email: string) => {
      await page.goto(link)
      await page.getByLabel('Name', { exact: true }).first().fill('Meadow Training')
      await page.getByLabel('Short name').fill(slug)
      await page.getByLabel('Your e-mail address').fill(email)
      await page.getByLabel('Your password').fill(PASSWORD)
      await page.getByRole('button', { name: 'Create', exact: true }).click()
    }
    await page.goto(link)
    await expect(page.getByLabel('Time zone')).toHaveValue('Europe/Vienna')
    await page.getByLabel('Your password').fill('short')
    await page.getByRole('button', { name: 'Create', exact: true }).click()
    await expect(page.getByLabel('Name', { exact: true }).first()).toBeFocused()
    await expect(page.getByLabel('Your e-mail address')).toHaveAccessibleDescription(/such as name@example/)
    await expect(page.getByLabel('Your password')).toHaveAccessibleDescription(/too short/)
    await fillIn(SLUG, OWNER)
    await expect(page).toHaveURL(`${own.url}${training(SLUG)}`)
    await fillIn('second', 'eve@elsewhere.example')
    await expect(page.getByText('This link does not work any more')).toBeVisible()
  })
})
