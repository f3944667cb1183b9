import { renderToStaticMarkup } from 'react-dom/server'
import { afterAll, beforeAll, expect, it, vi } from 'vitest'
import { GET as answerWhatIf } from '../../app/api/v1/orgs/[org]/[programme]/what-if/route'
import { calendarOf } from '../../demo/calendar'
import { recordFiles } from '../../demo/consulting/files'
import { capabilityWhatIf } from '../../lib/answers/capability-what-if'
import type { Ctx } from '../../lib/context'
import { getCapability } from '../../lib/programmes/solutions-partner/entry'
import { CAPABILITY_ROW } from '../../lib/programmes/solutions-partner/row'
import { listScenarios } from '../../lib/what-if/list-scenarios'
import { removeScenario } from '../../lib/what-if/remove-scenario'
import { saveScenario } from '../../lib/what-if/save-scenario'
import { answerOf, homeWith } from '../capability/home-with'
import { rawOf } from '../capability/raw-of-files'
import { rowsOf } from '../capability/scored'
import { importable } from '../capability/stored'
import { type Caller, mintCaller, type Surroundings } from '../support/runtime'
import { TEST_TODAY } from '../support/secret'

/** Who looks at a page, as in the tests of the programme that nothing else knows. */
vi.mock(import('../../lib/entry/page-context'), async (original) => ({
  ...(await original()),
  requireOrg: async () => ({ ctx, user: { timeZone: null }, orgs: [], openRequests: 0 }) as never,
}))
vi.mock(import('next/navigation'), async (original) => ({
  ...(await original()),
  useRouter: () => ({ refresh: () => undefined }) as never,
}))

let home: Surroundings
let caller: Caller
let ctx: Ctx
beforeAll(async () => {
  ;({ home, caller, ctx } = await homeWith(importable(rowsOf(rawOf(recordFiles(calendarOf(TEST_TODAY)))))))
})
afterAll(() => home.close())

const ask = (query: string) => answerOf(answerWhatIf, caller, `solutions-partner/what-if${query}`)
const LINKED = 'linked:m365-teams-administrator-associate:1'

async function look(query: Record<string, string> = {}) {
  const { default: show } = await import('../../app/[org]/membership/[programme]/what-if/page')
  const params = Promise.resolve({ org: ctx.slug, programme: 'solutions-partner' })
  const html = renderToStaticMarkup(await show({ params, searchParams: Promise.resolve(query) }))
  return { html, words: html.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ') }
}

it('one person linked is 70.5 beside 65.5, Qualified in place of In-progress, and nothing is stored', async () => {
  const before = await getCapability(ctx)
  const json = capabilityWhatIf.parse(JSON.parse((await ask(`?changes=${encodeURIComponent(LINKED)}`)).text))
  expect(json.summary).toBe(
    'As of 21 Nov 2026 you would have Modern Work 70.5 in place of 65.5, Qualified in place of In-progress.',
  )
  expect(json.lines.filter(({ difference }) => difference !== '0')).toMatchObject([
    { metric: 'score', area: 'modern-work', difference: '+5', statusChanges: true },
    { metric: 'intermediate-certifications', present: { display: '5' }, simulated: { display: '10' } },
  ])
  expect([json.parameters, json.changes]).toEqual([
    { changes: LINKED },
    ['1 person linked who holds Teams Administrator Associate'],
  ])
  expect((await getCapability(ctx)).score).toBe(before.score)
})

it('files have a line for each area and metric that is otherwise; what cannot be read is refused by name', async () => {
  const [header, ...lines] = (await ask(`?changes=${encodeURIComponent(LINKED)}&format=csv`)).text
    .trim()
    .split('\n')
  expect([header, lines.length]).toEqual([
    'metric,area,present,simulated,difference,threshold,status_present,status_simulated',
    7,
  ])
  const { status, text } = await ask('?changes=lost&as_of=soon')
  expect([status, text]).toEqual([400, expect.stringMatching(/changes: Give the customer.*as_of: “soon”/)])
})

it('the page adds a change by a form, names it, leads to the same without it, and says what it could not read', async () => {
  const given = {
    changes: LINKED,
    add: 'azure',
    customer: 'new-1',
    workload: 'Key Vault',
    association: 'pal',
    usd: '1500',
  }
  const { html, words } = await look(given)
  expect(words).toContain('Solutions Partner | What if')
  expect(words).toMatch(/USD 1,500 more consumption of (Key Vault|keyvault) at new-1 \(pal\) Remove/)
  expect(words).toContain('Simulation. Not official, and not saved.')
  expect(words).toMatch(/Modern Work Score, at least 70 65\.5 In-progress 70\.5 Qualified \+5 status changes/)
  expect(html).toContain(`what-if?changes=${encodeURIComponent(LINKED)}"`)
  expect(html).not.toContain('training-services')
  const wrong = await look({ changes: LINKED, add: 'licences', customer: 't1', workload: 'Wizardry' })
  expect(wrong.words).toContain('“Wizardry” is not right: a workload that Laurel knows.')
  expect(wrong.words).toContain('70.5 Qualified')
})

it('a simulation is kept by its parameters in the shortest form, apart from those of Training Services', async () => {
  const kept = await saveScenario(
    ctx,
    { name: 'Link one', query: `changes=${LINKED}&as_of=` },
    CAPABILITY_ROW,
  )
  expect(kept.query).toBe(new URLSearchParams({ changes: LINKED }).toString())
  expect((await listScenarios(ctx, CAPABILITY_ROW)).map(({ name }) => name)).toEqual(['Link one'])
  expect(await listScenarios(ctx)).toEqual([])
  expect((await look()).words).toContain('Link one')
  await expect(saveScenario(ctx, { name: 'x', query: 'changes=lost' }, CAPABILITY_ROW)).rejects.toThrow(
    'Give the customer',
  )
  await removeScenario(ctx, kept.id, CAPABILITY_ROW)
  expect(await listScenarios(ctx, CAPABILITY_ROW)).toEqual([])
})

it('the plan leads to its way as a simulation that has the same score', async () => {
  const { default: show } = await import('../../app/[org]/membership/[programme]/plan/page')
  const params = Promise.resolve({ org: ctx.slug, programme: 'solutions-partner' })
  const html = renderToStaticMarkup(await show({ params, searchParams: Promise.resolve({}) }))
  expect(html).toContain(`/membership/solutions-partner/what-if?changes=${encodeURIComponent(LINKED)}"`)
})

it('a Report viewer tries the same and reads of nobody who it is', async () => {
  const all = ctx
  ctx = { ...ctx, role: 'viewer' }
  const { words, html } = await look({ changes: LINKED })
  expect(words).toContain('70.5 Qualified')
  expect(words).not.toContain('Save this scenario')
  expect(html.toLowerCase()).not.toContain('mc-7')
  ctx = all
})

it('an organization without any data is told so', async () => {
  ctx = (await mintCaller(home.db)).ctx
  expect((await look()).words).toContain('No data yet')
})
