import { afterAll, beforeAll, beforeEach, expect, it, vi } from 'vitest'
import { GET as answerChanges } from '../../app/api/v1/orgs/[org]/[programme]/changes/route'
import { GET as answerFallingOut } from '../../app/api/v1/orgs/[org]/[programme]/falling-out/route'
import { GET as answerForecast } from '../../app/api/v1/orgs/[org]/[programme]/forecast/route'
import { GET as answerPlan } from '../../app/api/v1/orgs/[org]/[programme]/plan/route'
import { GET as answerQualification } from '../../app/api/v1/orgs/[org]/[programme]/qualification/route'
import { GET as answerRules } from '../../app/api/v1/orgs/[org]/[programme]/rules/route'
import { DELETE as removeScenario } from '../../app/api/v1/orgs/[org]/[programme]/scenarios/[id]/route'
import {
  GET as answerScenarios,
  POST as postScenario,
} from '../../app/api/v1/orgs/[org]/[programme]/scenarios/route'
import {
  GET as answerSnapshots,
  POST as postSnapshot,
} from '../../app/api/v1/orgs/[org]/[programme]/snapshots/route'
import { GET as answerTrends } from '../../app/api/v1/orgs/[org]/[programme]/trends/route'
import { GET as answerWhatIf } from '../../app/api/v1/orgs/[org]/[programme]/what-if/route'
import { programmeQualification } from '../../lib/answers/programme-qualification'
import type { Ctx } from '../../lib/context'
import { updateSettings } from '../../lib/settings/update-settings'
import { movedIn } from '../stranger/moved-in'
import { type Handler, requestTo } from '../support/get-answers'
import type { Caller } from '../support/runtime'

vi.mock(import('../../lib/programmes/registry'), async (original) => {
  const { withMoss } = await import('../stranger/with-moss')
  return withMoss(await original())
})

let home: Awaited<ReturnType<typeof movedIn>>
let caller: Caller
let ctx: Ctx
beforeAll(async () => {
  home = await movedIn()
})
afterAll(() => home.close())
beforeEach(async () => {
  caller = await home.mint()
  ctx = caller.ctx
})

/** What a client gets from a route of a programme. */
async function ask(handler: Handler, path: string, programme = 'moss', body?: string) {
  const address = `/api/v1/orgs/${ctx.slug}/${programme}/${path}`
  const request = requestTo(address, body ? 'POST' : 'GET', { token: caller.token }, body)
  const answer = await handler(request, { params: Promise.resolve({ org: ctx.slug, programme }) })
  return { status: answer.status, text: await answer.text() }
}
const csvOf = async (handler: Handler, path: string) =>
  (await ask(handler, `${path}${path.includes('?') ? '&' : '?'}format=csv`)).text
    .replaceAll('"', '')
    .trim()
    .split('\n')

it('the API answers group by group, as declared: 80 of 100 points from 40 seats, cut at 50, and 60 hours', async () => {
  const { status, text } = await ask(answerQualification, 'qualification')
  const answer = programmeQualification.parse(JSON.parse(text))
  expect([status, answer.programme, answer.status, answer.asOf]).toEqual([
    200,
    'moss',
    'in_progress',
    '2026-07-10',
  ])
  expect(answer.groups.map(({ id, name, alternative }) => [id, name, alternative])).toEqual([
    ['gate', 'Gate', false],
    ['north', 'North', true],
    ['south', 'South', true],
  ])
  expect(answer.groups[0]?.criteria[1]).toEqual({
    ...{ metric: 'delivery-points', area: null, status: 'in_progress', score: 80, display: '80.0' },
    threshold: 100,
    parts: { seats: { count: 40, points: 50 }, hours: { count: 60, points: 30 } },
  })
})

it('files: the criteria, the months with a column for each part, and each refresh', async () => {
  expect(await csvOf(answerQualification, 'qualification')).toEqual([
    'metric,area,score,display,threshold,status,as_of,rule_set',
    'visits,,13,13,1,completed,2026-07-10,moss-2026-01',
    'delivery-points,,80,80.0,100,in_progress,2026-07-10,moss-2026-01',
    'visits,north,11,11,10,completed,2026-07-10,moss-2026-01',
    'visits,south,2,2,10,in_progress,2026-07-10,moss-2026-01',
  ])
  const months = await csvOf(answerTrends, 'trends?metric=delivery-points')
  expect(months.slice(0, 2)).toEqual([
    'month,as_of,own_seats,own_hours,own,score,threshold,status,rule_set,unfinished,covered,files_published',
    '2026-04,2026-05-01,30,40,80.0,70.0,100,in_progress,moss-2026-01,false,false,0',
  ])
  expect((await csvOf(answerFallingOut, 'falling-out')).slice(1, 3)).toEqual([
    '2026-08-01,visits,,6,0,7,1,completed,false,,,moss-2026-01',
    '2026-08-01,delivery-points,,80.0,0.0,30.0,100,in_progress,false,,,moss-2026-01',
  ])
})

