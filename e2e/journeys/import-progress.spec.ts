import type { Page } from '@playwright/test'
import { expect, test, training } from '../support/browser'
import {
  choose,
  expectScore,
  fileCard,
  importsPath,
  openImports,
  pastImport,
  publishButton,
} from '../support/browser-imports'
import { COURSEWARE, csvFile, holdImports } from '../support/browser-organization'

const rows = (count: number, prefix: string) =>
  csvFile(
    COURSEWARE,
    Array.from({ length: count }, (_, at) => `${prefix}-${at},2026-04-03,AZ-104T00,1234567`),
  )

/** By somebody else, or a script: the answer comes before the end. */
async function begin(page: Page, slug: string, name: string, file: Buffer) {
  const address = `/api/v1/orgs/${slug}/imports?kind=courseware-completions&file_name=${name}`
  const headers = { 'content-type': 'text/csv', prefer: 'respond-async' }
  const response = await page.request.post(address, { data: file, headers })
  expect(response.status(), await response.text()).toBe(202)
}

test('whoever leaves while an import runs finds it there with its way, also what others began, and sees the end', async ({
  page,
}) => {
  const { slug } = await openImports(page)
  await choose(page, { name: 'mine.csv', buffer: rows(3, 'M') })
  await expect(publishButton(page, 'mine.csv')).toBeVisible()
  // One import of an organization at a time: mine waits for theirs, which is on its way for as long as we look.
  const letEnd = await holdImports(slug)
  await begin(page, slug, 'theirs.csv', rows(3000, 'T'))
  await publishButton(page, 'mine.csv').click()
  const mine = fileCard(page, 'mine.csv')
  await expect(mine.getByRole('heading', { name: /Publishing|Waits/ })).toBeVisible()
  await page.goto(training(slug))
  await page.goto(importsPath(slug))
  const theirs = fileCard(page, 'theirs.csv')
  await expect(theirs.getByRole('progressbar')).toBeVisible()
  await expect(pastImport(page, 'theirs.csv')).toContainText(/Reading|Writing/)
  await expect(mine).toContainText('It waits for imports before it. You may leave this page: it continues.')
  await letEnd()
  for (const file of [theirs, mine])
    await expect(file.getByRole('heading', { name: /Published$/ })).toBeVisible({ timeout: 50_000 })
  await expect(pastImport(page, 'theirs.csv')).toContainText('3,000 new')
  await expectScore(page, slug, '3004.5')
})

test.describe('a connection that is lost while something is published', () => {
  test.use({ provoked: /ERR_FAILED|ERR_INTERNET_DISCONNECTED|ERR_CONNECTION/ })

  test('is said, publishing goes on, and the page finds its end when it is back', async ({
    page,
    context,
  }) => {
    await page.clock.install()
    const { slug } = await openImports(page)
    await choose(page, { name: 'mine.csv', buffer: rows(3, 'M') })
    await expect(publishButton(page, 'mine.csv')).toBeVisible()
    const letEnd = await holdImports(slug)
    await begin(page, slug, 'theirs.csv', rows(200, 'T'))
    await publishButton(page, 'mine.csv').click()
    const mine = fileCard(page, 'mine.csv')
    await expect(mine.getByRole('heading', { name: /Waits for its turn/ })).toBeVisible()
    await context.setOffline(true)
    await expect(mine).toContainText(
      'The connection is lost. Publishing goes on without this page; it looks again when the connection is back.',
    )
    // It asks again and again, for longer than it has patience with a server that fails, and none of that is the end.
    let asked = 0
    page.on('requestfailed', (request) => {
      if (/\/imports\/\d+$/.test(request.url())) asked++
    })
    for (const times of [1, 2, 3]) {
      await page.clock.fastForward(31_000)
      await expect.poll(() => asked).toBeGreaterThanOrEqual(times)
    }
    await expect(mine.getByRole('heading', { name: /The connection is lost$/ })).toBeVisible()
    await letEnd()
    await context.setOffline(false)
    await expect(mine.getByRole('heading', { name: /Published$/ })).toBeVisible({ timeout: 40_000 })
    await expectScore(page, slug, '204.5')
  })
})

test.describe('a connection that is lost in mid-upload', () => {
  test.use({ provoked: /ERR_FAILED|ERR_INTERNET_DISCONNECTED|ERR_CONNECTION/ })

  test('goes on by itself where it broke off; no byte is sent twice, and every row goes in', async ({
    page,
  }) => {
    const { slug } = await openImports(page)
    const offsets: number[] = []
    let lost = 0
    await page.route(/\/uploads\/\d+$/, async (route) => {
      const request = route.request()
      if (request.method() !== 'PATCH') return route.continue()
      const offset = Number(request.headers()['upload-offset'])
      if (offset > 0 && lost++ === 0) return route.abort('connectionreset')
      offsets.push(offset)
      return route.continue()
    })
    // Long IDs: two parts of 8 MiB out of few rows.
    const file = rows(50_000, 'C'.repeat(150))
    await choose(page, { name: 'cut.csv', buffer: file })
    await expect(page.getByText('Laurel continues by itself when it is back.')).toBeVisible()
    await publishButton(page, 'cut.csv').click({ timeout: 40_000 })
    await expect(fileCard(page, 'cut.csv').getByRole('row', { name: /^New 50,000 / })).toBeVisible({
      timeout: 40_000,
    })
    expect(offsets).toEqual([0, 8 * 1024 * 1024])
    await expectScore(page, slug, '50001.5')
  })
})
