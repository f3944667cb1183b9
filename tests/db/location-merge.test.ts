import { text } from 'node:stream/consumers'
import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { claims } from '../../db/schema/imports'
import { audit } from '../../db/schema/organization'
import { ledger } from '../../db/schema/totals'
import { grantMembership } from '../../lib/auth/people/users'
import { createToken } from '../../lib/auth/tokens/tokens'
import type { Ctx } from '../../lib/context'
import { recompute } from '../../lib/imports/recompute'
import { withdrawImport } from '../../lib/imports/withdraw-import'
import { exportLineItems } from '../../lib/line-items/export-line-items'
import { listLocations, listMergedLocations } from '../../lib/locations/list-locations'
import { mergeLocation } from '../../lib/locations/merge-location'
import { previewMerge } from '../../lib/locations/preview-merge'
import { addLocation, updateLocation } from '../../lib/locations/save-location'
import { mintOrganization, publishText } from '../support/organization'
import { authFixture, type Fixture, person } from './auth-fixture'

const COURSES = 'redemption_id,redeemed_on,course_number,location_id\n'
const EXAMS = 'order_line_id,purchased_on,exam_number,units,location_id\n'
const SURVEYS = 'response_id,submitted_on,course_number,location_id,mct_id,answered,answer_points\n'
const WRONG_FILE = `${COURSES}R1,2026-03-01,AZ-104T00,12354\nR2,2026-03-02,AZ-104T00,12354\n`

let fixture: Fixture
let ctx: Ctx
beforeAll(async () => {
  fixture = await authFixture()
})
afterAll(() => fixture.close())
beforeEach(async () => {
  ctx = await mintOrganization(fixture.db)
})

const publish = (file: string) => publishText(ctx, 'courseware-completions', file)
const idOf = async (externalId: string): Promise<number> => {
  const found = (await listLocations(ctx)).find((one) => one.externalId === externalId)
  if (!found) throw new Error(`no location ${externalId}`)
  return found.id
}
const stored = <T>(read: Parameters<typeof fixture.db.inTenant<T>>[2]) =>
  fixture.db.inTenant(ctx.orgId, 'read', read)

/** 12354 is mistyped, 12345 is right: rows of all three kinds, and one the right one had before. */
async function mistyped(): Promise<{ wrong: number; right: number }> {
  await publish(`${COURSES}R0,2026-03-01,AZ-104T00,12345\n`)
  await publish(WRONG_FILE)
  await publishText(ctx, 'exam-unit-purchases', `${EXAMS}O1,2026-03-01,AZ-104,7,12354\n`)
  await publishText(ctx, 'survey-responses', `${SURVEYS}S1,2026-03-01,AZ-104T00,12354,M1,9,40\n`)
  return { wrong: await idOf('12354'), right: await idOf('12345') }
}

describe('afterwards the mistyped Location ID means the right one', () => {
  it('the same file again is all duplicates, a new file lands in the right place, and no unnamed location comes back', async () => {
    const { wrong, right } = await mistyped()
    const result = await mergeLocation(ctx, wrong, right)
    expect(result).toEqual({
      from: '12354',
      into: '12345',
      lineItems: { 'courseware-completions': 2, 'exam-unit-purchases': 1, 'survey-responses': 1 },
      people: 0,
      tokens: 0,
      appRoles: 0,
    })
    expect(await publish(WRONG_FILE)).toMatchObject({ rowsDuplicate: 2, rowsRejected: 0 })
    const mended = WRONG_FILE.replaceAll('12354', '12345')
    expect(await publish(mended)).toMatchObject({ rowsDuplicate: 2, rowsRejected: 0 })
    const more = await publish(`${COURSES}R3,2026-03-03,AZ-104T00,12354\n`)
    expect(more).toMatchObject({ rowsAccepted: 1, notes: { newLocations: [] } })
    expect(await listLocations(ctx)).toEqual([
      { id: right, externalId: '12345', name: null, country: null, rows: 6, badges: [], benefits: [] },
    ])
    expect(await listMergedLocations(ctx)).toEqual([{ id: wrong, externalId: '12354', into: '12345' }])
    expect(await recompute(ctx)).toMatchObject({ drifted: 0, orphans: 0 })
  })

  it('downloads show the right one', async () => {
    const { wrong, right } = await mistyped()
    await mergeLocation(ctx, wrong, right)
    const request = { metric: 'courseware-completions', area: null, counted: 'all' } as const
    const csv = await text(await exportLineItems(ctx, { ...request, format: 'csv', raw: false }))
    expect(csv.match(/\b12345\b/g)).toHaveLength(3)
    expect(csv).not.toContain('12354')
  })

  it('a file that contradicted only in the location no longer contradicts: its claims say the same, and take over when the first is withdrawn', async () => {
    const first = await publish(WRONG_FILE)
    const second = await publish(WRONG_FILE.replaceAll('12354', '12345'))
    expect(second).toMatchObject({ rowsRejected: 2 })
    await mergeLocation(ctx, await idOf('12354'), await idOf('12345'))
    const payloads = await stored((tx) => tx.db.select({ payload: claims.payload }).from(claims))
    expect(payloads).toEqual([{ payload: null }, { payload: null }])
    await withdrawImport(ctx, first.id)
    expect(await listLocations(ctx)).toMatchObject([{ externalId: '12345', rows: 2 }])
  })

  it('A into B, then B into C: A means C', async () => {
    await publish(`${WRONG_FILE}R5,2026-03-01,AZ-104T00,12345\nR6,2026-03-01,AZ-104T00,67890\n`)
    const last = await idOf('67890')
    const middle = await idOf('12345')
    await mergeLocation(ctx, await idOf('12354'), middle)
    await mergeLocation(ctx, middle, last)
    expect(await listMergedLocations(ctx)).toMatchObject([
      { externalId: '12345', into: '67890' },
      { externalId: '12354', into: '67890' },
    ])
    expect(await publish(WRONG_FILE)).toMatchObject({ rowsDuplicate: 2, rowsRejected: 0 })
  })

  it('it can be neither added nor changed', async () => {
    const { wrong, right } = await mistyped()
    await mergeLocation(ctx, wrong, right)
    await expect(addLocation(ctx, { externalId: '12354' })).rejects.toThrow(/was merged into 12345/)
    await expect(updateLocation(ctx, wrong, { name: 'Back' })).rejects.toMatchObject({ code: 'not_found' })
  })
})

