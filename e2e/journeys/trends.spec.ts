import type { Locator, Page } from '@playwright/test'
import { type LineItems, type OracleScore, scoreLineItems } from '../../tests/oracle/score-line-items'
import { expect, person, signIn, test, training } from '../support/browser'
import { download, rowsOf } from '../support/browser-download'
import { lineItemsOf } from '../support/browser-line-items'

const SLUG = 'contoso-learning'
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']

/** `2026-10` → `Oct 2026`, and `2026-12-01` → `1 Dec 2026`. */
const shown = (iso: string) => {
  const [year, month, day] = iso.split('-')
  return `${day ? `${Number(day)} ` : ''}${MONTHS[Number(month) - 1]} ${year}`
}
/** The month `count` months later, by the calendar. */
const later = (month: string, count: number) => {
  const index = Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7)) - 1 + count
  return `${Math.floor(index / 12)}-${String((index % 12) + 1).padStart(2, '0')}`
}
/** What the scorer says, by the number of months after Nov 2026: as of the first of that month. */
const scorer = (items: LineItems) => {
  const known = new Map<number, OracleScore>()
  return (after: number): OracleScore => {
    const score = known.get(after) ?? scoreLineItems({ asOf: `${later('2026-11', after)}-01`, items })
    known.set(after, score)
    return score
  }
}
const area = ({ areas }: OracleScore, id: string) => {
  const found = areas.find((one) => one.id === id)
  if (!found) throw new Error(`no ${id}`)
  return found
}

const open = async (page: Page, path: string) => {
  await signIn(page, person('global.admin', SLUG))
  await page.goto(training(SLUG, path))
}
/** Every cell of the body, as it is read. */
const bodyOf = (table: Locator): Promise<string[][]> =>
  table
    .locator('tbody tr')
    .evaluateAll((rows) =>
      rows.map((row) =>
        [...row.querySelectorAll<HTMLElement>('th, td')].map((cell) => (cell.textContent ?? '').trim()),
      ),
    )

test('every month end of three years is what the independent scorer makes of the line items; a year is 1039.0 − 811.0 = 228 less', async ({
  page,
}) => {
  await open(page, '/trends')
  const section = page.getByRole('region', { name: 'Courseware completions' })
  await expect(section.locator('.finding')).toContainText(
    '811.0 at the end of Oct 2026, 228 less than a year before; highest ',
  )
  await expect(section.locator('.plot')).toHaveCount(2)
  await expect(section.locator('.plot title').last()).toHaveText(
    /^Nov 2026: 8\d\d\.\d, not final; benchmark 1000; in the month 86\.0 points$/,
  )
  await section.getByText('The same as a table').click()
  const table = section.getByRole('table')
  await expect(table).toBeVisible()
  await expect(page).toHaveURL(/[?&]table=shown$/)
  const at = scorer(await lineItemsOf(page, SLUG))
  const rows = await bodyOf(table)
  expect(rows).toHaveLength(37)
  for (const [index, [month, low, high, own, score, threshold, status]] of rows.entries()) {
    const after = index - rows.length + 2
    const { courseware } = at(after).base
    expect([month, score, threshold, status]).toEqual([
      shown(later('2026-11', after - 1)),
      courseware.display,
      '1000',
      courseware.status === 'completed' ? 'Completed' : 'In-progress',
    ])
    // Of the month alone.
    expect(own).toBe((Number(low) / 2 + Number(high)).toFixed(1))
  }
  // The rule set of Aug 2025 scores the end of Jul 2025 for the first time; the month that runs is not final.
  await expect(table.getByRole('row', { name: /^Jul 2025/ })).toContainText('from 1 Aug 2025')
  await expect(table.getByRole('row', { name: /^Nov 2026/ })).toContainText('still runs')
  const csv = await download(page, section.getByRole('link', { name: /as CSV$/ }))
  expect(csv.name).toBe('contoso-learning-trends-courseware-completions.csv')
  expect(rowsOf(csv.text).map(({ month, score }) => [shown(month ?? ''), score])).toEqual(
    rows.map(([month, , , , score]) => [month, score]),
  )
})

