import type { Locator, Page } from '@playwright/test'
import { baseCriteria, card, expect, signIn, training } from './browser'
import { COURSEWARE, csvFile, importCsv, type Minted, mintOrganization } from './browser-organization'

export const FIRST = csvFile(COURSEWARE, [
  'R-1,2026-03-17,AZ-104T00,1234567',
  'R-2,2026-03-18,AZ-900T00,1234567',
])

/** The panel of one file on its way in. */
export const fileCard = (page: Page, name: string): Locator => page.getByRole('article', { name })

export const importsPath = (slug: string): string => `/${slug}/imports`

export async function choose(page: Page, ...files: { name: string; buffer: Buffer }[]): Promise<void> {
  await page
    .getByLabel('Drop files here or choose them')
    .setInputFiles(files.map((file) => ({ mimeType: 'text/csv', ...file })))
}

/** The button that publishes, whatever number of rows it names. */
export const publishButton = (page: Page, name: string): Locator =>
  fileCard(page, name).getByRole('button', { name: /^Publish (anyway|[\d,]+ rows?) / })

/** Chosen, previewed and published: for what comes after. */
export async function bringIn(page: Page, name: string, buffer: Buffer): Promise<Locator> {
  await choose(page, { name, buffer })
  await publishButton(page, name).click()
  const file = fileCard(page, name)
  await expect(file.getByRole('heading', { name: `${name} Published` })).toBeVisible()
  return file
}

/** A row of the list of past imports. */
export const pastImport = (page: Page, name: string): Locator =>
  page.getByRole('region', { name: 'Past imports' }).getByRole('row').filter({ hasText: name })

/** An organization whose first import brought 1 + 0.5 points, on its page of imports. */
export async function openImports(page: Page): Promise<Minted> {
  const minted = await mintOrganization()
  await signIn(page, minted.email)
  await importCsv(page.request, minted.slug, 'courseware-completions', FIRST)
  await page.goto(importsPath(minted.slug))
  return minted
}

export const coursewareCard = (page: Page): Locator => card(baseCriteria(page), 'Courseware completions')

export async function expectScore(page: Page, slug: string, text: string): Promise<void> {
  await page.goto(training(slug))
  await expect(coursewareCard(page).getByText(`${text} / 1000 points`)).toBeVisible()
}

/** What one import did, by the API: for what a page cannot show twice. */
export async function countsOf(page: Page, slug: string, fileName: string): Promise<number[]> {
  const response = await page.request.get(`/api/v1/orgs/${slug}/imports`)
  const { imports } = (await response.json()) as {
    imports: Record<'rowsRead' | 'rowsAccepted' | 'rowsChanged' | 'rowsDuplicate' | 'rowsRejected', number>[]
  }
  const found = imports.find((one) => (one as { fileName?: string }).fileName === fileName)
  return found
    ? [found.rowsRead, found.rowsAccepted, found.rowsChanged, found.rowsDuplicate, found.rowsRejected]
    : []
}
