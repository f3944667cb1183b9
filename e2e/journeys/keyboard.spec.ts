import { readFile } from 'node:fs/promises'
import type { Locator, Page } from '@playwright/test'
import { baseCriteria, card, expect, PASSWORD, person, test, training } from '../support/browser'
import { figureOf, rowsOf } from '../support/browser-download'

const MOST_STOPS = 60

/** Focus shows: an outline of at least one pixel, inside what can be seen. */
async function expectSeen(page: Page) {
  const seen = await page.evaluate(() => {
    const at = document.activeElement
    if (!at || at === document.body) return null
    const { outlineStyle, outlineWidth } = getComputedStyle(at)
    const { width, height, bottom, top } = at.getBoundingClientRect()
    return {
      what: `${at.tagName} ${at.textContent?.slice(0, 40)}`,
      outline: outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 1,
      inView: width > 0 && height > 0 && bottom > 0 && top < window.innerHeight,
    }
  })
  if (seen) expect(seen).toMatchObject({ what: seen.what, outline: true, inView: true })
}

/** Tab until `target` has the focus; every stop on the way is visible. */
async function tabTo(page: Page, target: Locator) {
  for (let stop = 0; stop < MOST_STOPS; stop++) {
    if (await target.evaluate((element) => element === document.activeElement)) return
    await page.keyboard.press('Tab')
    await expectSeen(page)
  }
  throw new Error(`The keyboard does not reach ${target} within ${MOST_STOPS} stops.`)
}

async function signInByKeyboard(page: Page, address: string) {
  await page.goto(address)
  await tabTo(page, page.getByLabel('E-mail address'))
  await page.keyboard.type(person('executive.viewer', 'contoso-learning'))
  await page.keyboard.press('Tab')
  await page.keyboard.type(PASSWORD)
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(address)
}

test('by keyboard alone: sign in, skip to the page, read a flyout, download its rows, close it', async ({
  page,
}) => {
  await signInByKeyboard(page, training('contoso-learning'))
  const skip = page.getByRole('link', { name: 'Skip to the page' })
  await page.keyboard.press('Tab')
  await expect(skip).toBeFocused()
  await expect(skip).toBeInViewport()
  await expectSeen(page)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('main')).toBeFocused()

  const opener = card(baseCriteria(page), 'Exam unit purchases').getByRole('link', { name: 'View details' })
  await tabTo(page, opener)
  await page.keyboard.press('Enter')
  const flyout = page.getByRole('dialog', { name: 'Exam unit purchases – Base Criteria' })
  await expect(flyout).toBeVisible()
  await expect(flyout.locator(':focus')).toHaveCount(1)
  await tabTo(page, flyout.getByRole('link', { name: 'Download' }))
  const [file] = await Promise.all([page.waitForEvent('download'), page.keyboard.press('Enter')])
  const text = await readFile(await file.path(), 'utf8')
  expect(figureOf(rowsOf(text), 'exam-unit-purchases')).toBe('395.0')
  await tabTo(page, flyout.getByRole('link', { name: 'Those that do not count' }))
  await page.keyboard.press('Escape')
  await expect(page).toHaveURL(training('contoso-learning'))
  await expect(flyout).toHaveCount(0)
  await expect(opener).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(flyout).toBeVisible()
  await page.goBack()
  await expect(flyout).toHaveCount(0)
  await expect(opener).toBeFocused()
})

const STEPS = {
  'while the page’s script is still on its way': async (page: Page) => {
    const scripts = /_next\/static\/.*\.js/
    let come: () => void = () => undefined
    const held = new Promise<void>((done) => {
      come = done
    })
    await page.route(scripts, async (route) => {
      await held
      await route.continue()
    })
    await page.goto(training('contoso-learning'), { waitUntil: 'domcontentloaded' })
    await page.keyboard.press('Tab')
    await page.keyboard.press('Enter')
    await expect(page).toHaveURL(training('contoso-learning', '#main'))
    come()
  },
  'that the browser made by itself': async (page: Page) => {
    await page.waitForLoadState('networkidle')
    await page.evaluate(() => {
      location.hash = 'verdict'
    })
  },
}
for (const [how, step] of Object.entries(STEPS))
  test(`after a step to a place of the page ${how}, a flyout closes and opens again`, async ({ page }) => {
    await signInByKeyboard(page, training('contoso-learning'))
    await step(page)
    await expect(page).toHaveURL(training('contoso-learning'))
    const flyout = page.getByRole('dialog', { name: 'Exam unit purchases – Base Criteria' })
    const opener = card(baseCriteria(page), 'Exam unit purchases').getByRole('link', { name: 'View details' })
    for (const _ of ['first', 'again']) {
      await opener.press('Enter')
      await expect(flyout).toBeVisible()
      await page.keyboard.press('Escape')
      await expect(flyout).toHaveCount(0)
      await expect(opener).toBeFocused()
    }
  })

test('by keyboard alone: another date, a tab, a menu; each opens, closes and gives the focus back', async ({
  page,
}) => {
  await signInByKeyboard(page, training('contoso-learning'))
  const account = page.getByRole('banner').getByRole('button', { name: 'Georg Lindner' })
  await tabTo(page, account)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('button', { name: 'Sign out' })).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('button', { name: 'Sign out' })).toBeHidden()
  await expect(account).toBeFocused()
  await tabTo(page, page.getByRole('button', { name: 'Other date' }))
  await page.keyboard.press('Enter')
  await expect(page.getByLabel('As-of date')).toBeFocused()
  await tabTo(page, page.getByRole('button', { name: 'Cancel' }))
  await page.keyboard.press('Enter')
  await expect(page.getByRole('button', { name: 'Other date' })).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(page.getByLabel('As-of date')).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(training('contoso-learning', '?as_of=2026-11-21'))
  const tabs = page.getByRole('navigation', { name: 'Solution areas' })
  await tabTo(page, tabs.getByRole('link', { name: 'Security' }))
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(training('contoso-learning', '?as_of=2026-11-21&area=security'))
  await expect(tabs.getByRole('link', { name: 'Security' })).toBeFocused()
})

test('on a phone the folded navigation opens and leads on by keyboard', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 700 })
  await signInByKeyboard(page, training('contoso-learning'))
  const data = page.getByRole('navigation', { name: 'Workspaces' }).getByRole('link', { name: 'Data' })
  await expect(data).toBeHidden()
  await tabTo(page, page.getByText('Menu', { exact: true }))
  await page.keyboard.press('Enter')
  await tabTo(page, data)
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL('/contoso-learning/imports')
  await expect(page.getByRole('heading', { name: 'Data | Imports' })).toBeVisible()
  await expect(data).toBeHidden()
})

test('a page opens at its head, wherever the one before was left', async ({ page }) => {
  await signInByKeyboard(page, training('contoso-learning'))
  await page.evaluate(() => scrollTo(0, 40))
  const pages = page.getByRole('navigation', { name: 'Membership', exact: true })
  await pages.getByRole('link', { name: 'Rules' }).click()
  await expect(page.getByRole('heading', { name: 'Training Services | Rules' })).toBeVisible()
  await expect.poll(() => page.evaluate(() => scrollY)).toBe(0)
})
