import type { Page } from '@playwright/test'
import { expect, person } from './browser'
import { choose, fileCard } from './browser-imports'
import { COURSEWARE, csvFile } from './browser-organization'
import type { State } from './people-states'

const ADMIN = person('global.admin', 'contoso-learning')
const VIEWER = person('viewer', 'contoso-learning')
const PATH = '/contoso-learning/imports'

/** The import of the demo that has rejected rows. */
async function importWithRejects(page: Page): Promise<string> {
  const response = await page.request.get('/api/v1/orgs/contoso-learning/imports')
  const { imports } = (await response.json()) as { imports: { id: number; rowsRejected: number }[] }
  const found = imports.find(({ rowsRejected }) => rowsRejected > 0)
  return `/contoso-learning/imports/${found?.id}`
}

/** Chosen and never published, so that those who look at the same organization see the same. */
const chosen = (text: Buffer, words: RegExp | string) => async (page: Page) => {
  await choose(page, { name: 'april.csv', buffer: text })
  await expect(fileCard(page, 'april.csv')).toContainText(words, { timeout: 30_000 })
}

const NEW = csvFile(COURSEWARE, ['X-1,2026-03-17,AZ-104T00,1234567', 'X-2,2026-02-30,AZ-104T00,1234567'])
const AMBIGUOUS = csvFile(COURSEWARE, ['X-1,03/04/2026,AZ-104T00,1234567'])
const UNKNOWN = csvFile('a;b;c', ['1;2;3'])
const UNCLOSED = csvFile(COURSEWARE, ['X-1,2026-03-17,"AZ-104T00,1234567'])

/** The pages of imports: each state a file can be in. */
export const IMPORT_STATES: Record<string, State[]> = {
  '[org]/imports': [
    { what: 'with past imports', as: ADMIN, path: PATH },
    { what: 'for a viewer', as: VIEWER, path: PATH },
    { what: 'empty', as: person('global.admin', 'northwind-academy'), path: '/northwind-academy/imports' },
    {
      what: 'with all that is said about the files open',
      as: ADMIN,
      path: PATH,
      prepare: (page) =>
        page.locator('.kinds details').evaluateAll((all) => {
          for (const one of all) one.setAttribute('open', '')
        }),
    },
    {
      what: 'with a file on its way',
      as: ADMIN,
      path: PATH,
      prepare: async (page) => {
        await page.route(/\/uploads\/\d+$/, () => undefined)
        await chosen(NEW, 'On its way')(page)
      },
    },
    {
      what: 'asking what a file holds',
      as: ADMIN,
      path: PATH,
      prepare: chosen(UNKNOWN, 'The columns do not say'),
    },
    {
      what: 'asking how dates are written, with what is missing',
      as: ADMIN,
      path: PATH,
      prepare: async (page) => {
        await chosen(AMBIGUOUS, 'in more than one way')(page)
        await page.getByText('First rows of the file').first().click()
        await page.getByRole('button', { name: 'Show what it would change' }).click()
        await expect(page.getByRole('form').getByRole('alert')).toBeVisible()
      },
    },
    { what: 'with a preview', as: ADMIN, path: PATH, prepare: chosen(NEW, 'What the scores would become') },
    {
      what: 'with a file that cannot be read',
      as: ADMIN,
      path: PATH,
      prepare: chosen(UNCLOSED, 'Cannot be imported'),
      provoked: /status of 422/,
    },
    {
      what: 'asking before a withdrawal',
      as: ADMIN,
      path: PATH,
      prepare: (page) =>
        page
          .getByRole('button', { name: /^Withdraw/ })
          .first()
          .click(),
    },
  ],
  '[org]/imports/[id]': [{ what: 'with rejected rows', as: ADMIN, path: importWithRejects }],
}
