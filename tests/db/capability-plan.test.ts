import { renderToStaticMarkup } from 'react-dom/server'
import { afterAll, beforeAll, expect, it, vi } from 'vitest'
import { GET as answerPlan } from '../../app/api/v1/orgs/[org]/[programme]/plan/route'
import { calendarOf } from '../../demo/calendar'
import { recordFiles } from '../../demo/consulting/files'
import { capabilityPlan as planShape } from '../../lib/answers/capability-plan'
import type { Ctx } from '../../lib/context'
import { capabilityPlan } from '../../lib/programmes/solutions-partner/plan/capability-plan'
import { stepsOf } from '../../lib/programmes/solutions-partner/plan/told'
import type { Way } from '../../lib/programmes/solutions-partner/plan/way-to'
import { ruleSetIn, SHIPPED } from '../../lib/programmes/solutions-partner/rules/own-rules'
import { toNumber } from '../../lib/scoring/rational'
import { answerOf, homeWith } from '../capability/home-with'
import { rawOf } from '../capability/raw-of-files'
import { organizationWith, rowsOf } from '../capability/scored'
import { importable } from '../capability/stored'
import { type Caller, mintCaller, type Surroundings } from '../support/runtime'
import { TEST_TODAY } from '../support/secret'

/** Who looks at a page, as in the tests of the programme that nothing else knows. */
vi.mock(import('../../lib/entry/page-context'), async (original) => ({
  ...(await original()),
  requireOrg: async () => ({ ctx, user: { timeZone: null }, orgs: [], openRequests: 0 }) as never,
}))

/** Contoso Consulting, whose cheapest way in Modern Work is one person who is not linked. */
const rows = importable(rowsOf(rawOf(recordFiles(calendarOf(TEST_TODAY)))))

let home: Surroundings
let caller: Caller
let ctx: Ctx
beforeAll(async () => {
  ;({ home, caller, ctx } = await homeWith(rows))
})
afterAll(() => home.close())

const ask = (query: string) => answerOf(answerPlan, caller, `solutions-partner/plan${query}`)
const planOf = async (query: string) => planShape.parse(JSON.parse((await ask(query)).text))

async function look(query: Record<string, string> = {}) {
  const { default: show } = await import('../../app/[org]/membership/[programme]/plan/page')
  const params = Promise.resolve({ org: ctx.slug, programme: 'solutions-partner' })
  const html = renderToStaticMarkup(await show({ params, searchParams: Promise.resolve(query) }))
  return { html, words: html.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ') }
}

/** The sums of a way, step by step. */
const told = (way: Way | undefined) => way && stepsOf(way).map(({ score }) => toNumber(score).toFixed(4))

it('over the database the plan of each area is that over rows in memory: the same steps, points and sums', async () => {
  const { areas } = await planOf('')
  const organization = { ...organizationWith(rows, 'larger'), certifications: rows.certifications, names: [] }
  const ruleSet = ruleSetIn(SHIPPED, TEST_TODAY)
  const inMemory = capabilityPlan(organization, { ruleSet, asOf: TEST_TODAY, today: TEST_TODAY })
  expect(areas.map(({ ways }) => ways.map(({ track, reached, days }) => [track, reached, days]))).toEqual(
    inMemory.map(({ ways }) =>
      ways.map(({ track, reached, days }) => [track, reached, Number(days.toFixed(6))]),
    ),
  )
  for (const [at, { ways }] of areas.entries())
    for (const [way, { steps }] of ways.entries())
      expect(steps.map(({ score }) => score.toFixed(4))).toEqual(told(inMemory[at]?.ways[way]))
})

it('the cheapest way to 70 in Modern Work is told in one line: 65.5 + 5 = 70.5 by linking MC-7145, in ¼ day', async () => {
  const { summary, areas } = await planOf('')
  expect(summary).toBe(
    '1 of 6 areas is qualified. Infrastructure falls to 69.2, below 70, with the refresh of Nov 2026 (by 20 Dec 2026), if figures stay as in the last month known. The least work is in Modern Work: link mc-7145 to the organization, who holds Teams Administrator Associate. That brings 65.5 to 70.5.',
  )
  const way = areas.find(({ id }) => id === 'modern-work')?.ways[0]
  expect(way?.steps).toMatchObject([
    {
      ...{ metric: 'intermediate-certifications', points: 5, days: 0.25, pointsPerDay: 20 },
      byMetric: [{ metric: 'intermediate-certifications', points: 5 }],
    },
  ])
})

it('what ends within three months is to be renewed first: three people of Data & AI by 8, 15 and 29 Dec, 12 points in all', async () => {
  const keep = (await planOf('')).areas.find(({ id }) => id === 'data-ai')?.keep
  expect(keep?.map(({ by, points, score }) => [by, points, score.toFixed(1)])).toEqual([
    ['2026-12-08', 4, '64.7'],
    ['2026-12-15', 4, '60.7'],
    ['2026-12-29', 4, '56.7'],
  ])
  expect(keep?.[0]?.text).toMatch(/^Renew .* of mc-7126 by 8 Dec 2026$/)
})

it('of a day to come figures stay as they are and certifications end: Data & AI falls, and its way is longer', async () => {
  const [now, then] = await Promise.all([planOf(''), planOf('?as_of=2027-01-10')])
  const of = (plan: typeof now) => plan.areas.find(({ id }) => id === 'data-ai')
  expect([of(then)?.score, (of(then)?.scoreAhead ?? 0) < (of(now)?.score ?? 0)]).toEqual([
    of(now)?.score,
    true,
  ])
  expect(of(then)?.ways[0]?.days ?? 0).toBeGreaterThan(of(now)?.ways[0]?.days ?? 0)
})

it('files have a line for each step; a day before all rules is refused in words', async () => {
  const [header, ...lines] = (await ask('?format=csv')).text.trim().split('\n')
  expect(header).toBe('area,track,reached,metric,step,points,score,days,points_per_day')
  expect(lines.filter((line) => line.startsWith('"modern-work","smb","yes",'))).toHaveLength(1)
  const { status, text } = await ask('?as_of=2020-01-01')
  expect([status, text]).toEqual([400, expect.stringContaining('no_rule_set')])
})

it('the page is that of every programme: the least work first, a line for each area, then step by step with the sum', async () => {
  const { html, words } = await look()
  expect(words).toContain('Solutions Partner | Plan')
  expect(words).toContain('The least work is in Modern Work: link mc-7145')
  expect(words).toMatch(/Modern Work SMB 65\.5 In-progress 4\.5 points Link mc-7145 .* Step by step/)
  expect(words).toContain('Intermediate certifications +5 70.5 0.25 20')
  expect(words).toContain('−4 64.6')
  expect(words).toContain('Effort is assumed, in days of work')
  expect(html).toContain(`/${ctx.slug}/membership/solutions-partner/modern-work`)
  expect(html).not.toContain('training-services')
})

it('a Report viewer reads that somebody is to be linked and renewed, and never who', async () => {
  const all = ctx
  ctx = { ...ctx, role: 'viewer' }
  const { words } = await look()
  expect(words).toContain('link one more person to the organization')
  expect(words).toMatch(/Renew .* of 1 person by 8 Dec 2026/)
  expect(words.toLowerCase()).not.toContain('mc-7')
  ctx = all
})

it('an organization without any data is told so, and nothing is planned', async () => {
  ctx = (await mintCaller(home.db)).ctx
  const { words } = await look()
  expect(words).toContain('No data yet')
  expect(words).not.toContain('Step by step')
})
