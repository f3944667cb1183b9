import postgres from 'postgres'
import { afterAll, beforeAll, beforeEach, expect, it, vi } from 'vitest'
import { GET as answerChanges } from '../../app/api/v1/orgs/[org]/[programme]/changes/route'
import { GET as answerFallingOut } from '../../app/api/v1/orgs/[org]/[programme]/falling-out/route'
import { GET as answerForecast } from '../../app/api/v1/orgs/[org]/[programme]/forecast/route'
import { GET as answerQualification } from '../../app/api/v1/orgs/[org]/[programme]/qualification/route'
import { GET as answerRules } from '../../app/api/v1/orgs/[org]/[programme]/rules/route'
import {
  GET as answerSnapshots,
  POST as postSnapshot,
} from '../../app/api/v1/orgs/[org]/[programme]/snapshots/route'
import { GET as answerTrends } from '../../app/api/v1/orgs/[org]/[programme]/trends/route'
import type { Database } from '../../db/client'
import { programmeQualification } from '../../lib/answers/programme-qualification'
import { changesJson } from '../../lib/changes/changes-json'
import { getChanges } from '../../lib/changes/get-changes'
import type { Ctx } from '../../lib/context'
import { getFallingOut } from '../../lib/insight/get-falling-out'
import { getForecast } from '../../lib/insight/get-forecast'
import { getOverview } from '../../lib/insight/get-overview'
import { getTrends } from '../../lib/insight/get-trends'
import { keepMonthEnds } from '../../lib/jobs/month-ends'
import { getRules } from '../../lib/rules/get-rules'
import { setOverride } from '../../lib/rules/set-override'
import { checkSnapshot } from '../../lib/snapshots/check-snapshot'
import { listSnapshots } from '../../lib/snapshots/read-snapshots'
import { takeSnapshot } from '../../lib/snapshots/take-snapshot'
import { MOSS_ENTRY, MOSS_TABLE } from '../stranger/entry'
import { type Handler, requestTo } from '../support/get-answers'
import { type Caller, mintCaller, runtime, type Surroundings } from '../support/runtime'

/** The one row: an invented programme moves in beside those there are. */
vi.mock(import('../../lib/programmes/registry'), async (original) => {
  const { PROGRAMMES, ...rest } = await original()
  const { MOSS_ENTRY } = await import('../stranger/entry')
  const [first, ...others] = PROGRAMMES
  return { ...rest, PROGRAMMES: [first, ...others, MOSS_ENTRY] as const }
})

let here: Surroundings
let db: Database
let owner: postgres.Sql
let caller: Caller
let ctx: Ctx
beforeAll(async () => {
  Object.assign(process.env, { LAUREL_TEST: '1', LAUREL_TODAY: '2026-07-10' })
  here = await runtime()
  db = here.db
  owner = postgres(here.ownerUrl, { max: 1, onnotice: () => undefined })
  await owner.unsafe(`${MOSS_TABLE} grant select on moss_figures to ${new URL(here.appUrl).username}`)
})
afterAll(async () => {
  await owner.end()
  await here.close()
})

/** 40 seats, 60 hours, 11 visits in North and 2 in South in the months April to June. */
const FIGURES = [
  ['2026-04', 'seats', null, 30],
  ['2026-04', 'hours', null, 40],
  ['2026-04', 'visits', 'north', 6],
  ['2026-05', 'seats', null, 10],
  ['2026-05', 'visits', 'north', 3],
  ['2026-05', 'visits', 'south', 2],
  ['2026-06', 'hours', null, 20],
  ['2026-06', 'visits', 'north', 2],
] as const

const add = (month: string, figure: string, region: string | null, amount: number) =>
  owner`insert into moss_figures values (${ctx.orgId}, ${month}, ${figure}, ${region}, ${amount})`

beforeEach(async () => {
  caller = await mintCaller(db)
  ctx = caller.ctx
  for (const [month, figure, region, amount] of FIGURES) await add(month, figure, region, amount)
})

const shown = async () => {
  const { qualification } = await getOverview(ctx, {}, MOSS_ENTRY)
  return qualification.criteria.map(({ id, display }) => `${id} ${display}`)
}

it('is scored from its own table: 13 visits, 40 × 2 at most 50 + 60 × 0.5 = 80.0, North 11, South 2', async () => {
  expect(await shown()).toEqual(['visits 13', 'delivery-points 80.0', 'north/visits 11', 'south/visits 2'])
  const { verdict, dataThrough, missing } = await getOverview(ctx, {}, MOSS_ENTRY)
  expect({ verdict: verdict.text, dataThrough, missing }).toEqual({
    verdict: 'In-progress. 20 delivery points and nothing else stand between you and qualification.',
    dataThrough: '2026-06-28',
    missing: [],
  })
  await add('2026-06', 'hours', null, 40)
  expect(await shown()).toContain('delivery-points 100.0')
})

