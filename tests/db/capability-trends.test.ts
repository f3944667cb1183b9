import { renderToStaticMarkup } from 'react-dom/server'
import { afterAll, beforeAll, expect, it, vi } from 'vitest'
import { GET as answerTrends } from '../../app/api/v1/orgs/[org]/[programme]/trends/route'
import { capabilityTrends } from '../../lib/answers/capability-trends'
import type { Ctx } from '../../lib/context'
import { raiseCatalogueSeq } from '../../lib/organizations/sql/state'
import { nearest } from '../../lib/programmes/solutions-partner/answer/nearest'
import { getCapability } from '../../lib/programmes/solutions-partner/entry'
import { rowsOf } from '../capability/scored'
import { importable, store } from '../capability/stored'
import { twoYears } from '../capability/two-years'
import { requestTo } from '../support/get-answers'
import { type Caller, mintCaller, runtime, type Surroundings } from '../support/runtime'
import { TEST_TODAY } from '../support/secret'

/** Who looks at a page, as in the tests of the programme that nothing else knows. */
vi.mock(import('../../lib/entry/page-context'), async (original) => ({
  ...(await original()),
  requireOrg: async () => ({ ctx, user: { timeZone: null }, orgs: [], openRequests: 0 }) as never,
}))

let home: Surroundings
let caller: Caller
let ctx: Ctx
beforeAll(async () => {
  Object.assign(process.env, { LAUREL_TEST: '1', LAUREL_TODAY: TEST_TODAY })
  home = await runtime()
  caller = await mintCaller(home.db)
  ctx = caller.ctx
  // Nobody knows Feb and Mar 2026: April begins from figures again.
  const rows = importable(rowsOf(twoYears('2023-11', '2026-10', ['2026-02', '2026-03'])))
  await store(home.db, ctx.orgId, rows)
})
afterAll(() => home.close())

async function ask(query: string) {
  const path = `/api/v1/orgs/${ctx.slug}/solutions-partner/trends${query}`
  const params = Promise.resolve({ org: ctx.slug, programme: 'solutions-partner' })
  const answer = await answerTrends(requestTo(path, 'GET', { token: caller.token }), { params })
  return { status: answer.status, text: await answer.text() }
}
const trendOf = async (query: string) => capabilityTrends.parse(JSON.parse((await ask(query)).text))

it('each refresh is the score of its day, and the last one that of today; a month nobody knows is a gap, never 0', async () => {
  const { months, ruleChanges } = await trendOf('?area=modern-work')
  expect([months.length, months[0]?.month, months.at(-1)?.asOf]).toEqual([37, '2023-11', TEST_TODAY])
  for (const { asOf, score, status, track } of months.filter((_, at) => at % 6 === 0 || at > 25)) {
    const { areas } = (await getCapability(ctx, { asOf })).score
    const area = areas.find(({ id }) => id === 'modern-work')
    if (score === null) expect([track, status], asOf).toEqual([null, null])
    else
      expect([track, score, status], asOf).toEqual([area?.track, area && nearest(area.score), area?.status])
  }
  // The end of Feb 2026 is scored by figures of January, that of March by none.
  const spring = months.filter(({ month }) => month >= '2026-01' && month <= '2026-04')
  expect(spring.map(({ score, figures, reason }) => [score !== null, figures, reason])).toEqual([
    [true, '2026-01', null],
    [true, '2026-01', null],
    [false, null, 'no_figures'],
    [true, '2026-04', null],
  ])
  expect(ruleChanges.map(({ ruleSet, month }) => [ruleSet, month])).toEqual([['pcs-2026-07', '2026-06']])
})

it('a metric by its points, with its value and the most that there are: one network engineer brings 4 of 20', async () => {
  const { months } = await trendOf('?metric=intermediate-certifications&area=infrastructure')
  const known = months.map(({ month, score, value, max }) => [month, score, value, max])
  expect(known.find(([month]) => month === '2026-05')).toEqual(['2026-05', 4, 1, 20])
  expect(months.every(({ threshold, status }) => threshold === 1 && status === null)).toBe(true)
})

it('files have a line for each month; what no area has is refused in words, without an area it is the first one’s score', async () => {
  const [header, ...lines] = (await ask('?area=security&format=csv')).text.trim().split('\n')
  expect(header).toBe(
    'month,as_of,track,score,display,threshold,status,max,value,value_threshold,figures,reason,rule_set,unfinished,covered',
  )
  expect(lines).toHaveLength(37)
  expect((await trendOf('')).area).toBe('business-applications')
  for (const [query, said] of [
    ['?metric=deployments', 'choose one with area'],
    ['?metric=advanced-certifications&area=data-ai', 'No track of this area has such a metric'],
    ['?area=security&by=location', 'leave by out'],
  ] as const) {
    const { status, text } = await ask(query)
    expect([status, text], query).toEqual([400, expect.stringContaining(said)])
  }
})

async function look(query: Record<string, string> = {}) {
  const { default: show } = await import('../../app/[org]/membership/[programme]/trends/page')
  const params = Promise.resolve({ org: ctx.slug, programme: 'solutions-partner' })
  const html = renderToStaticMarkup(await show({ params, searchParams: Promise.resolve(query) }))
  return { html, words: html.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ') }
}

it('the page is that of every programme: the mark at 70, the track that decided, the equal table, and as many months as asked for', async () => {
  const { html, words } = await look({ criterion: 'modern-work/score', months: '12', table: 'shown' })
  expect(words).toContain('Solutions Partner | Trends')
  expect(words).toContain('What is known today decides for past days as well.')
  expect(words).toContain('Mar 2026 – – 70 figures are missing')
  expect(words).toMatch(/Nov 2026 SMB [\d.]+ 70 In-progress as of today, 21 Nov 2026/)
  expect([words.includes('Nov 2025'), words.includes('Dec 2025')]).toEqual([false, true])
  expect(html).toContain(
    `/api/v1/orgs/${ctx.slug}/solutions-partner/trends?metric=score&amp;area=modern-work`,
  )
  expect(html).toContain(
    `/${ctx.slug}/membership/solutions-partner/trends?criterion=modern-work%2Fdeployments&amp;months=12`,
  )
  expect(html).not.toContain('training-services')
})

it('all criteria are told from one reading of the figures, until something changes', async () => {
  const readings = vi.spyOn(home.db, 'inTenant')
  const times = () => readings.mock.calls.filter(([, kind]) => kind === 'read').length
  await trendOf('?area=security')
  const first = times()
  await trendOf('?area=data-ai')
  await trendOf('?metric=deployments&area=modern-work')
  expect(times()).toBe(first)
  await home.db.inTenant(ctx.orgId, 'write', (tx) => raiseCatalogueSeq(tx, 'all'))
  await trendOf('?area=security')
  expect(times()).toBe(first + 1)
  readings.mockRestore()
})

it('an empty organization is told how a trend begins, and no number', async () => {
  ctx = (await mintCaller(home.db)).ctx
  const { words } = await look()
  expect(words).toContain('No figures and no certifications yet.')
  expect(words).toContain('Import a file')
})
