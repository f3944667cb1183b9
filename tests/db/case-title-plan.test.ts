import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { recordOf } from '@/lib/programmes/training-services/record'
import { reasonText } from '../../components/training-services/reason-texts'
import type { Database } from '../../db/client'
import type { Ctx } from '../../lib/context'
import { recompute } from '../../lib/imports/recompute'
import { withdrawImport } from '../../lib/imports/withdraw-import'
import { getOverview } from '../../lib/insight/get-overview'
import { exportLineItems } from '../../lib/line-items/export-line-items'
import { listLineItems } from '../../lib/line-items/list-line-items'
import type { Reason } from '../../lib/programmes/training-services/kinds'
import { listCatalogue } from '../../lib/registers/list-catalogue'
import { csvOf, mintOrganization, publishText } from '../support/organization'
import { runtime, type Surroundings } from '../support/runtime'

let here: Surroundings
let db: Database
beforeAll(async () => {
  here = await runtime()
  db = here.db
})
afterAll(() => here.close())

const TODAY = '2026-11-21'
const METRIC = { metric: 'courseware-completions' as const, area: null, asOf: TODAY, counted: 'all' as const }
const input = (name: string) => readFile(join(__dirname, '../cases/01-title-plan', name), 'utf8')
const completions = (rows: [string, string, string][]) =>
  csvOf(
    rows.map(([redemption_id, redeemed_on, course_number]) => ({
      redemption_id,
      redeemed_on,
      course_number,
      location_id: '4100017',
    })),
    ['redemption_id', 'redeemed_on', 'course_number', 'location_id'],
  )

async function standing(ctx: Ctx) {
  const page = await listLineItems(ctx, { ...METRIC, limit: 50, after: null })
  const rows = page.items.map(({ redemption_id: id, points, reason }) => [id, points, reason] as const)
  const score = recordOf((await getOverview(ctx, { asOf: TODAY })).qualification).base.criteria
    .coursewareCompletions.display
  return { page, score, rows: [...rows].sort(([a], [b]) => (String(a) < String(b) ? -1 : 1)) }
}

async function downloaded(ctx: Ctx): Promise<string> {
  const blocks: Buffer[] = []
  for await (const block of await exportLineItems(ctx, { ...METRIC, format: 'csv', raw: true }))
    blocks.push(Buffer.from(block))
  return Buffer.concat(blocks).toString()
}

