import {
  type Browser,
  test as base,
  type ConsoleMessage,
  expect,
  type Locator,
  type Page,
  type WebError,
} from '@playwright/test'
import { TEST_DEMO_PASSWORD } from '../../tests/support/secret'

export { expect }

export const PASSWORD = TEST_DEMO_PASSWORD

type Watch = {
  /** What a test provokes on purpose, and so expects to read in the browser's console. */
  provoked: RegExp
  watch: undefined
}

/**
 * Every page that a journey opens is watched: an error in the console, an uncaught one, or a breach of the security
 * policy fails the journey.
 */
export const test = base.extend<Watch>({
  provoked: [/(?!)/, { option: true }],
  watch: [
    async ({ browser, context, provoked }, use) => {
      const said: string[] = []
      const uncaught = (error: WebError) => said.push(`uncaught: ${error.error().message}`)
      const take = (message: ConsoleMessage) => {
        if (message.type() === 'error') said.push(`console: ${message.text()} (${message.location().url})`)
      }
      context.on('weberror', uncaught).on('console', take)
      const before = new Set([context, ...browser.contexts()])
      await use(undefined)
      context.off('weberror', uncaught).off('console', take)
      // Those of other people, which a test opened beside its own.
      await Promise.all(browser.contexts().map((other) => before.has(other) || other.close()))
      const unexpected = said.filter((text) => !provoked.test(text))
      expect(unexpected, 'the browser has nothing to complain about').toEqual([])
    },
    { auto: true },
  ],
})

type Cookies = Awaited<ReturnType<ReturnType<Page['context']>['cookies']>>
const sessions = new Map<string, Cookies>()

/** Signs in by the form's own address, once per person and worker; a test that signs out uses the form instead. */
export async function signIn(page: Page, email: string, password = PASSWORD): Promise<void> {
  const known = sessions.get(email)
  if (known) return page.context().addCookies(known)
  const response = await page.request.post('/api/sign-in', { form: { email, password }, maxRedirects: 0 })
  expect(response.headers().location, `${email} may sign in`).toBe('/')
  sessions.set(email, await page.context().cookies())
}

export const training = (slug: string, query = ''): string => `/${slug}/membership/training-services${query}`

/** `global.admin@contoso-learning.example` */
export const person = (local: string, slug: string): string => `${local}@${slug}.example`

/** One card inside a part of the Training Services page, by its heading. */
export const card = (part: Locator, heading: string): Locator =>
  part.getByRole('article').filter({ has: part.page().getByRole('heading', { name: heading, exact: true }) })

export const baseCriteria = (page: Page): Locator => page.getByRole('region', { name: '1. Base Criteria' })
export const solutionAreas = (page: Page): Locator => page.getByRole('region', { name: '2. Solution areas' })

/** By the navigation: a workspace, and a page of it. */
export async function openPage(page: Page, workspace: string, name: string): Promise<void> {
  await page.getByRole('navigation', { name: 'Workspaces' }).getByRole('link', { name: workspace }).click()
  // Of two programmes' pages that of the first, which is Training Services.
  const pages = page.getByRole('navigation', { name: workspace }).getByRole('link', { name, exact: true })
  await pages.first().click()
}

/** A page of somebody else's, who is signed in at the same time. */
export async function pageOf(browser: Browser, baseURL: string, email: string): Promise<Page> {
  const page = await (await browser.newContext({ baseURL })).newPage()
  await signIn(page, email)
  return page
}
