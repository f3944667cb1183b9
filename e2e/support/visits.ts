import type { Page } from '@playwright/test'
import { test as base, signIn } from './browser'
import { AXE } from './browser-axe'

type Visit = {
  /** Who looks, whatever page; null: nobody yet, in a browser of the test's own. */
  visitor: string | null
}

/**
 * For tests that only look: a person's pages are opened one after the other in one tab, which has the product's scripts
 * and those of the checks already.
 */
export const test = base.extend<Visit, { tabs: Map<string, Page> }>({
  visitor: [null, { option: true }],
  tabs: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names of other fixtures from it
    async ({}, use) => {
      const tabs = new Map<string, Page>()
      await use(tabs)
      await Promise.all([...tabs.values()].map((page) => page.context().close()))
    },
    { scope: 'worker' },
  ],
  context: async ({ browser, baseURL, tabs, visitor }, use) => {
    const known = tabs.get(visitor ?? '')?.context()
    const context = known ?? (await browser.newContext({ baseURL: baseURL ?? '' }))
    await use(context)
    if (!visitor) await context.close()
  },
  page: async ({ context, tabs, visitor }, use) => {
    const known = tabs.get(visitor ?? '')
    const page = known ?? (await context.newPage())
    if (!known) await page.addInitScript(AXE)
    if (visitor && !known) {
      tabs.set(visitor, page)
      await signIn(page, visitor)
    }
    await use(page)
    if (!visitor) return page.close()
    // What was looked at ends here and leaves the next one nothing: no request, no size, no colours.
    await page.goto('about:blank')
    await page.unrouteAll()
    await page.setViewportSize({ width: 1280, height: 720 })
    await page.emulateMedia({ colorScheme: 'light' })
  },
})