test('an area by location: the places’ surveys of the window are together those on the card (360), as the rows say', async ({
  page,
}) => {
  await open(page, '/trends?metric=survey-completions&area=data-ai')
  const items = await lineItemsOf(page, SLUG)
  const { rows } = scoreLineItems({ asOf: '2026-11-21', items })
  const byPlace = new Map<string, number>()
  for (const [index, { counted, area: of }] of rows['survey-responses'].entries()) {
    const place = items['survey-responses'][index]?.location_id ?? ''
    if (counted && of === 'data-ai') byPlace.set(place, (byPlace.get(place) ?? 0) + 1)
  }
  const section = page.getByRole('region', { name: 'By location' })
  let sum = 0
  for (const [name = '', surveys] of await bodyOf(
    section.getByRole('table', { name: 'By location', exact: true }),
  )) {
    const place = [...byPlace.keys()].find((id) => name.includes(id)) ?? ''
    expect(Number(surveys), name).toBe(byPlace.get(place) ?? 0)
    sum += Number(surveys)
  }
  expect(sum).toBe(360)
  await section.getByRole('link', { name: 'Course' }).click()
  await expect(page).toHaveURL(/by=course/)
  await expect(page.getByRole('region', { name: 'By course' }).getByRole('row')).toContainText([
    /^PL-300T00|^DP-600T00/,
  ])
})

test('the next twelve refreshes are the scorer’s, and each loss says how many are missing: 200 − what is left', async ({
  page,
}) => {
  await open(page, '/falling-out')
  const at = scorer(await lineItemsOf(page, SLUG))
  const table = page.getByRole('table', { name: /next twelve refreshes/ })
  const rows = await bodyOf(table)
  expect(rows).toHaveLength(13)
  const figures = (score: OracleScore) => {
    const [ba, da] = [area(score, 'business-applications'), area(score, 'data-ai')]
    const { courseware, exams, average } = score.base
    const averages: unknown[] = [average, ba.average, da.average]
    // Averages stand in their column with two decimals.
    return [courseware, exams, average, ba.surveys, ba.average, da.surveys, da.average].map((one) =>
      averages.includes(one) ? one.display.replace(/\.\d$/, '$&0') : one.display,
    )
  }
  for (const [index, [refresh = '', leaves, ...numbers]] of rows.entries()) {
    const anniversary = index === 3 ? 'anniversary 15 Feb 2027' : ''
    expect(refresh).toBe(index === 0 ? 'Today' : `${shown(`${later('2026-11', index)}-01`)}${anniversary}`)
    expect(leaves).toBe(index === 0 ? '' : shown(later('2025-10', index)))
    const plain = numbers.map((text) => text.replace(/^.*:\s/s, ''))
    expect(plain).toEqual(figures(at(index)))
  }
  // By hand: the first refresh at which Data & AI has fewer than 200 surveys, and exams fewer than 200 points.
  const refreshes = Array.from({ length: 12 }, (_, index) => index + 1)
  const surveysAt = (after: number) => area(at(after), 'data-ai').surveys.count
  const examsAt = (after: number) => at(after).base.exams.halves / 2
  const [noSurveys, noExams] = [surveysAt, examsAt].map(
    (of) => refreshes.find((after) => of(after) < 200) ?? 0,
  )
  const losses = page.getByRole('region', { name: 'What would be lost' }).getByRole('listitem')
  await expect(losses.filter({ hasText: 'Data & AI surveys' })).toContainText(
    `Data & AI surveys drop below 200 on ${shown(`${later('2026-11', noSurveys ?? 0)}-01`)} unless ${200 - surveysAt(noSurveys ?? 0)} more come in by then.`,
  )
  await expect(losses.filter({ hasText: 'Exam unit' })).toContainText(
    `Exam unit purchases drop below 200 points on ${shown(`${later('2026-11', noExams ?? 0)}-01`)} unless ${200 - examsAt(noExams ?? 0)} more come in by then.`,
  )
  await losses.filter({ hasText: 'Data & AI surveys' }).getByRole('link').click()
  const leaving = page.getByRole('region', { name: /^What leaves on/ })
  const gone = later('2025-10', noSurveys ?? 0)
  await expect(leaving).toContainText(`${shown(gone)} leaves the window with`)
  await expect(leaving.getByRole('link', { name: `Line items of ${shown(gone)}` }).first()).toHaveAttribute(
    'href',
    training(SLUG, `/line-items?metric=courseware-completions&month=${gone}`),
  )
})
