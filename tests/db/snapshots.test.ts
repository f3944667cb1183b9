import postgres from 'postgres'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createDatabase, type Database } from '../../db/client'
import { keepMonthEnds } from '../../lib/jobs/month-ends'
import { addCatalogueEntry } from '../../lib/services/catalogue/change-catalogue'
import type { Ctx } from '../../lib/services/context'
import { withdrawImport } from '../../lib/services/imports/withdraw-import'
import { setOverride } from '../../lib/services/rules/set-override'
import { checkSnapshot } from '../../lib/services/snapshots/check-snapshot'
import { listSnapshots } from '../../lib/services/snapshots/read-snapshots'
import { snapshotJson } from '../../lib/services/snapshots/snapshot-json'
import { takeMonthEnd } from '../../lib/services/snapshots/take-month-end'
import { takeSnapshot } from '../../lib/services/snapshots/take-snapshot'
import { type TestDatabase, testDatabase } from '../support/database'
import { mintOrganization, publishText } from '../support/organization'

const HEADER = 'redemption_id,redeemed_on,course_number,location_id\n'
const AS_OF = '2026-11-21'
let at: TestDatabase
let db: Database
beforeAll(async () => {
  at = await testDatabase()
  db = createDatabase(at.appUrl)
})
afterAll(() => db.close())

const publish = (ctx: Ctx, ...rows: string[]) =>
  publishText(ctx, 'courseware-completions', `${HEADER}${rows.join('\n')}\n`)
const redemption = (id: string, course = 'AZ-104T00') => `${id},2026-03-17,${course},1234567`

/** What moved the courseware score since a snapshot: `publish 2.0 → 3.0`. */
async function since(ctx: Ctx, id: number): Promise<string[]> {
  const { checks } = snapshotJson(await checkSnapshot(ctx, id))
  const courseware = checks.present.criteria.find(({ metric }) => metric === 'courseware-completions')
  return (courseware?.steps ?? []).map(
    ({ cause, before, after }) => `${cause} ${before.display} → ${after.display}`,
  )
}

describe('a snapshot', () => {
  it('holds the result with rules, watermark, version and hash, is verified, and equals the present', async () => {
    const ctx = await mintOrganization(db)
    await publish(ctx, redemption('R1'), redemption('R2'))
    const { id } = await takeSnapshot(ctx, { asOf: AS_OF })
    const json = snapshotJson(await checkSnapshot(ctx, id))
    expect(json).toMatchObject({
      kind: 'on_demand',
      asOf: AS_OF,
      ruleSet: 'tsp-2025-08',
      seq: 1,
      catalogueSeq: 0,
      rulesSeq: 0,
      version: expect.stringMatching(/^\d+\.\d+\.\d+/),
      hash: expect.stringMatching(/^[0-9a-f]{64}$/),
      createdByName: 'Operator',
      result: { status: 'in_progress', base: { criteria: { coursewareCompletions: { display: '2.0' } } } },
      input: { totals: [{ month: '2026-03', item: 'AZ-104T00', rows: 2, level: 'advanced' }] },
      checks: { intact: true, recomputed: { same: true, differences: [] }, present: { same: true } },
    })
    const { snapshots } = await listSnapshots(ctx)
    expect(snapshots).toMatchObject([{ id, verified: true }])
  })

  it('explains what became of it: 2 + 3 imported − 2 withdrawn, a course at half, a local weight of 2', async () => {
    const ctx = await mintOrganization(db)
    const first = await publish(ctx, redemption('R1'), redemption('R2'))
    const { id } = await takeSnapshot(ctx, { asOf: AS_OF })
    await publish(ctx, redemption('R3'), redemption('R4'), redemption('R5', 'AZ-305T00'))
    await withdrawImport(ctx, first.id)
    expect(await since(ctx, id)).toEqual(['publish 2.0 → 5.0', 'withdraw 5.0 → 3.0'])
    const half = { type: 'course', title: 'Own', area: 'infrastructure', programValue: '0.5' } as const
    await addCatalogueEntry(ctx, { ...half, number: 'AZ-104T00' })
    const weight = { ruleSet: 'tsp-2025-08', key: 'courseware-completions/advanced/weight', value: '2' }
    await setOverride(ctx, { ...weight, reason: 'Agreed with Microsoft' })
    expect(await since(ctx, id)).toEqual([
      'catalogue 2.0 → 1.0',
      'publish 1.0 → 3.0',
      'withdraw 3.0 → 2.0',
      'rule-values 2.0 → 3.0',
    ])
    const checked = await checkSnapshot(ctx, id)
    expect(checked).toMatchObject({ intact: true, recomputed: { same: true }, catalogue: ['AZ-104T00'] })
    expect(checked.snapshot.result.base.criteria.coursewareCompletions.display).toBe('2.0')
  })

  it('cannot be changed or removed by the role that serves', async () => {
    const ctx = await mintOrganization(db)
    const { id } = await takeSnapshot(ctx, { asOf: AS_OF })
    const refused = (text: string) =>
      expect(db.inTenant(ctx.orgId, 'write', (tx) => tx.sql.unsafe(text))).rejects.toMatchObject({
        code: '42501',
      })
    await refused(`update snapshots set hash = 'x' where id = ${id}`)
    await refused(`delete from snapshots where id = ${id}`)
    await refused(`update rule_overrides set reason = 'x'`)
    await refused('delete from rule_overrides')
  })

  it('that the owner of the database tampers with is found: result, input and hash', async () => {
    const ctx = await mintOrganization(db)
    await publish(ctx, redemption('R1'))
    const tampered = [
      `result = jsonb_set(result, '{base,criteria,coursewareCompletions,display}', '"900.0"')`,
      `input = jsonb_set(input, '{totals,0,rows}', '900')`,
      `as_of = '2026-10-01'`,
      `created_by_name = 'Somebody'`,
      `hash = repeat('0', 64)`,
    ]
    for (const set of tampered) {
      const { id } = await takeSnapshot(ctx, { asOf: AS_OF })
      const owner = postgres(at.ownerUrl, { max: 1 })
      await owner.unsafe(`update snapshots set ${set} where org_id = ${ctx.orgId} and id = ${id}`)
      await owner.end()
      expect((await checkSnapshot(ctx, id)).intact, set).toBe(false)
      expect((await listSnapshots(ctx)).snapshots[0], set).toMatchObject({ id, verified: false })
    }
  })

  it('of another organization is not found', async () => {
    const [ctx, other] = [await mintOrganization(db), await mintOrganization(db)]
    const { id } = await takeSnapshot(ctx, { asOf: AS_OF })
    await expect(checkSnapshot(other, id)).rejects.toMatchObject({ code: 'not_found' })
  })
})