describe('whoever is limited to the mistyped one', () => {
  it('members, pending ones too, tokens and app roles are limited to the right one, once each; others stay', async () => {
    const { wrong, right } = await mistyped()
    const { db, owner } = fixture
    const limited = async (locationIds: number[] | null) => {
      const { id } = await person(fixture, null)
      await grantMembership(db, { orgId: ctx.orgId, userId: id, role: 'viewer', locationIds })
      return id
    }
    const one = await limited([wrong])
    const both = await limited([right, wrong])
    const [other, all] = [await limited([right]), await limited(null)]
    await owner`update memberships set pending = true where user_id = ${one}`
    await createToken(db, { orgId: ctx.orgId, role: 'viewer', name: 't', days: 1, locationIds: [wrong] })
    await owner`insert into trusted_issuers (org_id, issuer) values (${ctx.orgId}, 'https://issuer.example')`
    await owner`
      insert into app_roles (org_id, issuer, app_role, role, location_ids)
      values (${ctx.orgId}, 'https://issuer.example', 'Viewer', 'viewer', jsonb_build_array(${wrong}::bigint))`
    expect(await previewMerge(ctx, wrong, right)).toMatchObject({ people: 2, tokens: 1, appRoles: 1 })
    expect(await mergeLocation(ctx, wrong, right)).toMatchObject({ people: 2, tokens: 1, appRoles: 1 })
    const members = await owner<{ user_id: string; location_ids: number[] | null }[]>`
      select user_id, location_ids from memberships where org_id = ${ctx.orgId}`
    const scopes = new Map(members.map((row) => [Number(row.user_id), row.location_ids]))
    expect([one, both, other, all].map((id) => scopes.get(id))).toEqual([[right], [right], [right], null])
    for (const table of ['api_tokens', 'app_roles'])
      expect(await owner`select location_ids from ${owner(table)} where org_id = ${ctx.orgId}`).toMatchObject(
        [{ location_ids: [right] }],
      )
  })

  it('sees the same rows also by a limit that was read before the merge', async () => {
    const { wrong, right } = await mistyped()
    const reader: Ctx = { ...ctx, role: 'viewer', locationIds: [wrong] }
    await mergeLocation(ctx, wrong, right)
    const request = { metric: 'exam-unit-purchases', area: null, counted: 'all' } as const
    const csv = await text(await exportLineItems(reader, { ...request, format: 'csv', raw: false }))
    expect(csv).toContain('O1')
    expect(await listLocations(reader)).toMatchObject([{ externalId: '12345' }])
    expect(await listMergedLocations({ ...reader, locationIds: [999_999] })).toEqual([])
  })
})

