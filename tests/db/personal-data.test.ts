import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createDatabase, type Database } from '../../db/client'
import { createUser, grantMembership } from '../../lib/auth/people/users'
import { changesJson } from '../../lib/changes/changes-json'
import { getChanges } from '../../lib/changes/get-changes'
import type { Ctx } from '../../lib/context'
import { tableText } from '../../lib/exports/table'
import { listMappings } from '../../lib/import-mappings/list-mappings'
import { saveMapping } from '../../lib/import-mappings/save-mapping'
import { getImport, listImports } from '../../lib/imports/list-imports'
import { getFallingOut } from '../../lib/insight/get-falling-out'
import { getForecast } from '../../lib/insight/get-forecast'
import { getOverview } from '../../lib/insight/get-overview'
import { getTrends } from '../../lib/insight/get-trends'
import { qualificationJson } from '../../lib/insight/qualification-json'
import { explainLineItems } from '../../lib/line-items/explain-line-items'
import { listLineItems } from '../../lib/line-items/list-line-items'
import { listLocations } from '../../lib/locations/list-locations'
import { getRoles } from '../../lib/people/get-roles'
import { listContacts } from '../../lib/people/list-contacts'
import { getPlan } from '../../lib/plan/get-plan'
import { FIRST_PROGRAMME } from '../../lib/programmes/registry'
import { getCapability } from '../../lib/programmes/solutions-partner/entry'
import { CAPABILITY_ROW } from '../../lib/programmes/solutions-partner/row'
import { getReport } from '../../lib/report/get-report'
import { answerRules } from '../../lib/rules/answer-rules'
import { getRules } from '../../lib/rules/get-rules'
import { listOverrides } from '../../lib/rules/list-overrides'
import { overridingOf } from '../../lib/rules/overriding'
import { overridesTable, rulesJson } from '../../lib/rules/rules-json'
import { setOverride } from '../../lib/rules/set-override'
import { getMctChecking } from '../../lib/settings/mct-checking'
import { checkSnapshot } from '../../lib/snapshots/check-snapshot'
import { issuingOf } from '../../lib/snapshots/issuing-of'
import { listSnapshots } from '../../lib/snapshots/read-snapshots'
import { snapshotJson, snapshotsTable } from '../../lib/snapshots/snapshot-json'
import { takeSnapshot } from '../../lib/snapshots/take-snapshot'
import { listScenarios } from '../../lib/what-if/list-scenarios'
import { runWhatIf } from '../../lib/what-if/run-what-if'
import { saveScenario } from '../../lib/what-if/save-scenario'
import { testDatabase } from '../support/database'
import { mintOrganization, publishText } from '../support/organization'
import { TEST_TODAY } from '../support/secret'

const WHO = 'Wilhelmina Who'
const MAIL = 'wilhelmina.who@nowhere.example'
let db: Database
let admin: Ctx
const reader = (role: Ctx['role'], locationIds: number[] | null = null): Ctx => ({
  ...admin,
  role,
  locationIds,
  actor: 'user:999999',
  actorName: 'Vera Viewer',
})

beforeAll(async () => {
  // The rows below are of its window; what has no as-of date is of today.
  Object.assign(process.env, { LAUREL_TEST: '1', LAUREL_TODAY: TEST_TODAY })
  const { appUrl } = await testDatabase()
  db = createDatabase(appUrl)
  const own = await mintOrganization(db, { anniversary: '2027-03-31' })
  const userId = await createUser(db, { email: MAIL, name: WHO })
  await grantMembership(db, { orgId: own.orgId, userId, role: 'global_admin' })
  admin = { ...own, actor: `user:${userId}`, actorName: WHO }
  await publishText(
    admin,
    'survey-responses',
    `response_id,submitted_on,course_number,location_id,mct_id,answered,answer_points
S1,2026-03-01,AZ-104T00,12345,MCT ${WHO},9,40\n`,
  )
  await publishText(
    admin,
    'courseware-completions',
    `redemption_id,redeemed_on,course_number,location_id,learner_id,mct_id
R1,2026-03-01,AZ-104T00,12345,Learner ${WHO},MCT ${WHO}\n`,
  )
  await setOverride(admin, {
    ruleSet: 'tsp-2025-08',
    key: 'courseware-completions/fundamentals_and_others/weight',
    value: '500',
    reason: 'A letter',
  })
  await setOverride(
    admin,
    { ruleSet: 'pcs-2026-07', key: 'azureGrowth', value: 'single-months', reason: 'A letter' },
    overridingOf(CAPABILITY_ROW),
  )
  await takeSnapshot(admin, {})
  await takeSnapshot(admin, {}, CAPABILITY_ROW)
  await saveScenario(admin, { name: 'More', query: '' })
  await saveMapping(admin, {
    headers: ['A'],
    mapping: {
      kind: 'courses',
      columns: { number: 'A' },
      dateOrder: 'iso',
      decimal: '.',
      separator: ',',
      sheet: null,
      identity: 'column',
    },
  })
})
afterAll(() => db.close())

const METRICS = ['courseware-completions', 'survey-completions'] as const

