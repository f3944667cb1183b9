import { sql } from 'drizzle-orm'
import postgres from 'postgres'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createDatabase, type Database, type TenantTx } from '../../db/client'
import { changesJson, changesTable } from '../../lib/changes/changes-json'
import { getChanges } from '../../lib/changes/get-changes'
import type { ChangesInput } from '../../lib/changes/model/changes-input'
import type { Ctx } from '../../lib/context'
import { withdrawImport } from '../../lib/imports/withdraw-import'
import { lockState, nextEvent } from '../../lib/organizations/sql/state'
import { addCatalogueEntry } from '../../lib/registers/change-catalogue'
import { setOverride } from '../../lib/rules/set-override'
import { type TestDatabase, testDatabase } from '../support/database'
import { mintOrganization, publishText } from '../support/organization'

const HEADER = 'redemption_id,redeemed_on,course_number,location_id\n'
let at: TestDatabase
let db: Database
let owner: postgres.Sql
beforeAll(async () => {
  at = await testDatabase()
  db = createDatabase(at.appUrl)
  owner = postgres(at.ownerUrl, { max: 1 })
})
afterAll(async () => {
  await db.close()
  await owner.end()
})

const publish = (ctx: Ctx, ...rows: string[]) =>
  publishText(ctx, 'courseware-completions', `${HEADER}${rows.join('\n')}\n`)

/** `publish 2.0 → 3.0 (1 in, 0 out)` */
async function courseware(ctx: Ctx, input: ChangesInput): Promise<string[]> {
  const { criteria } = changesJson(await getChanges(ctx, input))
  const [first] = criteria
  return (first?.steps ?? []).map(
    ({ cause, before, after, rowsIn, rowsOut }) =>
      `${cause} ${before.display} → ${after.display} (${rowsIn} in, ${rowsOut} out)`,
  )
}

it('an event is dated when its turn came, not when its file began to be read: the days of events follow their numbers', async () => {
  const ctx = await mintOrganization(db)
  const raise = async (tx: TenantTx) =>
    nextEvent(tx, await lockState(tx), { event: 'recompute', importId: null, figures: null })
  let first = 0
  const second = await db.inTenant(ctx.orgId, 'write', async (tx) => {
    await tx.db.execute(sql`select 1`)
    first = await db.inTenant(ctx.orgId, 'write', raise)
    return raise(tx)
  })
  expect(second).toBe(first + 1)
  const rows = await owner`select seq from ledger where org_id = ${ctx.orgId} order by at`
  expect(rows.map(({ seq }) => Number(seq))).toEqual([first, second])
})

const SPAN = { from: '2026-10-05', to: '2026-11-21' }