describe('a merge', () => {
  it('is said beforehand as it comes: line items by kind and import', async () => {
    const { wrong, right } = await mistyped()
    const preview = await previewMerge(ctx, wrong, right)
    expect(preview).toMatchObject({
      from: { externalId: '12354' },
      into: { externalId: '12345' },
      imports: [
        { kind: 'courseware-completions', rows: 2 },
        { kind: 'exam-unit-purchases', rows: 1 },
        { kind: 'survey-responses', rows: 1 },
      ],
    })
    expect((await mergeLocation(ctx, wrong, right)).lineItems).toEqual(preview.lineItems)
  })

  it('is on record: one event of the ledger, one row of the audit trail with its counts', async () => {
    const { wrong, right } = await mistyped()
    await mergeLocation(ctx, wrong, right)
    const events = await stored((tx) => tx.db.select().from(ledger).where(eq(ledger.event, 'merge')))
    expect(events).toHaveLength(1)
    const [row] = await stored((tx) => tx.db.select().from(audit).where(eq(audit.action, 'location.merge')))
    expect(row?.detail).toMatchObject({
      from: wrong,
      into: right,
      names: { from: '12354', into: '12345' },
      lineItems: { 'courseware-completions': 2 },
    })
  })

  it('that fails at its last statement leaves nothing behind', async () => {
    const { wrong, right } = await mistyped()
    const { owner, db } = fixture
    const { id } = await person(fixture, null)
    await grantMembership(db, { orgId: ctx.orgId, userId: id, role: 'viewer', locationIds: [wrong] })
    const before = { places: await listLocations(ctx), preview: await previewMerge(ctx, wrong, right) }
    await owner`alter table audit add constraint breaks check (action <> 'location.merge') not valid`
    try {
      await expect(mergeLocation(ctx, wrong, right)).rejects.toThrow()
    } finally {
      await owner`alter table audit drop constraint breaks`
    }
    expect(await listLocations(ctx)).toEqual(before.places)
    expect(await previewMerge(ctx, wrong, right)).toEqual(before.preview)
    expect(await stored((tx) => tx.db.select().from(ledger).where(eq(ledger.event, 'merge')))).toEqual([])
    expect(await recompute(ctx)).toMatchObject({ drifted: 0 })
  })

  it('does not keep the organization from being removed', async () => {
    const { wrong, right } = await mistyped()
    await mergeLocation(ctx, wrong, right)
    await fixture.owner`delete from org_state where org_id = ${ctx.orgId}`
    expect(await fixture.owner`select 1 from locations where org_id = ${ctx.orgId}`).toHaveLength(0)
  })

  it('and another at once: one after the other, and the second is told of the first', async () => {
    const { wrong, right } = await mistyped()
    const results = await Promise.allSettled([
      mergeLocation(ctx, wrong, right),
      mergeLocation(ctx, wrong, right),
      mergeLocation(ctx, right, wrong),
    ])
    expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    const refusals = results.filter((one) => one.status === 'rejected').map((one) => String(one.reason))
    expect(refusals.every((message) => /merged into/.test(message))).toBe(true)
    expect(await listLocations(ctx)).toMatchObject([{ rows: 5 }])
    expect(await recompute(ctx)).toMatchObject({ drifted: 0, orphans: 0 })
  })

  it('during imports: every row ends in the right place', async () => {
    const { wrong, right } = await mistyped()
    const file = (n: number) =>
      `${COURSES}${Array.from({ length: 50 }, (_, i) => `M${n}-${i},2026-04-01,AZ-104T00,12354\n`).join('')}`
    await Promise.all([
      publish(file(1)),
      publish(file(2)),
      mergeLocation(ctx, wrong, right),
      publish(file(3)),
    ])
    expect(await listLocations(ctx)).toMatchObject([{ externalId: '12345', rows: 155 }])
    expect(await recompute(ctx)).toMatchObject({ drifted: 0, orphans: 0 })
  })
})

describe('refused, with a sentence', () => {
  it('into itself, into a merged one (naming where that went), and what is merged already', async () => {
    const { wrong, right } = await mistyped()
    await expect(mergeLocation(ctx, wrong, wrong)).rejects.toThrow(/into itself/)
    await mergeLocation(ctx, wrong, right)
    await publish(`${COURSES}R9,2026-03-01,AZ-104T00,67890\n`)
    const third = await idOf('67890')
    await expect(mergeLocation(ctx, third, wrong)).rejects.toThrow(
      'Location 12354 was itself merged into 12345. Choose 12345.',
    )
    await expect(mergeLocation(ctx, wrong, third)).rejects.toThrow(/was merged into 12345 already/)
    expect(await listLocations(ctx)).toMatchObject([{ rows: 5 }, { rows: 1 }])
  })

  it('an id that is nowhere, or another organization’s: not found, on either side', async () => {
    const { wrong, right } = await mistyped()
    const own = ctx
    ctx = await mintOrganization(fixture.db)
    await publish(`${COURSES}R1,2026-03-01,AZ-104T00,55555\n`)
    const foreign = await idOf('55555')
    for (const [from, into] of [
      [foreign, right],
      [wrong, foreign],
      [999_999, right],
      [wrong, 999_999],
    ] as const) {
      await expect(mergeLocation(own, from, into)).rejects.toMatchObject({ code: 'not_found' })
      await expect(previewMerge(own, from, into)).rejects.toMatchObject({ code: 'not_found' })
    }
    expect(await listLocations(ctx)).toMatchObject([{ externalId: '55555', rows: 1 }])
  })
})