describe('the Courseware Title Plan: dates of courses', () => {
  it('a row that says Update takes no points: 0.5 + 0.5 + 1 + 1 = 3.0, and the plan of September keeps them', async () => {
    const ctx = await mintOrganization(db)
    const april = await publishText(ctx, 'courses', await input('title-plan-small-april.csv'), TODAY)
    expect(april).toMatchObject({ rowsAccepted: 3, rowsRejected: 0 })
    await publishText(ctx, 'courseware-completions', await input('completions-small.csv'), TODAY)
    const worth = [
      ['ZS-1', 0.5, null],
      ['ZS-2', 0.5, null],
      ['ZS-3', 1, null],
      ['ZS-4', 1, null],
    ]
    expect(await standing(ctx)).toMatchObject({ rows: worth, score: '3.0' })
    const september = await publishText(ctx, 'courses', await input('title-plan-small-september.csv'), TODAY)
    expect(september).toMatchObject({ rowsAccepted: 1, rowsDuplicate: 2, rowsRejected: 0 })
    expect(await standing(ctx)).toMatchObject({ rows: worth, score: '3.0' })
    await withdrawImport(ctx, april.id)
    expect(await standing(ctx)).toMatchObject({ rows: worth, score: '3.0' })
    await withdrawImport(ctx, september.id)
    expect(await standing(ctx)).toMatchObject({ score: '0.0' })
    expect(await recompute(ctx)).toMatchObject({ drifted: 0, orphans: 0 })
  })

  it('a later plan that changes the value counts from its month: 0.5 in August, 1 in September', async () => {
    const ctx = await mintOrganization(db)
    await publishText(ctx, 'courses', await input('title-plan-small-april.csv'), TODAY)
    const later = (await input('title-plan-small-september.csv')).replace('N/A,0.5,Update', 'N/A,1,Update')
    await publishText(ctx, 'courses', later, TODAY)
    await publishText(
      ctx,
      'courseware-completions',
      completions([
        ['A', '2026-08-31', 'ZZ-6101'],
        ['B', '2026-09-01', 'ZZ-6101'],
      ]),
      TODAY,
    )
    expect(await standing(ctx)).toMatchObject({
      rows: [
        ['A', 0.5, null],
        ['B', 1, null],
      ],
      score: '1.5',
    })
  })

  it('says before and retired with their days, shipped and own alike, in the page, the download and the lists', async () => {
    const ctx = await mintOrganization(db)
    const header = (await input('title-plan-small-april.csv')).split('\n')[0]
    const plan = [
      header,
      'Data & AI,AI-900T00,AI-900T00: Shipped,1 day,N/A,0.5,Update,Major,2026-02-13,,Retired,2026-04-30',
      'Security,ZZ-6201T00,ZZ-6201T00: Invented,1 day,N/A,0.5,Update,Minor,2026-02-06,,Retired,2026-06-30',
      'Security,ZZ-6202T00,ZZ-6202T00: Invented,1 day,N/A,0.5,New,,2026-03-27,,Released,',
    ].join('\n')
    await publishText(ctx, 'courses', plan, TODAY)
    const rows: [string, string, string][] = [
      ['A', '2026-04-20', 'AI-900T00'],
      ['B', '2026-08-20', 'AI-900T00DE'],
      ['C', '2026-06-30', 'ZZ-6201T00'],
      ['D', '2026-07-20', 'ZZ-6201T00'],
      ['E', '2026-02-20', 'ZZ-6202T00'],
      ['F', '2026-03-30', 'ZZ-6202T00'],
      ['G', '2026-03-30', 'ZZ-6203T00'],
    ]
    const summary = await publishText(ctx, 'courseware-completions', completions(rows), TODAY)
    const { page, ...found } = await standing(ctx)
    expect(found).toEqual({
      rows: [
        ['A', 0.5, null],
        ['B', 0, 'course_retired'],
        ['C', 0.5, null],
        ['D', 0, 'course_retired'],
        ['E', 0, 'course_before_start'],
        ['F', 0.5, null],
        ['G', 0, 'course_not_in_catalogue'],
      ],
      score: '1.5',
    })
    expect(page.catalogueDays).toEqual({ B: '2026-04-30', D: '2026-06-30', E: '2026-03-27' })
    const said = (id: string, reason: Reason) =>
      reasonText({ reason, on: '2026-08-20', window: page.window, day: page.catalogueDays[id] ?? null })
    expect(said('D', 'course_retired')).toMatch(/retired 30 Jun 2026/)
    expect(said('E', 'course_before_start')).toMatch(/^Before 27 Mar 2026/)
    const retired = await listLineItems(ctx, { ...METRIC, reason: 'course_retired', limit: 50, after: null })
    expect([retired.count, retired.countIs]).toEqual([2, 'exact'])
    const lines = (await downloaded(ctx)).trim().split('\n')
    expect(lines.filter((line) => line.includes('course_retired')).map((line) => line.split(',')[0])).toEqual(
      ['D', 'B'],
    )
    const absent = [
      { item: 'AI-900T00', rows: 1, why: 'retired', on: '2026-04-30' },
      { item: 'ZZ-6201T00', rows: 1, why: 'retired', on: '2026-06-30' },
      { item: 'ZZ-6202T00', rows: 1, why: 'before', on: '2026-03-27' },
      { item: 'ZZ-6203T00', rows: 1 },
    ]
    const inOrder = <T extends { item: string }>(list: readonly T[]) =>
      [...list].sort((a, b) => (a.item < b.item ? -1 : 1))
    expect(inOrder(summary.notes.unknownItems ?? [])).toEqual(absent)
    expect(inOrder((await listCatalogue(ctx)).unknown)).toMatchObject(absent)
  })
})
