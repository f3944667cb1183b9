import { expect, test } from '../support/browser'
import { choose, expectScore, FIRST, fileCard, openImports, publishButton } from '../support/browser-imports'
import { COURSEWARE, csvFile } from '../support/browser-organization'

test.describe('several files at once', () => {
  test.use({ provoked: /status of 422/ })

  test('all that are published at once are those of which a row would go in', async ({ page }) => {
    const { slug } = await openImports(page)
    await choose(
      page,
      { name: 'one.csv', buffer: csvFile(COURSEWARE, ['R-7,2026-03-17,AZ-104T00,1234567']) },
      { name: 'known.csv', buffer: FIRST },
      { name: 'two.csv', buffer: csvFile(COURSEWARE, ['R-9,2026-03-17,AZ-104T00,1234567']) },
    )
    for (const name of ['one.csv', 'known.csv', 'two.csv'])
      await expect(publishButton(page, name)).toBeVisible()
    await expect(page.getByText('Files of which no row would be imported are left out.')).toBeVisible()
    await page.getByRole('button', { name: 'Publish all 2 files' }).click()
    for (const name of ['one.csv', 'two.csv'])
      await expect(fileCard(page, name).getByRole('heading', { name: `${name} Published` })).toBeVisible()
    await expect(publishButton(page, 'known.csv')).toHaveText(/^Publish anyway/)
    await expectScore(page, slug, '3.5')
  })

  test('the broken one is refused with its reason, the others go in', async ({ page }) => {
    const { slug } = await openImports(page)
    await choose(
      page,
      { name: 'one.csv', buffer: csvFile(COURSEWARE, ['R-7,2026-03-17,AZ-104T00,1234567']) },
      { name: 'broken.csv', buffer: csvFile(COURSEWARE, ['R-8,2026-03-17,"AZ-104T00,1234567']) },
      { name: 'two.csv', buffer: csvFile(COURSEWARE, ['R-9,2026-03-17,AZ-104T00,1234567']) },
    )
    await page.getByRole('button', { name: 'Publish all 2 files' }).click()
    for (const name of ['one.csv', 'two.csv'])
      await expect(fileCard(page, name).getByRole('heading', { name: `${name} Published` })).toBeVisible()
    await expect(fileCard(page, 'broken.csv').getByRole('alert')).toContainText('quote')
    await expectScore(page, slug, '3.5')
  })
})
