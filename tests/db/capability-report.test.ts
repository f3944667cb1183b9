import { renderToStaticMarkup } from 'react-dom/server'
import { afterAll, beforeAll, expect, it, vi } from 'vitest'
import type { Ctx } from '../../lib/context'
import { showPoints } from '../../lib/programmes/solutions-partner/answer/show'
import { getCapability } from '../../lib/programmes/solutions-partner/entry'
import { report } from '../../lib/programmes/solutions-partner/parts/report'
import { trends } from '../../lib/programmes/solutions-partner/parts/trends'
import { CAPABILITY_ROW } from '../../lib/programmes/solutions-partner/row'
import { areaMissing } from '../../lib/programmes/solutions-partner/words/missing-words'
import { overridingOf } from '../../lib/rules/overriding'
import { setOverride } from '../../lib/rules/set-override'
import { rowsOf } from '../capability/scored'
import { importable, store } from '../capability/stored'
import { twoYears } from '../capability/two-years'
import { mintCaller, runtime, type Surroundings } from '../support/runtime'
import { TEST_TODAY } from '../support/secret'

/** Who looks at a page, as in the tests of the programme that nothing else knows. */
vi.mock(import('../../lib/entry/page-context'), async (original) => ({
  ...(await original()),
  requireOrg: async () => ({ ctx, user: { timeZone: null }, orgs: [], openRequests: 0 }) as never,
}))

let home: Surroundings
let ctx: Ctx
beforeAll(async () => {
  Object.assign(process.env, { LAUREL_TEST: '1', LAUREL_TODAY: TEST_TODAY })
  home = await runtime()
  ctx = (await mintCaller(home.db)).ctx
  await store(home.db, ctx.orgId, importable(rowsOf(twoYears('2024-11', '2026-10', ['2025-12']))))
})
afterAll(() => home.close())

async function look() {
  const { default: show } = await import('../../app/[org]/membership/[programme]/report/page')
  const params = Promise.resolve({ org: ctx.slug, programme: 'solutions-partner' })
  const html = renderToStaticMarkup(await show({ params, searchParams: Promise.resolve({}) }))
  return { html, words: html.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ') }
}

it('where the six areas stand is the score of today, what each metric brings adds up to it, unknown is not 0', async () => {
  const { score } = await getCapability(ctx)
  const { report: made } = await report(ctx)
  expect(made?.figures.rows.map(({ id }) => id)).toEqual(score.areas.map(({ id }) => id))
  for (const row of made?.figures.rows ?? []) {
    const area = score.areas.find(({ id }) => id === row.id)
    if (!area) throw new Error(`there is no ${row.id}`)
    expect(row.means).toBe(areaMissing(area, score.ruleSet))
    const brought = [...(row.made ?? '').matchAll(/([\d.]+) of \d+/g)].map(([, points]) => Number(points))
    const sum = brought.reduce((all, one) => all + one, 0)
    // Each is cut to one decimal.
    expect(Math.abs(sum - Number(showPoints(area.score)))).toBeLessThan(0.5)
  }
  const business = made?.figures.rows.find(({ id }) => id === 'business-applications')
  expect(business).toMatchObject({ display: 'unknown', word: 'Unknown' })
})

it('each trend is the last twelve month ends of its page, a month without figures a gap', async () => {
  const { report: made } = await report(ctx)
  for (const { id, ends } of made?.trends.rows ?? []) {
    const { trend } = await trends.show(ctx, { metric: 'score', area: id })
    const whole = trend.months.filter(({ unfinished }) => !unfinished)
    expect(ends).toEqual(
      whole.slice(-12).map(({ month, score: value, display }) => ({ month, value, display })),
    )
    expect([ends.length, ends.at(-1)?.month]).toEqual([12, '2026-10'])
  }
})

it('the page is that of every programme: verdict, six areas, trends, what goes by when, what to do, rules and data', async () => {
  const { words, html } = await look()
  for (const heading of [
    'Where you stand',
    'How it got here',
    'What could be lost',
    'What to do',
    'Rules and data behind this report',
  ])
    expect(words).toContain(heading)
  expect(words).toContain('None of six designations is qualified.')
  expect(words).toContain('Missing data Azure consumption for Dec 2025 is missing')
  const { report: made } = await report(ctx)
  const [first] = made?.todo.rows ?? []
  expect(words).toContain('What is missing The least that is enough Days of work')
  expect(first && [first.gap.length > 0, words.includes(first.gap.join('; '))]).toEqual([true, true])
  expect(words).toContain('with at least 1 in each metric')
  expect(words).toContain('Requirements of July 2026')
  expect(words).toContain('3 people')
  expect(html).toContain(`/api/v1/orgs/${ctx.slug}/solutions-partner/falling-out`)
  expect(html).not.toContain('training-services')
})

it('a decision of the organization’s own is said, and acts on what each metric needs', async () => {
  const decision = {
    ruleSet: 'pcs-2026-07',
    key: 'leastPoints',
    value: 'above-0',
    reason: 'By the page of 2023',
  }
  await setOverride(ctx, decision, overridingOf(CAPABILITY_ROW))
  const { words } = await look()
  expect(words).toContain(
    'A local override acts here. Least points of a metric: More than 0 points in every metric',
  )
  expect(words).toContain('with more than 0 in each metric')
})

it('without data it says which file comes first, and no number', async () => {
  ctx = (await mintCaller(home.db)).ctx
  const { words } = await look()
  expect(words).toContain('No data yet')
  expect(words).toContain('Six reports of Partner Center make the scores')
  expect(words).not.toContain('How it got here')
})
