import { expect, pageOf, test } from '../support/browser'
import {
  choose,
  expectScore,
  fileCard,
  importsPath,
  openImports,
  pastImport,
  publishButton,
} from '../support/browser-imports'
import { COURSEWARE, csvFile } from '../support/browser-organization'

const rows = (count: number, prefix: string) =>
  csvFile(
    COURSEWARE,
    Array.from({ length: count }, (_, at) => `${prefix}-${at},2026-04-03,AZ-104T00,1234567`),
  )

test('whoever leaves while an import runs finds it there and sees it end', async ({ page, baseURL }) => {
  const { slug } = await openImports(page, baseURL)
  // As if it ran: the page hears of its end when the test lets it.
  let over = false
  const hold = async (target: typeof page) => {
    await target.route(/\/imports\/\d+\/events$/, (route) =>
      over ? route.continue() : route.fulfill({ status: 204 }),
    )
    await target.route(/\/api\/v1\/orgs\/[^/]+\/imports\/\d+$/, async (route) => {
      const response = await route.fetch()
      const summary = await response.json()
      await route.fulfill({ json: over ? summary : { ...summary, status: 'running' } })
    })
  }
  await hold(page)
  await choose(page, { name: 'large.csv', buffer: rows(30_000, 'L') })
  over = true
  await publishButton(page, 'large.csv').click({ noWaitAfter: true })
  await page.goto(importsPath(slug))
  await expect(pastImport(page, 'large.csv')).toContainText('30,000 new', { timeout: 30_000 })
  await expectScore(page, slug, '30001.5')
})

test.describe('a connection that is lost in mid-upload', () => {
  test.use({ provoked: /ERR_FAILED|ERR_INTERNET_DISCONNECTED|ERR_CONNECTION/ })

  test('goes on by itself where it broke off; no byte is sent twice, and every row goes in', async ({
    page,
    baseURL,
  }) => {
    const { slug } = await openImports(page, baseURL)
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
    const file = rows(220_000, 'C')
    await choose(page, { name: 'cut.csv', buffer: file })
    await expect(page.getByText('Laurel goes on by itself when it is back.')).toBeVisible()
    await publishButton(page, 'cut.csv').click({ timeout: 40_000 })
    await expect(fileCard(page, 'cut.csv').getByRole('row', { name: /^New 220,000 / })).toBeVisible({
      timeout: 40_000,
    })
    expect(offsets).toEqual([0, 8 * 1024 * 1024])
    await expectScore(page, slug, '220001.5')
  })
})

test('an import that somebody else began is on the page with its way, and its end is announced', async ({
  page,
  browser,
  baseURL,
}) => {
  const { slug, email } = await openImports(page, baseURL)
  const other = await pageOf(browser, baseURL ?? '', email)
  await other.goto(importsPath(slug))
  await choose(other, { name: 'theirs.csv', buffer: rows(30_000, 'T') })
  await publishButton(other, 'theirs.csv').click()
  await page.goto(importsPath(slug))
  await expect(pastImport(page, 'theirs.csv')).toContainText('30,000 new', { timeout: 30_000 })
  await other.context().close()
})