describe('month ends', () => {
  const kept = async (ctx: Ctx) =>
    (await listSnapshots(ctx)).snapshots.map(({ kind, asOf, createdByName }) => [kind, asOf, createdByName])

  it.each([
    ['Pacific/Kiritimati', '2026-11-30T10:00:00Z', '2026-12-01'],
    ['Pacific/Kiritimati', '2026-11-30T09:59:00Z', '2026-11-01'],
    ['America/Los_Angeles', '2026-12-01T07:59:00Z', '2026-11-01'],
    ['America/Los_Angeles', '2026-12-01T08:00:00Z', '2026-12-01'],
    ['UTC', '2028-02-29T23:59:59Z', '2028-02-01'],
    ['UTC', '2028-03-01T00:00:00Z', '2028-03-01'],
    ['Europe/Berlin', '2027-02-28T23:00:00Z', '2027-03-01'],
  ])('in %s at %s it is %s', async (timeZone, now, asOf) => {
    const ctx = await mintOrganization(db, { timeZone })
    await publish(ctx, redemption('R1'))
    expect(await takeMonthEnd(db, { id: ctx.orgId, slug: ctx.slug }, new Date(now))).toBe(true)
    expect(await kept(ctx)).toEqual([['month_end', asOf, 'Laurel']])
  })

  it('are kept once, by several workers at once too, and not for months that were missed; without data never', async () => {
    const [ctx, empty] = [await mintOrganization(db), await mintOrganization(db)]
    await publish(ctx, redemption('R1'))
    const keepAt = (now: string) => keepMonthEnds(db, new AbortController().signal, new Date(now))
    await Promise.all(Array.from({ length: 3 }, () => keepAt('2026-11-03T00:00:00Z')))
    await keepAt('2026-11-30T23:59:00Z')
    await keepAt('2027-02-01T00:00:00Z')
    expect(await kept(ctx)).toEqual([
      ['month_end', '2027-02-01', 'Laurel'],
      ['month_end', '2026-11-01', 'Laurel'],
    ])
    expect(await kept(empty)).toEqual([])
  })
})
