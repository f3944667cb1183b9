import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Ctx } from '../../lib/context'
import { getDesignations } from '../../lib/designations/get-designations'
import { putRecord } from '../../lib/designations/sql/records'
import { homeWith } from '../capability/home-with'
import { rowsOf } from '../capability/scored'
import { importable } from '../capability/stored'
import { twoYears } from '../capability/two-years'
import type { Surroundings } from '../support/runtime'
import { TEST_TODAY } from '../support/secret'

let home: Surroundings
let ctx: Ctx
beforeAll(async () => {
  ;({ home, ctx } = await homeWith(importable(rowsOf(twoYears('2024-01', '2026-10')))))
})
afterAll(() => home.close())

describe('the designations of an organization', () => {
  it('all seven stand where their count puts them before anything is recorded', async () => {
    const { designations, asOf, anniversary } = await getDesignations(ctx)
    expect([asOf, anniversary]).toEqual([TEST_TODAY, null])
    expect(designations.map(({ designation }) => designation)).toEqual([
      'business-applications',
      'data-ai',
      'digital-app-innovation',
      'infrastructure',
      'security',
      'modern-work',
      'training-services',
    ])
    expect(
      designations.every(({ validUntil, lapsedOn, attainedOn }) => !validUntil && !lapsedOn && !attainedOn),
    ).toBe(true)
    expect(designations.at(-1)?.status).toBe('not_started')
  })

  it('a record makes one of them enrolled up to its anniversary', async () => {
    await ctx.db.inTenant(ctx.orgId, 'write', (tx) =>
      putRecord(tx, {
        designation: 'security',
        attainedOn: '2026-06-01',
        snapshot: null,
        enrolledOn: '2026-06-10',
        renewedOn: null,
        validUntil: null,
        origin: 'bought',
        note: '',
      }),
    )
    const { designations, anniversary } = await getDesignations(ctx)
    expect(anniversary).toEqual({ on: '2027-06-10', from: 'first-designation' })
    expect(designations.find(({ designation }) => designation === 'security')).toMatchObject({
      status: 'enrolled',
      anniversary: '2027-06-10',
      validUntil: '2027-07-10',
    })
  })
})