/** Every answer that says who did something, or whom a row is about, as JSON and as a file. */
const ANSWERS: Record<string, (ctx: Ctx) => Promise<unknown>> = {
  imports: listImports,
  import: async (ctx) => getImport(ctx, (await listImports(ctx))[0]?.id ?? 0),
  mappings: listMappings,
  scenarios: listScenarios,
  snapshots: listSnapshots,
  'snapshots as CSV': async (ctx) =>
    tableText(snapshotsTable(issuingOf(FIRST_PROGRAMME), (await listSnapshots(ctx)).snapshots), 'csv', false),
  snapshot: async (ctx) => {
    const [{ id } = { id: 0 }] = (await listSnapshots(ctx)).snapshots
    const checked = await checkSnapshot(ctx, id)
    return [snapshotJson(checked), checked.overrides]
  },
  rules: async (ctx) => rulesJson(await getRules(ctx)),
  'capability score': async (ctx) => (await getCapability(ctx)).overrides,
  'capability rules': async (ctx) => answerRules(ctx, undefined, CAPABILITY_ROW),
  'capability snapshots': async (ctx) => listSnapshots(ctx, {}, CAPABILITY_ROW),
  overrides: listOverrides,
  'overrides as CSV': async (ctx) => tableText(overridesTable(await listOverrides(ctx)), 'csv', true),
  qualification: async (ctx) => qualificationJson(await getOverview(ctx)),
  overview: getOverview,
  report: getReport,
  plan: async (ctx) => (await getPlan(ctx)).overrides,
  'what if': async (ctx) => (await runWhatIf(ctx, new URLSearchParams())).overrides,
  'falling out': async (ctx) => (await getFallingOut(ctx, { refresh: null })).overrides,
  forecast: async (ctx) => (await getForecast(ctx)).overrides,
  trends: async (ctx) =>
    (await getTrends(ctx, { metric: 'courseware-completions', area: null, by: null })).overrides,
  changes: async (ctx) => changesJson(await getChanges(ctx, { known: 'today' })),
  'line items': async (ctx) =>
    Promise.all(
      METRICS.map((metric) =>
        listLineItems(ctx, { metric, area: null, counted: 'all', limit: 10, after: null }),
      ),
    ),
  'line items explained': async (ctx) => {
    const { page, overrides } = await explainLineItems(ctx, {
      ...{ metric: 'survey-completions', area: null, counted: 'all', limit: 10, after: null },
    })
    return { page, overrides }
  },
  'MCT checking': getMctChecking,
}

const textOf = async (ctx: Ctx, answer: (ctx: Ctx) => Promise<unknown>): Promise<string> =>
  JSON.stringify(await answer(ctx), (_, value) => (typeof value === 'bigint' ? `${value}` : value))

describe('one gate for personal data', () => {
  it.each(Object.entries(ANSWERS))(
    '%s: a Report viewer reads nobody’s name, mail address or number',
    async (_, answer) => {
      const text = await textOf(reader('viewer'), answer)
      expect(text).not.toContain(WHO)
      expect(text).not.toContain(MAIL)
      expect(text).not.toContain(admin.actor)
    },
  )

  it('who may see personal data does, in the same answers: the test would find them', async () => {
    const named = await Promise.all(
      Object.entries(ANSWERS).map(async ([name, answer]) =>
        (await textOf(reader('executive_viewer'), answer)).includes(WHO) ? [] : [name],
      ),
    )
    expect(named.flat()).toEqual([])
  })

  it('who has no role yet learns whom to ask, with the address; a Report viewer asks with a click', async () => {
    const grantor = { name: WHO, email: MAIL }
    expect((await getRoles(reader('none'))).grantors).toEqual([grantor])
    expect((await getRoles(reader('executive_viewer'))).grantors).toEqual([grantor])
    expect((await getRoles(reader('viewer'))).grantors).toEqual([])
    expect(await listContacts(reader('viewer'))).toEqual({
      some: true,
      contacts: [],
      leftOutBy: null,
      roles: 'Global admin or Account admin',
    })
  })
})

describe('a count tells nothing of rows that the reader may not see', () => {
  it('10,001 rows of a trainer elsewhere: who sees the other location counts 1, exactly', async () => {
    const own = await mintOrganization(db)
    const elsewhere = Array.from(
      { length: 10_001 },
      (_, index) => `R${index},2026-03-01,AZ-104T00,11111,Ada,C-9\n`,
    )
    await publishText(
      own,
      'courseware-completions',
      `redemption_id,redeemed_on,course_number,location_id,mct_id,class_id\n${elsewhere.join('')}Q1,2026-03-01,AZ-104T00,22222,Ada,C-9\n`,
    )
    const place = (await listLocations(own)).find(({ externalId }) => externalId === '22222')?.id ?? 0
    const limited: Ctx = { ...own, role: 'executive_viewer', locationIds: [place] }
    const ask = {
      metric: 'courseware-completions' as const,
      area: null,
      counted: 'all' as const,
      limit: 5,
      after: null,
    }
    for (const wanted of [{ trainer: 'Ada' }, { search: 'C-9' }]) {
      expect(await listLineItems(own, { ...ask, ...wanted })).toMatchObject({ countIs: 'at_least' })
      expect(await listLineItems(limited, { ...ask, ...wanted })).toMatchObject({
        count: 1,
        countIs: 'exact',
      })
    }
  })
})
