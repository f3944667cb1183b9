import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { recordOf } from '@/lib/programmes/training-services/record'
import { createDatabase, type Database } from '../../db/client'
import type { Ctx } from '../../lib/context'
import { getOverview } from '../../lib/insight/get-overview'
import { listImportsBehind } from '../../lib/line-items/list-imports-behind'
import { type ListInput, listLineItems } from '../../lib/line-items/list-line-items'
import { testDatabase } from '../support/database'
import { csvOf, mintOrganization, publishText } from '../support/organization'

const ASOF = '2026-11-21'
let db: Database
beforeAll(async () => {
  db = createDatabase((await testDatabase()).appUrl)
})
afterAll(() => db.close())

const columnsOf = (rows: readonly Record<string, string>[]) => Object.keys(rows[0] ?? {})

describe('line items explained', () => {
  it('601 redemptions of 0.5: the 601st by date, then ID, is numbered 601 and stands alone beyond 300 points', async () => {
    const ctx = await mintOrganization(db)
    const rows = Array.from({ length: 620 }, (_, index) => ({
      redemption_id: `R${String(index).padStart(3, '0')}`,
      redeemed_on: index < 400 ? '2026-03-05' : index < 610 ? '2026-04-20' : '2026-06-01',
      course_number: index % 2 ? 'AZ-900T00' : 'DP-900T00DE',
      location_id: index % 5 ? '12345' : '67890',
    }))
    await publishText(ctx, 'courseware-completions', csvOf(rows, columnsOf(rows)), ASOF)
    const input = {
      metric: 'courseware-completions' as const,
      area: null,
      asOf: ASOF,
      counted: 'all' as const,
    }
    const beyond = await listLineItems(ctx, { ...input, reason: 'beyond_cap', limit: 50, after: null })
    expect([beyond.count, beyond.countIs, beyond.items.length]).toEqual([20, 'exact', 20])
    // Row n of the list is the n-th redemption; the first is R000.
    const numbers = Object.fromEntries(
      beyond.items.map(({ redemption_id: id }) => [id, Number(String(id).slice(1)) + 1]),
    )
    expect(beyond.capNumbers).toEqual(numbers)
    expect(beyond.capNumbers.R600).toBe(601)
    const counted = await listLineItems(ctx, { ...input, counted: 'counted', limit: 1, after: null })
    expect(counted).toMatchObject({ count: 600, countIs: 'exact', capNumbers: {} })
    // Of one location the totals do not tell the month in which the limit falls: R600, R605, R610 and R615.
    const place = await listLineItems(ctx, {
      ...input,
      reason: 'beyond_cap',
      location: '67890',
      limit: 1,
      after: null,
    })
    expect(place).toMatchObject({ count: 4, countIs: 'exact', items: [{ redemption_id: 'R615' }] })
    expect(place.capNumbers).toEqual({ R615: 616 })
  })

  it('points by import add up to the score: 2 × 1 + 3 × 0.5 = 3.5 from two files', async () => {
    const ctx = await mintOrganization(db)
    const row = (id: string, course: string, day = '2026-03-05') => ({
      redemption_id: id,
      redeemed_on: day,
      course_number: course,
      location_id: '12345',
    })
    const first = [row('A', 'AZ-104T00'), row('B', 'AZ-900T00'), row('C', 'ZZ-100T00')]
    const second = [
      row('D', 'AZ-104T00'),
      row('E', 'AZ-900T00'),
      row('F', 'AZ-900T00'),
      row('G', 'AZ-104T00', '2024-01-01'),
    ]
    const a = await publishText(ctx, 'courseware-completions', csvOf(first, columnsOf(first)), ASOF)
    const b = await publishText(ctx, 'courseware-completions', csvOf(second, columnsOf(second)), ASOF)
    const { imports } = await listImportsBehind(ctx, {
      metric: 'courseware-completions',
      area: null,
      asOf: ASOF,
    })
    expect(imports).toMatchObject([
      { id: b.id, fileName: 'courseware-completions.csv', rows: 3, counted: 3, points: 2 },
      { id: a.id, rows: 3, counted: 2, points: 1.5 },
    ])
    const { qualification } = await getOverview(ctx, { asOf: ASOF })
    expect(recordOf(qualification).base.criteria.coursewareCompletions.display).toBe('3.5')
  })

  it('a reader of one location gets its rows and their count, whatever location is asked for', async () => {
    const ctx = await mintOrganization(db, {
      locations: [
        { externalId: '12345', name: 'Here' },
        { externalId: '67890', name: 'There' },
      ],
    })
    const rows = ['12345', '12345', '67890'].map((location_id, index) => ({
      redemption_id: `R${index}`,
      redeemed_on: '2026-03-05',
      course_number: 'AZ-104T00',
      location_id,
      mct_id: 'M1',
      learner_id: 'L1',
    }))
    await publishText(ctx, 'courseware-completions', csvOf(rows, columnsOf(rows)), ASOF)
    const [here] = await ctx.db.inTenant(
      ctx.orgId,
      'read',
      (tx) =>
        tx.sql<
          { id: number }[]
        >`select id from locations where org_id = ${ctx.orgId} and external_id = '12345'`,
    )
    const viewer: Ctx = { ...ctx, role: 'viewer', locationIds: [Number(here?.id)] }
    const ask = (more: Partial<ListInput>) =>
      listLineItems(viewer, {
        metric: 'courseware-completions',
        area: null,
        asOf: ASOF,
        counted: 'all',
        limit: 10,
        after: null,
        ...more,
      })
    expect(await ask({})).toMatchObject({
      count: 2,
      items: [{ redemption_id: 'R1' }, { redemption_id: 'R0' }],
    })
    expect(await ask({ location: '67890' })).toMatchObject({ count: 0, items: [] })
    expect(await ask({ search: 'R' })).toMatchObject({ count: 2 })
    // Personal data is not searched for who may not see it, and a trainer cannot be asked for.
    expect(await ask({ search: 'L1' })).toMatchObject({ count: 0, items: [] })
    await expect(ask({ trainer: 'M1' })).rejects.toMatchObject({ code: 'forbidden' })
  })
})
