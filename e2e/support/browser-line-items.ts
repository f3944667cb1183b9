import type { Page } from '@playwright/test'
import type { LineItems } from '../../tests/oracle/score-line-items'
import { expect } from './browser'
import { rowsOf } from './browser-download'

/** Every line item of an organization as its files brought it: what the independent scorer works from. */
export async function lineItemsOf(page: Page, slug: string): Promise<LineItems> {
  const rows = async (metric: string) => {
    const response = await page.request.get(
      `/api/v1/orgs/${slug}/training-services/${metric}/line-items?format=csv&raw=1`,
    )
    expect(response.status()).toBe(200)
    return rowsOf(await response.text())
  }
  return {
    'courseware-completions': await rows('courseware-completions'),
    'exam-unit-purchases': await rows('exam-unit-purchases'),
    'survey-responses': await rows('average-response-score'),
  }
}
