import type { BrowserContext } from '@playwright/test'
import { test as base, signIn } from './browser'

type Visit = {
  /** Who looks, whatever page; null: nobody yet, in a browser of the test's own. */
  visitor: string | null
}

/** For tests that only look: a person's pages are opened in one browser, which has the product's scripts already. */
export const test = base.extend<Visit, { known: Map<string, BrowserContext> }>({
  visitor: [null, { option: true }],
  known: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names of other fixtures from it
    async ({}, use) => {
      const known = new Map<string, BrowserContext>()
      await use(known)
      await Promise.all([...known.values()].map((context) => context.close()))
    },
    { scope: 'worker' },
  ],
  context: async ({ browser, baseURL, known, visitor }, use) => {
    const context = known.get(visitor ?? '') ?? (await browser.newContext({ baseURL: baseURL ?? '' }))
    if (visitor) known.set(visitor, context)
    await use(context)
    if (!visitor) await context.close()
  },
  page: async ({ context, visitor }, use) => {
    const page = await context.newPage()
    if (visitor) await signIn(page, visitor)
    await use(page)
    await page.close()
  },
})
