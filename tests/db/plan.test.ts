import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { recordOf } from '@/lib/programmes/training-services/record'
import { createDatabase, type Database } from '../../db/client'
import { listAudit } from '../../lib/audit/list-audit'
import type { Ctx } from '../../lib/context'
import { getOverview } from '../../lib/insight/get-overview'
import { getPlan } from '../../lib/plan/get-plan'
import { planJson } from '../../lib/plan/plan-json'
import { planTable } from '../../lib/plan/plan-table'
import { setOverride } from '../../lib/rules/set-override'
import { listScenarios } from '../../lib/what-if/list-scenarios'
import { removeScenario } from '../../lib/what-if/remove-scenario'
import { runWhatIf, runWhatIfStrictly } from '../../lib/what-if/run-what-if'
import { saveScenario } from '../../lib/what-if/save-scenario'
import { whatIfJson, whatIfTable } from '../../lib/what-if/what-if-json'
import { testDatabase } from '../support/database'
import { mintOrganization, publishText } from '../support/organization'
import { TEST_TODAY } from '../support/secret'
import { unquoted } from '../support/unquoted'

let db: Database
beforeAll(async () => {
  Object.assign(process.env, { LAUREL_TEST: '1', LAUREL_TODAY: TEST_TODAY })
  db = createDatabase((await testDatabase()).appUrl)
})
afterAll(() => db.close())

/** 3 redemptions that have left by the anniversary, 10 that stay, 2 of the month that is running: 13.0 now, 12.0 then. */
async function organization(anniversary: string | null = '2020-02-15'): Promise<Ctx> {
  const ctx = await mintOrganization(db, { anniversary })
  const dates = [
    ...Array(3).fill('2026-01-31'),
    ...Array(10).fill('2026-06-15'),
    ...Array(2).fill('2026-11-20'),
  ]
  const rows = dates.map((date, at) => `R${at},${date},AZ-104T00,1234567`)
  const text = `redemption_id,redeemed_on,course_number,location_id\n${rows.join('\n')}\n`
  await publishText(ctx, 'courseware-completions', text)
  return ctx
}
const parameters = (query: string) => new URLSearchParams(query)
const courseware = async (ctx: Ctx, query: string) =>
  whatIfJson(ctx.slug, await runWhatIfStrictly(ctx, parameters(query))).lines[0]

describe('the plan', () => {
  it('of the next anniversary: 13.0 now, 12.0 on 15 Feb 2027 (3 have left, 2 of November are in), so 988 are missing, 99 a week', async () => {
    const ctx = await organization()
    const { plan, overrides } = await getPlan(ctx)
    if (!plan) throw new Error('no plan')
    const json = planJson(ctx.slug, plan, overrides)
    expect(json).toMatchObject({ asOf: '2027-02-15', until: '2027-01-31', daysLeft: 71, weeksLeft: 10 })
    expect(json.lines[0]).toMatchObject({
      now: '13.0',
      ahead: '12.0',
      gap: '988.0',
      least: [{ level: 'advanced', amount: 988, perWeek: 99 }],
      alternatives: ['600 fundamentals & others redemptions and 688 advanced'],
    })
    const lines = unquoted(planTable(json)).split('\n')
    expect(lines.slice(0, 2)).toEqual([
      'metric,area,status_now,status_ahead,now,ahead,threshold,gap,average_now,average_ahead,average_threshold,least,alternatives,per_week',
      'courseware-completions,,in_progress,in_progress,13.0,12.0,1000,988.0,,,,988 advanced redemptions,600 fundamentals & others redemptions and 688 advanced,99',
    ])
  })

  it('without an anniversary asks for the date, and plans for one that is given', async () => {
    const ctx = await organization(null)
    expect((await getPlan(ctx)).plan).toBeNull()
    expect((await getPlan(ctx, { asOf: '2027-12-01' })).plan).toMatchObject({
      isAnniversary: false,
      window: { from: '2026-12-01', to: '2027-11-30' },
    })
  })

  it('follows a local override at once: a benchmark of 20 leaves 8, and the answer says so', async () => {
    const ctx = await organization()
    await getPlan(ctx)
    const key = 'courseware-completions/threshold'
    await setOverride(ctx, { ruleSet: 'tsp-2025-08', key, value: '20', reason: 'Agreed' })
    const { plan, overrides } = await getPlan(ctx)
    if (!plan) throw new Error('no plan')
    const json = planJson(ctx.slug, plan, overrides)
    expect(json.lines[0]?.least).toMatchObject([{ amount: 8 }])
    expect(json.overrides).toMatchObject([{ key, value: '20', reason: 'Agreed' }])
  })
})

