import postgres from 'postgres'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { recordOf } from '@/lib/programmes/training-services/record'
import { createDatabase, type Database } from '../../db/client'
import type { Ctx } from '../../lib/context'
import { fallingOutJson } from '../../lib/insight/falling-out-json'
import { forecastJson } from '../../lib/insight/forecast-json'
import { getFallingOut } from '../../lib/insight/get-falling-out'
import { getForecast } from '../../lib/insight/get-forecast'
import { getOverview } from '../../lib/insight/get-overview'
import { getTrends } from '../../lib/insight/get-trends'
import { qualificationJson } from '../../lib/insight/qualification-json'
import { trendsJson } from '../../lib/insight/trends-json'
import { listImportsBehind } from '../../lib/line-items/list-imports-behind'
import { listLineItems } from '../../lib/line-items/list-line-items'
import { listPortfolio } from '../../lib/portfolio/list-portfolio'
import { getRules } from '../../lib/rules/get-rules'
import { listOverrides } from '../../lib/rules/list-overrides'
import { previewOverride } from '../../lib/rules/preview-override'
import { removeOverride } from '../../lib/rules/remove-override'
import { setOverride } from '../../lib/rules/set-override'
import { updateSettings } from '../../lib/settings/update-settings'
import { testDatabase } from '../support/database'
import { memberOf } from '../support/memberships'
import { mintOrganization, publishText } from '../support/organization'
import { TEST_TODAY } from '../support/secret'

const AS_OF = TEST_TODAY
let db: Database
let owner: postgres.Sql
beforeAll(async () => {
  // The rows below are of its window; what has no as-of date is of today.
  Object.assign(process.env, { LAUREL_TEST: '1', LAUREL_TODAY: TEST_TODAY })
  const { appUrl, ownerUrl } = await testDatabase()
  db = createDatabase(appUrl)
  owner = postgres(ownerUrl, { max: 1 })
})
afterAll(() => Promise.all([db.close(), owner.end()]))

/** 10 redemptions of Advanced and 4 of Fundamentals: 10 × 1 + 4 × 0.5 = 12. */
async function organization(): Promise<Ctx> {
  const ctx = await mintOrganization(db)
  const rows = Array.from(
    { length: 14 },
    (_, index) => `R${index},2026-03-17,${index < 10 ? 'AZ-104T00' : 'AZ-900T00'},1234567`,
  )
  const text = `redemption_id,redeemed_on,course_number,location_id\n${rows.join('\n')}\n`
  await publishText(ctx, 'courseware-completions', text)
  return ctx
}

const WEIGHT = { ruleSet: 'tsp-2025-08', key: 'courseware-completions/fundamentals_and_others/weight' }
const CAP = { ruleSet: 'tsp-2025-08', key: 'courseware-completions/fundamentals_and_others/cap' }
const shown = async (ctx: Ctx, asOf = AS_OF) =>
  recordOf((await getOverview(ctx, { asOf })).qualification).base.criteria.coursewareCompletions.display