it('and Training Services of the same organization stays as it is: nothing', async () => {
  await shown()
  const { qualification, dataThrough } = await getOverview(ctx)
  expect([qualification.programme.id, qualification.status, dataThrough]).toEqual([
    'training-services',
    'not_started',
    null,
  ])
})

it('has trends: 70.0 at the end of April and May, 80.0 of June, and 80 − 50 = 30.0 of July, which brought nothing', async () => {
  const { months, finding, parts } = await getTrends(
    ctx,
    { metric: 'delivery-points', area: null, by: 'location' },
    MOSS_ENTRY,
  )
  expect(months.map(({ month, end, own }) => `${month} ${own?.display ?? '–'} ${end?.display}`)).toEqual([
    '2026-04 70.0 70.0',
    '2026-05 20.0 70.0',
    '2026-06 10.0 80.0',
    '2026-07 – 30.0',
  ])
  expect(finding).toContain('80.0 at the end of Jun 2026')
  expect(parts).toEqual([])
})

it('what leaves with April: 13 − 6 visits are 7, 10 × 2 + 20 × 0.5 = 30.0 points stay', async () => {
  const { chosen, leaving } = await getFallingOut(ctx, { refresh: null }, MOSS_ENTRY)
  expect([chosen.on, ...chosen.leaves]).toEqual(['2026-08-01', '2026-04'])
  expect(chosen.criteria.map(({ id, after }) => `${id} ${after.display}`)).toEqual([
    'visits 7',
    'delivery-points 30.0',
    'north/visits 5',
    'south/visits 2',
  ])
  expect(leaving).toEqual([])
})

it('no forecast without an anniversary, and none of Training Services in its place', async () => {
  expect(await getForecast(ctx, null, MOSS_ENTRY)).toMatchObject({ hasData: true, forecast: null })
})

it('its rules are shown with what they score, and a value of one’s own acts: from 80 points on it passes', async () => {
  const key = 'delivery-points/threshold'
  const rules = await getRules(ctx, {}, MOSS_ENTRY)
  expect(rules.columns.map(({ ruleSet, qualification }) => [ruleSet.id, qualification.status])).toEqual([
    ['moss-2026-01', 'in_progress'],
  ])
  expect(rules.keys.map((one) => one.key)).toContain(key)
  await setOverride(ctx, { ruleSet: 'moss-2026-01', key, value: '80', reason: 'Agreed' }, MOSS_ENTRY)
  const { qualification, overrides } = await getOverview(ctx, {}, MOSS_ENTRY)
  expect([qualification.status, overrides[0]?.key]).toEqual(['completed', key])
  expect((await getRules(ctx, {}, MOSS_ENTRY)).overrides).toHaveLength(1)
  expect((await getRules(ctx)).overrides).toEqual([])
})

it('why a score is another than before: April to June entered, +80.0', async () => {
  const changes = await getChanges(ctx, { from: '2026-04-10', to: '2026-07-10', known: 'then' }, MOSS_ENTRY)
  expect(changes).toMatchObject({ known: 'today', knewThen: false, hasData: true })
  const points = changesJson(changes).criteria.find(({ metric }) => metric === 'delivery-points')
  expect(points?.steps.map(({ cause, change }) => [cause, change])).toEqual([['entered', 80]])
})

it('a snapshot keeps its figures, holds, and says what became of them since', async () => {
  const { id } = await takeSnapshot(ctx, {}, MOSS_ENTRY)
  const checked = await checkSnapshot(ctx, id, MOSS_ENTRY)
  expect(checked).toMatchObject({ intact: true, recomputed: { same: true, differences: [] } })
  expect(checked.snapshot.input.totals).toHaveLength(FIGURES.length)
  expect((await listSnapshots(ctx, {}, MOSS_ENTRY)).snapshots).toMatchObject([{ id, verified: true }])
  expect((await listSnapshots(ctx)).snapshots).toEqual([])
  await expect(checkSnapshot(ctx, id)).rejects.toMatchObject({ code: 'not_found' })

  await add('2026-06', 'hours', null, 40)
  const { walk, intact } = await checkSnapshot(ctx, id, MOSS_ENTRY)
  expect(intact).toBe(true)
  expect(walk.steps.flatMap(({ effects }) => effects.map((one) => `${one.id} ${one.after.display}`))).toEqual(
    ['delivery-points 100.0'],
  )
})

it('the month end is kept of each programme that has data, once', async () => {
  const clocks = { own: new Date('2026-07-10T12:00:00Z'), theirs: new Date('2026-07-10T12:00:00Z') }
  for (const _ of [1, 2]) await keepMonthEnds(db, new AbortController().signal, clocks)
  const { snapshots } = await listSnapshots(ctx, {}, MOSS_ENTRY)
  expect(snapshots.map(({ kind, asOf, verified }) => [kind, asOf, verified])).toEqual([
    ['month_end', '2026-07-01', true],
  ])
  expect((await listSnapshots(ctx)).snapshots).toEqual([])
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