describe('what if', () => {
  it('7 more are 20.0 and the official figure stays 13.0; 50 fewer are 0.0, since there are 13', async () => {
    const ctx = await organization()
    expect(await courseware(ctx, 'courseware_advanced=7')).toMatchObject({
      present: { display: '13.0' },
      simulated: { display: '20.0' },
      difference: '+7.0',
    })
    const result = whatIfJson(ctx.slug, await runWhatIf(ctx, parameters('courseware_advanced=-50')))
    expect(result.lines[0]?.simulated).toMatchObject({ display: '0.0', status: 'not_started' })
    expect(result.notes).toEqual([
      'Only 13 advanced redemptions are in the window: all of them are taken away.',
    ])
    const { qualification } = await getOverview(ctx)
    expect(recordOf(qualification).base.criteria.coursewareCompletions.display).toBe('13.0')
  })

  it('its file has the numbers of both sides, and a plain minus', async () => {
    const ctx = await organization()
    const json = whatIfJson(ctx.slug, await runWhatIf(ctx, parameters('courseware_advanced=-3')))
    expect(unquoted(whatIfTable(json)).split('\n')[1]).toBe(
      'courseware-completions,,13.0,10.0,-3.0,1000,1000,in_progress,in_progress',
    )
  })

  it('names what it cannot read, and leaves it out', async () => {
    const ctx = await organization()
    const query = parameters('courseware_advanced=many&average_security=5.01&rule_set=none&as_of=2027-02-30')
    const { problems, scenario } = await runWhatIf(ctx, query)
    expect(problems.map(({ path }) => path)).toEqual([
      'courseware_advanced',
      'average_security',
      'as_of',
      'rule_set',
    ])
    expect(scenario).toMatchObject({ asOf: null, ruleSet: null })
    await expect(runWhatIfStrictly(ctx, query)).rejects.toMatchObject({ code: 'invalid_request' })
  })
})

describe('saved scenarios', () => {
  it('keep their parameters in the shortest form, no result; opened later they are worked out anew', async () => {
    const ctx = await organization()
    const saved = await saveScenario(ctx, {
      name: ' Spring ',
      query: 'courseware_advanced=07&exams_advanced=0&average_security=4.6&surveys_security=',
    })
    expect(saved).toMatchObject({ name: 'Spring', query: 'courseware_advanced=7', savedByName: 'Operator' })
    await publishText(
      ctx,
      'courseware-completions',
      'redemption_id,redeemed_on,course_number,location_id\nX,2026-06-15,AZ-104T00,1234567\n',
    )
    expect((await courseware(ctx, saved.query))?.simulated.display).toBe('21.0')
    expect(await listScenarios({ ...ctx, role: 'viewer' })).toMatchObject([
      { name: 'Spring', savedByName: '' },
    ])
  })

  it('a name that is taken is replaced only when that is said; saving and removing stand in the audit trail', async () => {
    const ctx = await organization()
    const first = await saveScenario(ctx, { name: 'Spring', query: 'exams_advanced=1' })
    const again = { name: 'Spring', query: 'exams_advanced=2' }
    await expect(saveScenario(ctx, again)).rejects.toMatchObject({ code: 'conflict' })
    expect((await listScenarios(ctx)).map(({ query }) => query)).toEqual(['exams_advanced=1'])
    expect(await saveScenario(ctx, { ...again, replace: true })).toMatchObject({ id: first.id })
    await removeScenario(ctx, first.id)
    await expect(removeScenario(ctx, first.id)).rejects.toMatchObject({ code: 'not_found' })
    expect(await listScenarios(ctx)).toEqual([])
    const { events } = await listAudit(ctx, { limit: 50 })
    const of = events.filter(({ action }) => action.startsWith('scenario.')).map(({ action }) => action)
    expect(of).toEqual(['scenario.remove', 'scenario.save', 'scenario.save'])
  })

  it('refuses no name, parameters that cannot be read, and a Report viewer', async () => {
    const ctx = await organization()
    await expect(saveScenario(ctx, { name: ' ', query: '' })).rejects.toThrow(/Give the scenario a name/)
    const unread = { name: 'A', query: 'exams_advanced=x' }
    await expect(saveScenario(ctx, unread)).rejects.toMatchObject({ code: 'invalid_request' })
    const viewer: Ctx = { ...ctx, role: 'viewer' }
    await expect(saveScenario(viewer, { name: 'A', query: '' })).rejects.toMatchObject({ code: 'forbidden' })
    expect(await listScenarios(ctx)).toEqual([])
  })
})
