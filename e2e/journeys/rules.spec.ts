import type { Page } from '@playwright/test'
import { dateInZone, showDate } from '../../lib/dates'
import { expect, person, signIn, test, training } from '../support/browser'
import { COURSEWARE, csvFile, importCsv, mintOrganization } from '../support/browser-organization'

const CONTOSO = 'contoso-learning'
const rules = (slug: string, query = '') => training(slug, `/rules${query}`)
const table = (page: Page) => page.getByRole('table', { name: /^Your scores as of/ })

test('Contoso under each rule set: 811 Advanced redemptions are 811.0 by each; 350 Advanced and 90 other exam units are 440.0 by 2022, 395.0 by 2023 and 2025; its own average is asked for since 2023', async ({
  page,
}) => {
  await signIn(page, person('viewer', CONTOSO))
  await page.goto(rules(CONTOSO))
  const row = (name: RegExp) => table(page).getByRole('row', { name })
  await expect(row(/^Courseware 811\.0 .* 811\.0 .* 811\.0/)).toBeVisible()
  await expect(row(/^Data & AI surveys 360 Completed 360 Completed 360 Completed/)).toBeVisible()
  // 350 + 90 × 1, then 350 + 90 × 0.5.
  await expect(row(/^Exams 440\.0 Completed 395\.0 Completed 395\.0 Completed/)).toBeVisible()
  // Its own average of 4.15 is asked for by 2023 and 2025 only.
  await expect(
    row(/^Business Applications average 4\.15 For information 4\.15 In-progress 4\.15 In-progress/),
  ).toBeVisible()
  await expect(
    row(
      /^Weight of a Fundamentals & others redemption .* 1 announced Source \d+ 0\.5 Source \d+ .* 0\.5 unconfirmed/,
    ),
  ).toBeVisible()
  await expect(
    row(/^Survey completions per solution area .* 200 announced Source \d+ 200 Source \d+ 200 Source \d+$/),
  ).toBeVisible()
  await expect(page.getByText(/Qualifying for a Training Services Partner designation/).first()).toBeVisible()
  await expect(page.getByRole('heading', { name: 'Override a value' })).toHaveCount(0)
})

test('a weight of 0.75 instead of 0.5 takes 2 + 2 × 0.5 = 3.0 to 3.5: looked at, set with a reason, said on the page and in the API, taken back', async ({
  page,
}) => {
  const { slug, email } = await mintOrganization()
  await signIn(page, email)
  const file = csvFile(
    COURSEWARE,
    ['AZ-104T00', 'AZ-104T00', 'AZ-900T00', 'AZ-900T00'].map(
      (course, index) => `R-${index},2026-03-17,${course},1234567`,
    ),
  )
  await importCsv(page.request, slug, 'courseware-completions', file)
  await page.goto(rules(slug))
  const form = page.getByRole('form', { name: 'Override a value, preview' })
  await form.getByLabel('Value', { exact: true }).selectOption('Weight of a Fundamentals & others redemption')
  await form.getByLabel('Your value').fill('0.75')
  await form.getByRole('button', { name: 'Preview' }).click()
  const effect = page.getByRole('table', { name: /What the scores would become/ })
  await expect(effect.getByRole('row', { name: /^Courseware 3\.0 3\.5 In-progress/ })).toBeVisible()
  const card = async () => {
    await page.goto(training(slug))
    return page.getByRole('article').filter({ hasText: 'Courseware completions' }).first()
  }
  await page.getByLabel('Reason').fill('Agreed with Microsoft on 3 November')
  await page.getByRole('button', { name: 'Set the override' }).click()
  const list = page.getByRole('table', { name: /^Local overrides/ })
  await expect(list.getByRole('row', { name: /0\.75 .*Agreed with Microsoft.* In force/ })).toBeVisible()

  await expect(await card()).toContainText('3.5')
  await expect(page.getByText('A local override acts here.')).toBeVisible()
  const known = await page.request.get(`/api/v1/orgs/${slug}/training-services/rule-overrides`)
  const { at } = (await known.json()).overrides[0].set
  const since = showDate(dateInZone(new Date(at), 'UTC'))
  await expect(
    page.getByText(`Olivia Owner, ${since}: Agreed with Microsoft on 3 November`, { exact: false }),
  ).toBeVisible()
  const answer = await page.request.get(`/api/v1/orgs/${slug}/training-services/qualification`)
  expect((await answer.json()).overrides).toMatchObject([{ value: '0.75', byName: 'Olivia Owner' }])

  await page.goto(rules(slug))
  await expect(
    table(page)
      .getByRole('row', { name: /^Weight of a Fund.* 0\.75 0\.5 local/ })
      .first(),
  ).toBeVisible()
  await list.locator('summary').click()
  await list.getByLabel('Reason').fill('It was a mistake')
  await list.getByRole('button', { name: 'Take back' }).click()
  await expect(list.getByRole('row', { name: /Taken back: It was a mistake/ })).toBeVisible()
  await expect(await card()).toContainText('3.0')
  await expect(page.getByText('A local override acts here.')).toHaveCount(0)
})
