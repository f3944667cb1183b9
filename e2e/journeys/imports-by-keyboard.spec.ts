import type { Locator, Page } from '@playwright/test'
import { expect, test } from '../support/browser'
import { expectScore, fileCard, openImports, pastImport, publishButton } from '../support/browser-imports'
import { COURSEWARE, csvFile } from '../support/browser-organization'

/** Tab by Tab, as far as the page goes. */
async function tabTo(page: Page, target: Locator) {
  for (let steps = 0; steps < 80; steps++) {
    if (await target.evaluate((element) => element === document.activeElement)) return
    await page.keyboard.press('Tab')
  }
  await expect(target).toBeFocused()
}

/** The chooser is waited for before the first Tab: a key pressed at once can overtake the wish to see it. */
async function openChooser(page: Page) {
  await tabTo(page, page.getByLabel('Drop files here or choose them'))
  await page.keyboard.press('Space')
}

test('by keyboard alone: choose, take the new value, publish, withdraw; what is new has the focus', async ({
  page,
}) => {
  const { slug } = await openImports(page)
  const [chooser] = await Promise.all([page.waitForEvent('filechooser'), openChooser(page)])
  const buffer = csvFile(COURSEWARE, ['R-2,2026-03-18,AZ-104T00,1234567'])
  await chooser.setFiles({ name: 'keys.csv', mimeType: 'text/csv', buffer })
  const file = fileCard(page, 'keys.csv')
  await expect(file.getByRole('heading', { name: /Preview/ })).toBeFocused()
  await tabTo(page, file.getByRole('radio', { name: /^Leave them/ }))
  await page.keyboard.press('ArrowDown')
  await expect(file.getByRole('radio', { name: /^Take the new values/ })).toBeChecked()
  await tabTo(page, publishButton(page, 'keys.csv'))
  await page.keyboard.press('Enter')
  await expect(file.getByRole('heading', { name: 'keys.csv Published' })).toBeFocused()
  await expect(page.getByRole('main').getByRole('status')).toContainText('keys.csv: Published')
  await tabTo(page, page.getByRole('button', { name: 'Withdraw keys.csv' }))
  await page.keyboard.press('Enter')
  const question = page.getByRole('dialog', { name: 'Withdraw keys.csv?' })
  await tabTo(page, question.getByRole('button', { name: 'Withdraw', exact: true }))
  await page.keyboard.press('Enter')
  await expect(pastImport(page, 'keys.csv')).toContainText('Withdrawn')
  await expectScore(page, slug, '1.5')
})
