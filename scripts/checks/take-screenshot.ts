import { join, relative } from 'node:path'
import { chromium } from '@playwright/test'
import { PASSWORD, person, training } from '../../e2e/support/browser'
import { startOwnLaurel } from '../../e2e/support/browser-own-laurel'
import { CHROMIUM_ARGUMENTS } from '../../tests/support/chromium'
import { ensureBuild } from '../support/build'
import { root } from '../support/prepare.mjs'
import { ensureChromium } from './install-chromium'

const ORGANIZATION = 'contoso-learning'
const FILE = join(root, 'docs', 'screenshot.png')
const WIDTH = 1280

/**
 * Makes docs/screenshot.png, which the README shows: the overview of a demo organization, from top to end, of a demo
 * that is loaded for it on the day of the tests and goes away afterwards.
 */
export async function takeScreenshot(): Promise<void> {
  const executablePath = ensureChromium()
  if (!executablePath) throw new Error('Without a Chromium there is no screenshot.')
  await ensureBuild((work) => work())
  const laurel = await startOwnLaurel({ demo: true })
  try {
    const browser = await chromium.launch({ executablePath, args: CHROMIUM_ARGUMENTS })
    const page = await browser.newPage({
      baseURL: laurel.url,
      colorScheme: 'light',
      viewport: { width: WIDTH, height: 900 },
    })
    const form = { email: person('global.admin', ORGANIZATION), password: PASSWORD }
    await page.request.post('/api/sign-in', { form, maxRedirects: 0 })
    await page.goto(training(ORGANIZATION), { waitUntil: 'networkidle' })
    await page.getByRole('heading', { name: 'Membership | Training Services Partner' }).waitFor()
    // A window as high as the page has no scrollbar.
    const height = await page.evaluate(() => document.documentElement.scrollHeight)
    await page.setViewportSize({ width: WIDTH, height })
    await page.screenshot({ path: FILE, animations: 'disabled' })
    await browser.close()
    console.log(`  ${relative(root, FILE)} is of today's product`)
  } finally {
    await laurel.stop()
  }
}