describe('a local override', () => {
  it('weight 0.75 instead of 0.5: 10 + 4 × 0.75 = 13, previewed first; with limit 2 it is 12; taken back 12.0 again', async () => {
    const ctx = await organization()
    const { effect } = await previewOverride(ctx, { ...WEIGHT, value: '0.75' }, AS_OF)
    expect(effect.scores).toMatchObject([
      { criterion: 'courseware-completions', before: '12.0', after: '13.0' },
    ])
    expect(await shown(ctx)).toBe('12.0')
    const { id } = await setOverride(ctx, { ...WEIGHT, value: '0.750', reason: ' Agreed ' })
    expect(await shown(ctx)).toBe('13.0')
    expect(await shown(ctx, '2025-07-31'), 'another rule set').toBe('0.0')
    const limit = await setOverride(ctx, { ...CAP, value: '2', reason: 'Agreed' })
    expect(await shown(ctx)).toBe('12.0')
    expect((await listOverrides(ctx)).map(({ value, ended }) => [value, ended])).toEqual([
      ['0.75', null],
      ['2', null],
    ])
    await removeOverride(ctx, limit.id, { reason: 'No longer' })
    await removeOverride(ctx, id, { reason: 'No longer' })
    expect(await shown(ctx)).toBe('12.0')
    expect(await listOverrides(ctx)).toMatchObject([
      { value: '0.75', set: { reason: 'Agreed' }, ended: { reason: 'No longer', replaced: false } },
      { value: '2', ended: { byName: 'Operator' } },
    ])
  })

  it('is said in the API’s answer with its reason, and the key is missing where there is none', async () => {
    const ctx = await organization()
    await updateSettings(ctx, { anniversary: '2023-02-15' })
    const criterion = { metric: 'courseware-completions', area: null } as const
    const answers = async () => [
      qualificationJson(await getOverview(ctx, { asOf: AS_OF })),
      trendsJson(ctx.slug, await getTrends(ctx, { ...criterion, by: null })),
      fallingOutJson(ctx.slug, await getFallingOut(ctx, { refresh: null })),
      forecastJson(ctx.slug, await getForecast(ctx, criterion)),
    ]
    for (const json of await answers()) expect(json).not.toHaveProperty('overrides')
    await setOverride(ctx, { ...WEIGHT, value: '0.75', reason: 'Agreed' })
    const said = [{ ...WEIGHT, value: '0.75', reason: 'Agreed', byName: 'Operator' }]
    for (const json of await answers()) expect(json.overrides).toMatchObject(said)
  })

  it.each([
    ['Europe/Berlin', '2027-03-28T21:59:59Z', '2027-03-28'],
    ['Europe/Berlin', '2027-03-28T22:00:00Z', '2027-03-29'],
    ['Europe/Berlin', '2027-10-31T22:59:59Z', '2027-10-31'],
    ['Pacific/Kiritimati', '2026-12-31T10:00:00Z', '2027-01-01'],
    ['America/Los_Angeles', '2028-03-01T07:59:59Z', '2028-02-29'],
  ])('is of the day in the organization’s time zone: in %s at %s of %s', async (timeZone, at, since) => {
    const ctx = await organization()
    await updateSettings(ctx, { timeZone })
    const { id } = await setOverride(ctx, { ...WEIGHT, value: '0.75', reason: 'Agreed' })
    await owner`update rule_overrides set created_at = ${at} where org_id = ${ctx.orgId} and id = ${id}`
    // What was worked out before knows the day before.
    await owner`update org_state set rules_seq = rules_seq + 1 where org_id = ${ctx.orgId}`
    expect((await getOverview(ctx, { asOf: AS_OF })).overrides).toMatchObject([{ since }])
  })

  it('scores in the portfolio too: 988 of 1000 courseware points are missing, none where the benchmark is 12', async () => {
    const ctx = await organization()
    const memberships = memberOf(db, [ctx], ctx.role)
    const missing = async () => (await listPortfolio(memberships))[0]?.figures?.missing
    expect(await missing()).toContain('988 courseware points')
    const key = 'courseware-completions/threshold'
    await setOverride(ctx, { ruleSet: 'tsp-2025-08', key, value: '12', reason: 'Agreed' })
    expect((await missing())?.filter((text) => text.includes('courseware'))).toEqual([])
  })

  it('replaced by another one, the first is ended; the same value, the programme’s own and nonsense are refused', async () => {
    const ctx = await organization()
    await setOverride(ctx, { ...CAP, value: '2', reason: 'First' })
    await setOverride(ctx, { ...CAP, value: '', reason: 'Second' })
    expect(await listOverrides(ctx)).toMatchObject([
      { value: '2', ended: { reason: 'Second', replaced: true } },
      { value: null, ended: null },
    ])
    const refused = (input: { value: string | null; key?: string; ruleSet?: string; reason?: string }) =>
      expect(setOverride(ctx, { ...CAP, reason: 'Third', ...input })).rejects
    await refused({ value: null }).toMatchObject({ code: 'conflict' })
    await refused({ value: '300' }).toMatchObject({ code: 'conflict', message: /programme’s own/ })
    await refused({ value: '-1' }).toMatchObject({ code: 'invalid_request' })
    await refused({ value: '1', ruleSet: 'tsp-1999-01' }).toMatchObject({ code: 'invalid_request' })
    await refused({ value: '1', key: 'none' }).toMatchObject({ code: 'invalid_request' })
    await refused({ value: '1', reason: ' ' }).toThrow(/reason/)
    await expect(removeOverride(ctx, 999_999, { reason: 'Gone' })).rejects.toMatchObject({
      code: 'not_found',
    })
  })
})

it.each([
  // 3 × 0.7 + 0.4 of the fourth row = 2.5.
  ['2.5', '0.7', '12.5', [0.7, 0.7, 0.7, 0.4]],
  ['0', '0.5', '10.0', [0, 0, 0, 0]],
  ['3', '0.75', '13.0', [0.75, 0.75, 0.75, 0.75]],
  [null, '0', '10.0', [0, 0, 0, 0]],
] as const)(
  'limit %s and weight %s of Fundamentals: line items are worth what the score of %s has of them',
  async (cap, weight, score, points) => {
    const ctx = await organization()
    if (cap !== null) await setOverride(ctx, { ...CAP, value: cap, reason: 'Agreed' })
    if (weight !== '0.5') await setOverride(ctx, { ...WEIGHT, value: weight, reason: 'Agreed' })
    const { qualification } = await getOverview(ctx, { asOf: AS_OF })
    expect(recordOf(qualification).base.criteria.coursewareCompletions.display).toBe(score)
    const asked = { metric: 'courseware-completions', counted: 'all', area: null, asOf: AS_OF } as const
    const page = await listLineItems(ctx, { ...asked, limit: 20, after: null, sort: 'oldest' })
    const low = page.items.filter(({ level }) => level === 'fundamentals_and_others')
    expect(low.map((item) => item.points)).toEqual(points)
    const { imports } = await listImportsBehind(ctx, asked)
    expect(imports.map((one) => one.points.toFixed(1))).toEqual([score])
  },
)

it('rule sets side by side score the organization: 14 by 2022, 12 by 2023 and 2025, of which 2025 is in force', async () => {
  const ctx = await organization()
  const { columns } = await getRules(ctx, { asOf: AS_OF })
  expect(
    columns.map(({ ruleSet, inForce, qualification, changed }) => [
      ruleSet.id,
      inForce,
      recordOf(qualification).base.criteria.coursewareCompletions.display,
      changed.size,
    ]),
  ).toEqual([
    ['tsp-2022-10', false, '14.0', 0],
    ['tsp-2023-09', false, '12.0', 4],
    ['tsp-2025-08', true, '12.0', 0],
  ])
})
