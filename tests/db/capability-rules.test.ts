import { renderToStaticMarkup } from 'react-dom/server'
import { afterAll, beforeAll, expect, it, vi } from 'vitest'
import { DELETE as remove } from '../../app/api/v1/orgs/[org]/[programme]/rule-overrides/[id]/route'
import {
  GET as answerOverrides,
  POST as override,
} from '../../app/api/v1/orgs/[org]/[programme]/rule-overrides/route'
import { GET as answerRules } from '../../app/api/v1/orgs/[org]/[programme]/rules/route'
import { capabilityRules, decisionPreview } from '../../lib/answers/capability-rules'
import { ruleOverrides } from '../../lib/answers/rules'
import type { Ctx } from '../../lib/context'
import { scoresBefore } from '../../lib/imports/scores-before'
import { capabilityJson } from '../../lib/programmes/solutions-partner/answer/capability-json'
import { getCapability } from '../../lib/programmes/solutions-partner/entry'
import { changes } from '../../lib/programmes/solutions-partner/parts/changes'
import { history } from '../../lib/programmes/solutions-partner/parts/history'
import { trends } from '../../lib/programmes/solutions-partner/parts/trends'
import { DECISIONS } from '../../lib/programmes/solutions-partner/rules/decisions'
import { azure, held, months, nothing } from '../capability/raw'
import { rowsOf } from '../capability/scored'
import { importable, store } from '../capability/stored'
import { type Handler, requestTo } from '../support/get-answers'
import { type Caller, mintCaller, runtime, type Surroundings } from '../support/runtime'
import { TEST_TODAY } from '../support/secret'

/** Who looks at a page, as in the tests of the programme that nothing else knows. */
vi.mock(import('../../lib/entry/page-context'), async (original) => ({
  ...(await original()),
  requireOrg: async () => ({ ctx: looking, user: { timeZone: null }, orgs: [], openRequests: 0 }) as never,
}))
/** Whom to ask is read by the page itself. */
vi.mock(import('../../components/shell/ask-for-role'), () => ({ AskForRole: () => null }) as never)
/** There is no browser whose history could move. */
vi.mock(import('next/navigation'), async (original) => ({
  ...(await original()),
  useRouter: () => ({}) as never,
}))

const PROGRAMME = 'solutions-partner'
const SET = 'pcs-2026-07'
let home: Surroundings
let caller: Caller
let ctx: Ctx
let looking: Ctx
/** USD 1,000 a month, 1,100 in the last one: twelve months grew by 100 ÷ 12,000, which is 5/6 %, that month by 10 %. */
const FIGURES = {
  ...nothing(),
  azure: months('2024-11', '2026-10').map((month) =>
    azure({ month, tenant_id: 't1', acr_usd: month === '2026-10' ? '1100' : '1000' }),
  ),
  certifications: held('ann bob', 'information-security-administrator'),
}
beforeAll(async () => {
  Object.assign(process.env, { LAUREL_TEST: '1', LAUREL_TODAY: TEST_TODAY })
  home = await runtime()
  caller = await mintCaller(home.db)
  ctx = looking = caller.ctx
  await store(home.db, ctx.orgId, importable(rowsOf(FIGURES)))
})
afterAll(() => home.close())

async function ask(
  handler: Handler,
  path: string,
  method: 'GET' | 'POST' | 'DELETE',
  body?: object,
  id = '',
) {
  const address = `/api/v1/orgs/${ctx.slug}/${PROGRAMME}/${path}`
  const request = requestTo(address, method, { token: caller.token }, body && JSON.stringify(body))
  const params = Promise.resolve({ org: ctx.slug, programme: PROGRAMME, id })
  const answer = await handler(request, { params })
  return { status: answer.status, text: await answer.text() }
}
const decide = (key: string, value: string | null, ruleSet = SET, reason = 'Agreed with Microsoft') =>
  ask(override, 'rule-overrides', 'POST', { ruleSet, key, value, reason })
const takeBack = async (id: number) =>
  expect(
    (await ask(remove, `rule-overrides/${id}`, 'DELETE', { reason: 'No longer' }, String(id))).status,
  ).toBe(204)
const rules = async () => capabilityRules.parse(JSON.parse((await ask(answerRules, 'rules', 'GET')).text))
/** 2 points for a service in use, and what growth brings. */
const infrastructure = async () => {
  const { score } = await getCapability(ctx)
  return capabilityJson(ctx.slug, score).areas.find(({ id }) => id === 'infrastructure')?.display
}

