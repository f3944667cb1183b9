import { afterAll, beforeAll, beforeEach, expect, it, vi } from 'vitest'
import { changesJson } from '../../lib/changes/changes-json'
import { getChanges } from '../../lib/changes/get-changes'
import type { Ctx } from '../../lib/context'
import { getFallingOut } from '../../lib/insight/get-falling-out'
import { getForecast } from '../../lib/insight/get-forecast'
import { getOverview } from '../../lib/insight/get-overview'
import { getTrends } from '../../lib/insight/get-trends'
import { keepMonthEnds } from '../../lib/jobs/month-ends'
import { getRules } from '../../lib/rules/get-rules'
import { overridingOf } from '../../lib/rules/overriding'
import { previewOverride } from '../../lib/rules/preview-override'
import { removeOverride } from '../../lib/rules/remove-override'
import { setOverride } from '../../lib/rules/set-override'
import { checkSnapshot } from '../../lib/snapshots/check-snapshot'
import { listSnapshots } from '../../lib/snapshots/read-snapshots'
import { takeSnapshot } from '../../lib/snapshots/take-snapshot'
import { MOSS_ENTRY } from '../stranger/entry'
import { FIGURES } from '../stranger/figures'
import { movedIn } from '../stranger/moved-in'

vi.mock(import('../../lib/programmes/registry'), async (original) => {
  const { withMoss } = await import('../stranger/with-moss')
  return withMoss(await original())
})

let home: Awaited<ReturnType<typeof movedIn>>
let ctx: Ctx
beforeAll(async () => {
  home = await movedIn()
})
afterAll(() => home.close())
beforeEach(async () => {
  ctx = (await home.mint()).ctx
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
  await home.add(ctx.orgId, '2026-06', 'hours', null, 40)
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
  const proposal = { ruleSet: 'moss-2026-01', key, value: '80' }
  const { effect } = await previewOverride(ctx, proposal, null, overridingOf(MOSS_ENTRY))
  expect(effect.scores.map(({ name, statusAfter }) => [name, statusAfter])).toEqual([
    ['Delivery points', 'completed'],
  ])
  await setOverride(ctx, { ...proposal, reason: 'Agreed' }, overridingOf(MOSS_ENTRY))
  const { qualification, overrides } = await getOverview(ctx, {}, MOSS_ENTRY)
  expect([qualification.status, overrides[0]?.key]).toEqual(['completed', key])
  expect((await getRules(ctx, {}, MOSS_ENTRY)).overrides).toHaveLength(1)
  expect((await getRules(ctx)).overrides).toEqual([])
  const id = overrides[0]?.id ?? 0
  await expect(removeOverride(ctx, id, { reason: 'By the other programme' })).rejects.toMatchObject({
    code: 'not_found',
  })
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

  await home.add(ctx.orgId, '2026-06', 'hours', null, 40)
  const { walk, intact } = await checkSnapshot(ctx, id, MOSS_ENTRY)
  expect(intact).toBe(true)
  expect(walk.steps.flatMap(({ effects }) => effects.map((one) => `${one.id} ${one.after.display}`))).toEqual(
    ['delivery-points 100.0'],
  )
})

it('the month end is kept of each programme that has data, once', async () => {
  const clocks = { own: new Date('2026-07-10T12:00:00Z'), theirs: new Date('2026-07-10T12:00:00Z') }
  for (const _ of [1, 2]) await keepMonthEnds(home.db, new AbortController().signal, clocks)
  const { snapshots } = await listSnapshots(ctx, {}, MOSS_ENTRY)
  expect(snapshots.map(({ kind, asOf, verified }) => [kind, asOf, verified])).toEqual([
    ['month_end', '2026-07-01', true],
  ])
  expect((await listSnapshots(ctx)).snapshots).toEqual([])
})