describe('what changed between two days', () => {
  it('between two days of one month without an event: nothing, and the second side is as of the second day', async () => {
    const ctx = await mintOrganization(db)
    const { from, to } = changesJson(await getChanges(ctx, { from: '2026-11-05', to: '2026-11-20' }))
    expect([from.asOf, to.asOf]).toEqual(['2026-11-05', '2026-11-20'])
  })

  it('each side knows what Laurel knew at the end of its day in the organization’s time zone, or both what is known today', async () => {
    const ctx = await mintOrganization(db, { timeZone: 'America/Los_Angeles' })
    const first = await publish(
      ctx,
      'R1,2025-10-31,AZ-104T00,1234567',
      'R2,2026-03-17,AZ-104T00,1234567',
      'R3,2026-03-18,AZ-104T00,1234567',
    )
    await publish(ctx, 'R4,2026-09-30,AZ-104T00,1234567')
    await publish(ctx, 'R5,2026-10-01,AZ-900T00,1234567')
    await withdrawImport(ctx, first.id)
    const told = async (seq: number, instant: string) =>
      owner`update ledger set at = ${instant} where org_id = ${ctx.orgId} and seq = ${seq}`
    // The last minute of 5 October in Los Angeles, and the first of 6 October.
    await told(1, '2026-10-06T06:59:00Z')
    await told(2, '2026-10-06T07:00:00Z')
    await told(3, '2026-11-01T00:00:00Z')
    await told(4, '2026-11-22T07:59:00Z')
    expect(await courseware(ctx, SPAN)).toEqual([
      'left 3.0 → 2.0 (0 in, 1 out)',
      'publish 2.0 → 3.0 (1 in, 0 out)',
      'publish 3.0 → 3.5 (1 in, 0 out)',
      'withdraw 3.5 → 1.5 (0 in, 2 out)',
    ])
    expect(await courseware(ctx, { ...SPAN, known: 'today' })).toEqual(['entered 1.0 → 1.5 (1 in, 0 out)'])
    expect(await courseware(ctx, { from: '2026-10-05', to: '2026-10-05' })).toEqual([])
    await expect(getChanges(ctx, { from: '2026-11-21', to: '2026-11-20' })).rejects.toMatchObject({
      code: 'invalid_request',
    })
  })

  it('where Laurel knew nothing yet on the first day, both sides know what is known today unless asked otherwise', async () => {
    const ctx = await mintOrganization(db)
    await publish(ctx, 'R1,2026-03-17,AZ-104T00,1234567')
    await owner`update ledger set at = '2026-11-10T00:00:00Z' where org_id = ${ctx.orgId}`
    expect(await getChanges(ctx, SPAN)).toMatchObject({ known: 'today', knewThen: false })
    expect(await courseware(ctx, SPAN)).toEqual([])
    const then = await getChanges(ctx, { ...SPAN, known: 'then' })
    expect(changesTable('changes', then.walk).rows.map(({ line }) => line.cause)).toEqual(['publish'])
    expect(await courseware(ctx, { ...SPAN, known: 'then' })).toEqual(['publish 0.0 → 1.0 (1 in, 0 out)'])
  })

  it('a course that the catalogue says otherwise, an own weight, and a rule set that took over are steps of their own', async () => {
    const ctx = await mintOrganization(db)
    await publish(ctx, 'R1,2025-06-17,AZ-900T00,1234567', 'R2,2025-06-18,ZZ-100T00,1234567')
    const own = { type: 'course', title: 'Own', area: 'infrastructure' } as const
    await addCatalogueEntry(ctx, { ...own, number: 'ZZ-100T00', programValue: '0.5' })
    await addCatalogueEntry(ctx, { ...own, number: 'ZZ-100T00', programValue: '1' })
    const weight = { key: 'courseware-completions/advanced/weight', value: '3', reason: 'Agreed' }
    await setOverride(ctx, { ...weight, ruleSet: 'tsp-2025-08' })
    const org = ctx.orgId
    await owner`update ledger set at = '2025-07-05T00:00:00Z' where org_id = ${org}`
    await owner`update register_statements set said_at = '2025-07-10T00:00:00Z' where org_id = ${org}`
    await owner`
      update register_statements set said_at = '2025-08-20T00:00:00Z' where org_id = ${org} and id =
        (select max(id) from register_statements where org_id = ${org})`
    await owner`update rule_overrides set created_at = '2025-08-25T00:00:00Z' where org_id = ${org}`
    const steps = (from: string, to: string) => courseware(ctx, { from, to })
    expect(await steps('2025-07-06', '2025-07-11')).toEqual(['catalogue 0.5 → 1.0 (1 in, 0 out)'])
    expect(await steps('2025-07-11', '2025-08-31')).toEqual([
      'catalogue 1.0 → 1.5 (0 in, 0 out)',
      'rule-values 1.5 → 3.5 (0 in, 0 out)',
    ])
    const { catalogue, criteria } = changesJson(
      await getChanges(ctx, { from: '2025-07-11', to: '2025-08-31' }),
    )
    expect(catalogue).toEqual(['ZZ-100T00'])
    expect(criteria[0]?.steps[1]?.values).toEqual([
      { key: 'courseware-completions/advanced/weight', before: '1', after: '3' },
    ])
  })

  it('the steps of every criterion add up to what lies between its two figures', async () => {
    const ctx = await mintOrganization(db)
    const surveys =
      'response_id,submitted_on,course_number,location_id,mct_id,answered,answer_points\nS1,2026-03-17,AZ-104T00,1234567,M-1,9,40\nS2,2026-03-17,SC-200T00,1234567,M-1,7,30\n'
    await publish(ctx, 'R1,2026-03-17,AZ-104T00,1234567', 'R2,2026-03-17,AZ-900T00,1234567')
    await publishText(ctx, 'survey-responses', surveys)
    await owner`update ledger set at = '2026-04-01T00:00:00Z' where org_id = ${ctx.orgId} and seq = 1`
    const { criteria } = changesJson(await getChanges(ctx, { from: '2026-04-10', to: '2030-01-01' }))
    for (const { before, after, steps, metric, area } of criteria) {
      const sum = steps.reduce((total, { change }) => total + change, 0)
      expect(sum, `${area} ${metric}`).toBeCloseTo((after.score ?? 0) - (before.score ?? 0), 9)
    }
  })
})