it('growth of twelve months is 0.8 of 20 points, of the single month 10: so decided, every score, trend, comparison, effect and snapshot follows, and says so', async () => {
  expect(await infrastructure()).toBe('2.8')
  const preview = await ask(override, 'rule-overrides?mode=preview', 'POST', {
    ...{ ruleSet: SET, key: 'azureGrowth', value: 'single-months' },
  })
  const { effect } = decisionPreview.parse(JSON.parse(preview.text))
  expect(effect).toMatchObject({ asOf: TEST_TODAY, statusBefore: null })
  expect(effect.scores.map(({ name, before, after }) => [name, before, after])).toEqual([
    ['Data & AI capability score', '2.8', '12'],
    ['Digital & App Innovation capability score', '2.8', '12'],
    ['Infrastructure capability score', '2.8', '12'],
  ])
  expect(await infrastructure(), 'nothing is written by a preview').toBe('2.8')

  const { status, text } = await decide('azureGrowth', 'single-months')
  expect(status).toBe(201)
  expect(await infrastructure()).toBe('12')
  const own = [{ ruleSet: SET, key: 'azureGrowth', value: 'single-months', reason: 'Agreed with Microsoft' }]
  const { score, overrides } = await getCapability(ctx)
  expect(capabilityJson(ctx.slug, score, overrides).overrides).toMatchObject(own)
  expect((await getCapability(ctx, { asOf: '2026-06-30' })).overrides, 'another rule set').toEqual([])

  const place = { metric: 'score', area: 'infrastructure' }
  const { trend, overrides: inTrend } = await trends.show(ctx, place)
  expect([trend.months.at(-1)?.display, inTrend]).toMatchObject(['12', own])
  const days = await changes(ctx, { from: '2026-06-30', to: TEST_TODAY })
  expect(days.lines.find(({ id }) => id === 'infrastructure')?.after).toBe('12')
  expect([days.overrides, days.json]).toMatchObject([own, { overrides: own }])
  await home.db.inTenant(ctx.orgId, 'write', async (tx) => {
    const before = await scoresBefore(tx, 'certifications', TEST_TODAY)
    await before.changing(tx)
    expect((await before.effect(tx, []))?.scores).toEqual([])
    const issued = await history.issue(tx, { slug: ctx.slug, asOf: TEST_TODAY })
    expect(issued).toMatchObject({
      result: { overrides: own },
      input: { decisions: { azureGrowth: 'single-months' } },
    })
  })
  await takeBack((JSON.parse(text) as { id: number }).id)
  expect(await infrastructure()).toBe('2.8')
  expect((await getCapability(ctx)).overrides).toEqual([])
})

it('what cannot be decided is refused in words: no such set, no decision, not open, no choice, so already, the programme’s own', async () => {
  const { text } = await decide('securitySides', 'together')
  for (const [key, value, ruleSet, status, said] of [
    ['securitySides', 'apart', 'pcs-2024-01', 400, 'There is no rule set pcs-2024-01'],
    ['threshold', '1', SET, 400, 'Choose one of the decisions U1 to U14.'],
    ['wholePoints', 'rounded', SET, 400, 'Whole points is not open in pcs-2026-07. Choose pcs-2022-10.'],
    ['earlyValues', 'neighbouring', 'pcs-2022-10', 400, 'The values of 2022 are not public.'],
    ['leastPoints', '0', SET, 400, 'Give one of 1, above-0.'],
    ['leastPoints', null, SET, 400, 'Give one of 1, above-0.'],
    ['securitySides', 'together', SET, 409, 'holds in pcs-2026-07 already'],
    ['securitySides', 'apart', SET, 409, 'Take the override back instead.'],
  ] as const) {
    const refused = await decide(key, value, ruleSet)
    expect([refused.status, refused.text], `${key} ${value}`).toEqual([status, expect.stringContaining(said)])
  }
  const nobodyElses = await ask(remove, 'rule-overrides/999999', 'DELETE', { reason: 'x' }, '999999')
  expect(nobodyElses.status).toBe(404)
  await takeBack((JSON.parse(text) as { id: number }).id)
})

