import { renderToStaticMarkup } from 'react-dom/server'
import { afterAll, beforeAll, expect, it, vi } from 'vitest'
import { GET as answerLeaving } from '../../app/api/v1/orgs/[org]/[programme]/falling-out/route'
import { capabilityLeaving } from '../../lib/answers/capability-leaving'
import type { Ctx } from '../../lib/context'
import { addMonths } from '../../lib/dates'
import { carriedFigures } from '../../lib/programmes/solutions-partner/ahead/carried-figures'
import { lastKnown } from '../../lib/programmes/solutions-partner/ahead/comparisons'
import { nearest } from '../../lib/programmes/solutions-partner/answer/nearest'
import { scoreCapability } from '../../lib/programmes/solutions-partner/score'
import { answerOf, homeWith } from '../capability/home-with'
import { held } from '../capability/raw'
import { organizationWith, rowsOf } from '../capability/scored'
import { importable } from '../capability/stored'
import { twoYears } from '../capability/two-years'
import { type Caller, mintCaller, type Surroundings } from '../support/runtime'

/** Who looks at a page, as in the tests of the programme that nothing else knows. */
vi.mock(import('../../lib/entry/page-context'), async (original) => ({
  ...(await original()),
  requireOrg: async () => ({ ctx, user: { timeZone: null }, orgs: [], openRequests: 0 }) as never,
}))

const RAW = twoYears('2024-01', '2026-10', ['2026-02'])
const rows = importable(
  rowsOf({
    ...RAW,
    certifications: [
      ...RAW.certifications,
      ...held('dora', 'azure-network-engineer-associate', { expires_on: '2027-01-10' }),
    ],
  }),
)

let home: Surroundings
let caller: Caller
let ctx: Ctx
beforeAll(async () => {
  ;({ home, caller, ctx } = await homeWith(rows))
})
afterAll(() => home.close())

const ask = (query: string) => answerOf(answerLeaving, caller, `solutions-partner/falling-out${query}`)
const leavingOn = async (query: string) => capabilityLeaving.parse(JSON.parse((await ask(query)).text))

async function look(query: Record<string, string> = {}) {
  const { default: show } = await import('../../app/[org]/membership/[programme]/falling-out/page')
  const params = Promise.resolve({ org: ctx.slug, programme: 'solutions-partner' })
  const html = renderToStaticMarkup(await show({ params, searchParams: Promise.resolve(query) }))
  return { html, words: html.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ') }
}

it('each refresh is scored from the database as in memory over figures that stay; a month that has not come is said before', async () => {
  const { refreshes, missing } = await leavingOn('')
  const { figures, ...known } = organizationWith(rows, 'larger')
  const covered = { acr: ['2026-10'], licence: ['2026-10'], revenue: [], usage: ['2026-10'] }
  const seen = { ...known, figures: carriedFigures(figures, lastKnown(covered)) }
  expect(refreshes.map(({ on }) => on)).toEqual(
    Array.from({ length: 12 }, (_, at) => `${addMonths('2026-12', at)}-01`),
  )
  for (const { on, areas } of refreshes)
    expect(
      areas.map(({ score }) => score),
      on,
    ).toEqual(scoreCapability(seen, on).areas.map(({ score }) => nearest(score)))
  expect(missing).toContain(
    'License usage for Feb 2026 is missing: on 1 Mar 2027 what is compared with it is unknown.',
  )
})

it('what a refresh takes away: the certification that ends on 10 Jan 2027 takes 4 points on 1 Feb, and its person is named to who may see people', async () => {
  const { leaving, losses } = await leavingOn('?refresh=2027-02-01')
  expect([leaving.since, leaving.on]).toEqual(['2027-01-01', '2027-02-01'])
  const infrastructure = leaving.areas.find(({ id }) => id === 'infrastructure')
  const skilling = infrastructure?.metrics.find(({ id }) => id === 'intermediate-certifications')
  expect([skilling?.before, skilling?.after]).toEqual([12, 8])
  expect(leaving.people).toContainEqual({
    area: 'infrastructure',
    track: infrastructure?.after.track,
    metric: 'intermediate-certifications',
    part: 'step-2',
    person: 'dora',
    people: 1,
    certification: 'azure-network-engineer-associate',
    certificationName: 'Azure Network Engineer Associate',
    counts: false,
    reason: 'Expired on 10 Jan 2027.',
  })
  expect(losses.map(({ area }) => area)).toContain('modern-work')
})

it('files: a line for each refresh and area, or for each customer and person behind one; another day is refused in words', async () => {
  const [header, ...lines] = (await ask('?format=csv')).text.trim().split('\n')
  expect([header, lines.length]).toEqual([
    'refresh,solution_area,track,score,display,status,stops_being_qualified,unknown,rule_set',
    72,
  ])
  const gone = (await ask('?refresh=2027-02-01&format=csv')).text.trim().split('\n')
  expect(gone[0]).toBe(
    'solution_area,metric,part,tenant_id,name,workload,before,after,change,person_id,certification,people,counts,reason',
  )
  expect(
    gone.some((line) => line.startsWith('"modern-work","usage-growth","csp","t1",,"teams",60,54,-6,')),
  ).toBe(true)
  expect(gone.some((line) => line.includes('"dora","azure-network-engineer-associate",1,"no",'))).toBe(true)
  const { status, text } = await ask('?refresh=2027-02-02')
  expect([status, text]).toEqual([400, expect.stringContaining('One of the next refreshes: 2026-12-01')])
})

it('the page is that of every programme: missing months first, losses, the refreshes, and what the chosen one takes away', async () => {
  const { html, words } = await look({ refresh: '2027-02-01' })
  expect(words).toContain('Solutions Partner | What leaves')
  expect(words).toMatch(/Data is missing: .*What would be lost .*The next twelve refreshes, if figures stay/)
  expect(words).toContain('Figures are assumed to stay as in the last month known: Oct 2026 of')
  expect(words).toMatch(/1 Mar 2027 Feb 2027 \(by 20 Mar 2027\) Feb 2026 .*months are missing/)
  expect(words).toContain('What leaves on 1 Feb 2027 Jan 2027 is compared with Jan 2026, and no longer')
  expect(words).toContain('Azure Network Engineer Associate dora Expired on 10 Jan 2027.')
  expect(html).toContain(`/${ctx.slug}/membership/solutions-partner/customers/t0?area=modern-work`)
  expect(html).toContain(`/api/v1/orgs/${ctx.slug}/solutions-partner/falling-out?refresh=2027-02-01`)
  expect(html).not.toContain('training-services')
})

it('a Report viewer reads how many people, and never who', async () => {
  const all = ctx
  ctx = { ...ctx, role: 'viewer' }
  const { words } = await look({ refresh: '2027-02-01' })
  expect(words).toContain('Azure Network Engineer Associate 1 Count no longer.')
  expect(words).not.toContain('dora')
  ctx = all
})

it('an organization without any data is told so, and no number', async () => {
  ctx = (await mintCaller(home.db)).ctx
  const { words } = await look()
  expect(words).toContain('No data yet')
  expect(words).not.toContain('refreshes')
})