it('trends, what leaves, forecast, rules, changes and snapshots answer as JSON in its own names', async () => {
  const trends = JSON.parse((await ask(answerTrends, 'trends?metric=visits&area=north')).text)
  expect([trends.metric, trends.area, trends.months.at(-2).score]).toEqual(['visits', 'north', 11])
  const points = JSON.parse((await ask(answerTrends, 'trends?metric=delivery-points')).text)
  expect(points.months[0].own).toEqual({ seats: 30, hours: 40, points: 80, display: '80.0' })
  expect(JSON.parse((await ask(answerFallingOut, 'falling-out')).text).refreshes[0]).toMatchObject({
    leaves: ['2026-04'],
  })
  expect(JSON.parse((await ask(answerForecast, 'forecast')).text)).toMatchObject({ forecast: null })
  const rules = JSON.parse((await ask(answerRules, 'rules')).text)
  expect(rules.ruleSets[0].scores.map(({ display }: { display: string }) => display)).toEqual([
    '13',
    '80.0',
    '11',
    '2',
  ])
  expect(JSON.parse((await ask(answerChanges, 'changes')).text).known).toBe('today')
  expect((await ask(postSnapshot, 'snapshots', 'moss', '{}')).status).toBe(201)
  const [header, line] = await csvOf(answerSnapshots, 'snapshots')
  expect(header).toContain('status,visits,delivery_points,north_visits,south_visits,hash,verified')
  expect(line).toMatch(/,in_progress,13,80,11,2,[0-9a-f]{64},true,/)
})

it('the plan answers in its own names, and the forecast looks to the same anniversary: too few months to say more', async () => {
  const noDate = await ask(answerPlan, 'plan')
  expect([noDate.status, noDate.text]).toEqual([400, expect.stringContaining('No anniversary date is set.')])
  await updateSettings(ctx, { anniversary: '2020-08-15' })
  const plan = JSON.parse((await ask(answerPlan, 'plan')).text)
  expect(plan).toMatchObject({
    ...{ asOf: '2026-08-15', until: '2026-07-31', daysLeft: 21, weeksLeft: 3, ruleSet: 'moss-2026-01' },
    steps: [
      { metric: 'delivery-points', area: null, level: 'hours', amount: 140, average: null, perWeek: 47 },
      { metric: 'visits', area: 'north', level: null, amount: 5, average: null, perWeek: 2 },
    ],
  })
  expect((await csvOf(answerPlan, 'plan')).slice(0, 3)).toEqual([
    'metric,area,status_now,status_ahead,now,ahead,threshold,gap,average_now,average_ahead,average_threshold,least,alternatives,per_week',
    'visits,,completed,completed,13,7,1,0,,,,Nothing to do,,',
    'delivery-points,,in_progress,in_progress,80.0,30.0,100,70.0,,,,140 hours,,47',
  ])
  const { forecast } = JSON.parse((await ask(answerForecast, 'forecast?metric=visits&area=north')).text)
  expect(forecast).toMatchObject({ ruleSet: 'moss-2026-01', fan: { criterion: 'north/visits' } })
  expect(forecast.criteria[2]).toMatchObject({ metric: 'visits', area: 'north', now: 11, known: 5 })
  expect(forecast.criteria[2].silence).toBe('too_few_months')
})

it('what if: 40 hours more would be 100.0 points and Completed; kept under a name for itself alone', async () => {
  const result = JSON.parse((await ask(answerWhatIf, 'what-if?hours=40')).text)
  expect(result).toMatchObject({
    ...{
      parameters: { hours: '40' },
      summary: 'As of 10 Jul 2026 you would be Completed in place of In-progress.',
    },
    present: { status: 'in_progress', base: 'in_progress' },
    simulated: { status: 'completed', base: 'completed' },
  })
  expect(result.simulated.areas).toEqual([
    { id: 'north', status: 'completed' },
    { id: 'south', status: 'in_progress' },
  ])
  expect(result.lines[1]).toMatchObject({ metric: 'delivery-points', area: null, difference: '+20.0' })
  expect((await ask(answerWhatIf, 'what-if?hours=many')).status).toBe(400)

  const kept = await ask(
    postScenario,
    'scenarios',
    'moss',
    JSON.stringify({ name: 'More', query: 'hours=40' }),
  )
  const { id } = JSON.parse(kept.text)
  const named = async (programme: string) =>
    JSON.parse((await ask(answerScenarios, 'scenarios', programme)).text).scenarios.map(
      ({ query }: { query: string }) => query,
    )
  expect([await named('moss'), await named('training-services')]).toEqual([['hours=40'], []])
  const remove = (programme: string) =>
    removeScenario(requestTo(`/api/v1/orgs/${ctx.slug}/${programme}/scenarios/${id}`, 'DELETE', caller), {
      params: Promise.resolve({ org: ctx.slug, programme, id: String(id) }),
    })
  expect([(await remove('training-services')).status, (await remove('moss')).status]).toEqual([404, 200])
})

it('a criterion that it has not is refused in its own words, and a programme that is not there is no address', async () => {
  const unknown = await ask(answerTrends, 'trends?metric=courseware-completions')
  expect([unknown.status, unknown.text]).toEqual([
    400,
    expect.stringContaining('One of visits, delivery-points.'),
  ])
  const nowhere = await ask(answerTrends, 'trends?metric=delivery-points&area=north')
  expect(nowhere.text).toContain('delivery-points is a criterion of the whole organization: leave area out.')
  await expect(ask(answerRules, 'rules', 'fern')).rejects.toThrow('NEXT_HTTP_ERROR_FALLBACK;404')
})