it('the answer has every rule set with its values and scores, fourteen decisions and what each alternative would do', async () => {
  const { ruleSets, decisions, asOf } = await rules()
  expect([asOf, ruleSets.map(({ id, inForce }) => [id, inForce])]).toEqual([
    TEST_TODAY,
    [
      ['pcs-2022-10', false],
      ['pcs-2023-10', false],
      ['pcs-2023-12', false],
      ['pcs-2026-07', true],
    ],
  ])
  for (const { id, scores, values } of ruleSets) {
    const { score } = await getCapability(ctx, { ruleSet: id })
    const { areas } = capabilityJson(ctx.slug, score)
    expect(
      scores.map(({ score: points, track }) => [points, track]),
      id,
    ).toEqual(areas.map(({ score: points, track }) => [points, track]))
    expect(new Set(values.map(({ key }) => key)).size, id).toBe(values.length)
  }
  const gate = 'security/single/intermediate-certifications/people-for-step-1'
  const people = ruleSets.map(({ values }) => values.find(({ key }) => key === gate))
  // One person until Dec 2023, two from then on; two tracks of their own from Jul 2026 on.
  expect(people.map((one) => one && [one.value, one.changed])).toEqual([
    ['1', false],
    ['1', false],
    ['2', true],
    undefined,
  ])
  expect(people[2]?.source.document).toContain('Solutions Partner for Security')

  expect(decisions.map(({ number }) => number)).toEqual(DECISIONS.map(({ number }) => number))
  const last = decisions.find(({ key }) => key === 'azureGrowth')
  expect(last?.alternatives.map(({ ruleSet, value, scores }) => [ruleSet, value, scores.length])).toEqual([
    [SET, 'single-months', 3],
  ])
  expect(last?.alternatives[0]?.scores[0]).toMatchObject({
    before: { area: 'data-ai', display: '2.8' },
    after: { display: '12' },
  })
  const closed = decisions.filter(({ notOffered }) => notOffered !== null)
  expect(closed.map(({ number, alternatives }) => [number, alternatives])).toEqual([
    ['U8', []],
    ['U9', []],
  ])
})

it('a file has a line for each score, decision and value, and three columns for each rule set', async () => {
  const [header, ...lines] = (await ask(answerRules, 'rules?format=csv', 'GET')).text.trim().split('\n')
  expect(header).toContain('key,name,pcs_2022_10,pcs_2022_10_standing,pcs_2022_10_source,pcs_2023_10')
  expect(lines.filter((line) => line.includes('score/'))).toHaveLength(6)
  expect(lines.find((line) => line.includes('lastStep'))).toContain('"anybody","decision"')
  expect(lines.find((line) => line.includes('points-from-which'))).toMatch(/,"70","stated",/)
})

async function look(query: Record<string, string> = {}, as: Ctx = ctx) {
  looking = as
  const { default: show } = await import('../../app/[org]/membership/[programme]/rules/page')
  const params = Promise.resolve({ org: ctx.slug, programme: PROGRAMME })
  const html = renderToStaticMarkup(await show({ params, searchParams: Promise.resolve(query) }))
  return { html, words: html.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ') }
}

it('the page is that of every programme: scores by each set, values of one area, decisions with effect, and a preview whose reason is asked for', async () => {
  const { id } = JSON.parse((await decide('leastPoints', 'above-0')).text) as { id: number }
  const { words, html } = await look({ area: 'security' })
  expect(words).toContain('Solutions Partner | Rules')
  expect(words).toMatch(
    /Infrastructure 2 In-progress 2\.8 In-progress 2\.8 In-progress 2\.8 In-progress Enterprise/,
  )
  expect(words).toContain('Business Applications unknown')
  expect(words).toContain('Intermediate certifications, Enterprise')
  expect(words).not.toContain('Intermediate certifications, Larger markets')
  expect(words).toContain('Last step of Security U12, Security')
  expect(words).toContain('Single months are compared. Data &amp; AI 2.8 → 12; Digital &amp; App')
  expect(words).toContain('Cannot be computed: The values of 2022 are not public.')
  expect(words).toMatch(/More than 0 points in every metric local .*Agreed with Microsoft/)
  expect(html).toContain('rule_set=pcs-2026-07&amp;key=azureGrowth&amp;value=single-months#override')
  expect(html).not.toContain('training-services')

  const looked = await look({ rule_set: SET, key: 'azureGrowth', value: 'single-months' })
  expect(looked.words).toContain(
    'What Azure growth compares in pcs-2026-07: Totals of twelve months are compared → Single',
  )
  expect(looked.words).toContain('Infrastructure capability score 2.8 12')
  const viewer = await look(
    { rule_set: SET, key: 'azureGrowth', value: 'single-months' },
    { ...ctx, role: 'viewer' },
  )
  expect(viewer.words).not.toContain('Decide otherwise')
  expect(viewer.words).not.toContain('Preview')
  expect(viewer.words).toContain('Agreed with Microsoft')
  await takeBack(id)
})

it('what was set and taken back stays on record, with who and why; of the other programme there is none', async () => {
  const list = ruleOverrides.parse(JSON.parse((await ask(answerOverrides, 'rule-overrides', 'GET')).text))
  expect(list.overrides.map(({ key, ended }) => [key, ended?.reason])).toEqual([
    ['azureGrowth', 'No longer'],
    ['securitySides', 'No longer'],
    ['leastPoints', 'No longer'],
  ])
  const params = Promise.resolve({ org: ctx.slug, programme: 'training-services', id: '' })
  const request = requestTo(`/api/v1/orgs/${ctx.slug}/training-services/rule-overrides`, 'GET', {
    token: caller.token,
  })
  expect(await (await answerOverrides(request, { params })).json()).toEqual({ overrides: [] })
})
