import { type Browser, chromium, type Page } from '@playwright/test'
import { CHROMIUM_ARGUMENTS, findChromium } from '../../tests/support/chromium'
import type { Page as Address } from './keep-alive'
import type { Workbench } from './workbench'

export async function openBrowser(bench: Workbench): Promise<Browser> {
  const executablePath = findChromium()
  if (!executablePath)
    throw new Error('There is no Chromium on this machine: install one, or name it in CHROMIUM_PATH.')
  const browser = await chromium.launch({ executablePath, args: CHROMIUM_ARGUMENTS })
  bench.onClose(() => browser.close())
  return browser
}

/** A browser that has never been here, but for the session's cookie; returns when the network has been idle. */
export async function coldView(
  browser: Browser,
  { url, path, cookie }: Address,
  watch: (page: Page) => void = () => undefined,
): Promise<void> {
  const context = await browser.newContext({ viewport: { width: 1366, height: 900 } })
  try {
    const [name, ...value] = (cookie ?? '').split('=')
    if (name)
      await context.addCookies([{ name, value: value.join('='), url, httpOnly: true, sameSite: 'Lax' }])
    const page = await context.newPage()
    watch(page)
    const response = await page.goto(`${url}${path}`, { waitUntil: 'networkidle' })
    if (response?.status() !== 200) throw new Error(`The browser got ${response?.status()} for ${path}.`)
  } finally {
    await context.close()
  }
}
