import postgres from 'postgres'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createDatabase, type Database } from '../../db/client'
import { instant } from '../../lib/clock'
import type { Ctx } from '../../lib/context'
import { withdrawImport } from '../../lib/imports/withdraw-import'
import { keepMonthEnds } from '../../lib/jobs/month-ends'
import { addCatalogueEntry } from '../../lib/registers/change-catalogue'
import { setOverride } from '../../lib/rules/set-override'
import { checkSnapshot } from '../../lib/snapshots/check-snapshot'
import { listSnapshots } from '../../lib/snapshots/read-snapshots'
import { snapshotJson } from '../../lib/snapshots/snapshot-json'
import { takeMonthEnd } from '../../lib/snapshots/take-month-end'
import { snapshotInput, takeSnapshot } from '../../lib/snapshots/take-snapshot'
import { type TestDatabase, testDatabase } from '../support/database'
import { logOf } from '../support/log-of'
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
    const keepAt = (now: string) => {
      const theirs = new Date(now)
      return keepMonthEnds(db, new AbortController().signal, { own: theirs, theirs })
    }
    await Promise.all(Array.from({ length: 3 }, () => keepAt('2026-11-03T00:00:00Z')))
    await keepAt('2026-11-30T23:59:00Z')
    await keepAt('2027-02-01T00:00:00Z')
    expect(await kept(ctx)).toEqual([
      ['month_end', '2027-02-01', 'Laurel'],
      ['month_end', '2026-11-01', 'Laurel'],
    ])
    expect(await kept(empty)).toEqual([])
  })

  it('are those of the database, whatever the clock of the worker: 10 minutes ahead at 23:55 keeps no month that runs, and says 600 s', async () => {
    const ctx = await mintOrganization(db)
    await publish(ctx, redemption('R1'))
    const clocks = { own: new Date('2026-12-01T00:05:00Z'), theirs: new Date('2026-11-30T23:55:00Z') }
    const lines = await logOf(() => keepMonthEnds(db, new AbortController().signal, clocks))
    expect(lines).toMatchObject([{ event: 'clock.differs', secondsAheadOfDatabase: 600 }])
    expect(await kept(ctx)).toEqual([['month_end', '2026-11-01', 'Laurel']])
  })

  it('of a worker whose clock is four years ahead are those of this month, kept at the database’s moment', async () => {
    const ctx = await mintOrganization(db)
    await publish(ctx, redemption('R1'))
    const own = new Date(instant().getTime() + 4 * 366 * 86_400_000)
    const lines = await logOf(() => keepMonthEnds(db, new AbortController().signal, { own, theirs: null }))
    expect(lines.map(({ event }) => event)).toContain('clock.differs')
    const rows = await db.inTenant(
      ctx.orgId,
      'read',
      (tx) => tx.sql`
        select as_of = date_trunc('month', created_at at time zone 'UTC')::date and abs(extract(epoch from now() - created_at)) < 60 as is_now
        from snapshots where org_id = ${ctx.orgId}`,
    )
    expect([...rows]).toEqual([{ is_now: true }])
  })
})

describe('a month end that is wrong', () => {
  const monthEnd = async () => {
    const ctx = await mintOrganization(db)
    await publish(ctx, redemption('R1'))
    await takeMonthEnd(db, { id: ctx.orgId, slug: ctx.slug }, new Date('2026-11-03T00:00:00Z'))
    const [wrong] = (await listSnapshots(ctx)).snapshots
    await publish(ctx, redemption('R2'))
    return { ctx, id: wrong?.id ?? 0 }
  }
  const reason = 'Kept before the last file was in'

  it('is kept beside the one that stands in its place, 1.0 beside 2.0, each naming the other, with who and why', async () => {
    const { ctx, id } = await monthEnd()
    const taken = await takeSnapshot(ctx, { supersedes: id, reason })
    const { snapshots } = await listSnapshots(ctx)
    const told = snapshots.map((one) => [
      ...[one.id, one.kind, one.asOf, one.supersedes, one.supersededBy, one.reason, one.verified],
      one.result.base.criteria.coursewareCompletions.display,
    ])
    expect(told).toEqual([
      [taken.id, 'month_end', '2026-11-01', id, null, reason, true, '2.0'],
      [id, 'month_end', '2026-11-01', null, taken.id, null, true, '1.0'],
    ])
    expect((await checkSnapshot(ctx, id)).supersededBy).toBe(taken.id)
    const [audit] = await db.inTenant(
      ctx.orgId,
      'read',
      (tx) => tx.sql`
        select action, actor_name, detail ->> 'supersedes' as supersedes, detail ->> 'reason' as reason
        from audit where org_id = ${ctx.orgId} order by at desc limit 1`,
    )
    expect(audit).toEqual({
      action: 'snapshot.supersede',
      actor_name: 'Operator',
      supersedes: String(id),
      reason,
    })
    // The worker that comes later finds the month kept.
    expect(await takeMonthEnd(db, { id: ctx.orgId, slug: ctx.slug }, new Date('2026-11-04T00:00:00Z'))).toBe(
      false,
    )
  })

  it('is superseded once, also by two at once, and what stands in its place can be in turn', async () => {
    const { ctx, id } = await monthEnd()
    const both = await Promise.allSettled([1, 2].map(() => takeSnapshot(ctx, { supersedes: id, reason })))
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    await expect(takeSnapshot(ctx, { supersedes: id, reason })).rejects.toMatchObject({ code: 'conflict' })
    const [last] = (await listSnapshots(ctx)).snapshots
    await takeSnapshot(ctx, { supersedes: last?.id ?? 0, reason })
    expect(
      (await listSnapshots(ctx)).snapshots.filter(({ supersededBy }) => supersededBy === null),
    ).toHaveLength(1)
  })

  it('needs the right to it, a reason, and to be a month end of this organization', async () => {
    const { ctx, id } = await monthEnd()
    const viewer: Ctx = { ...ctx, role: 'viewer' }
    await expect(takeSnapshot(viewer, { supersedes: id, reason })).rejects.toMatchObject({
      code: 'forbidden',
    })
    for (const body of [
      { supersedes: id },
      { supersedes: id, reason: ' ' },
      { supersedes: id, reason, asOf: AS_OF },
    ])
      expect(snapshotInput.safeParse(body).success).toBe(false)
    const other = await mintOrganization(db)
    await expect(takeSnapshot(other, { supersedes: id, reason })).rejects.toMatchObject({ code: 'not_found' })
    const own = await takeSnapshot(ctx, { asOf: AS_OF })
    await expect(takeSnapshot(ctx, { supersedes: own.id, reason })).rejects.toMatchObject({
      code: 'conflict',
    })
  })
})
