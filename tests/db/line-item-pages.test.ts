import { parse } from 'csv-parse/sync'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createDatabase, type Database } from '../../db/client'
import { closeCopier } from '../../db/copy'
import { KINDS, type Kind, kindOfMetric, METRICS, type Metric } from '../../lib/kinds'
import { SORTS } from '../../lib/line-items/choice'
import { addCatalogueEntry } from '../../lib/services/catalogue/change-catalogue'
import type { Ctx } from '../../lib/services/context'
import { exportLineItems } from '../../lib/services/line-items/export-line-items'
import { listImportsBehind } from '../../lib/services/line-items/list-imports-behind'
import {
  type LineItemPage,
  type ListInput,
  listLineItems,
} from '../../lib/services/line-items/list-line-items'
import { getOverview } from '../../lib/services/training-services/get-overview'
import { type Chosen, chooseLines, idsOf, type OracleLine, sortLines } from '../oracle/choose-line-items'
import { scoreLineItems } from '../oracle/score-line-items'
import { testDatabase } from '../support/database'
import { fileColumns } from '../support/line-item-arbitrary'
import { type Histories, histories, sparseFilters } from '../support/line-item-history'
import { csvOf, mintOrganization, publishText } from '../support/organization'

const ASOF = '2026-11-21'
let db: Database
beforeAll(async () => {
  const { appUrl } = await testDatabase()
  process.env.DATABASE_APP_URL = appUrl
  db = createDatabase(appUrl)
})
afterAll(async () => {
  await closeCopier()
  await db.close()
})

const ID: Record<Kind, string> = {
  'courseware-completions': 'redemption_id',
  'exam-unit-purchases': 'order_line_id',
  'survey-responses': 'response_id',
}
const columnsOf = (rows: readonly Record<string, string>[]) => Object.keys(rows[0] ?? {})

/** AZ-900T00 is an advanced course of Data & AI for some months, and what it was before and after. */
const OWN = [
  {
    type: 'course' as const,
    number: 'AZ-900T00',
    area: 'data-ai',
    level: 'advanced' as const,
    from: '2026-02-01',
    to: '2026-09-30',
  },
]

async function publishAll(ctx: Ctx, history: Histories): Promise<void> {
  for (const { type, number, area, from, to } of OWN)
    await addCatalogueEntry(ctx, { type, number, area, from, to, title: 'Own', programValue: '1' })
  for (const kind of KINDS) await publishText(ctx, kind, csvOf(history[kind], fileColumns(kind)), ASOF)
}

function linesOf(history: Histories, kind: Kind): OracleLine[] {
  const { rows } = scoreLineItems({ asOf: ASOF, items: history, own: OWN })
  return history[kind].map((raw) => {
    const scored = rows[kind].find(({ identity }) => identity === raw[ID[kind]])
    if (!scored) throw new Error('the oracle lost a row')
    return { raw, scored }
  })
}

/** Page after page to the end, and back to the beginning: what each way has shown, and the first page. */
async function walk(ctx: Ctx, input: Omit<ListInput, 'after' | 'before' | 'limit'>, limit: number) {
  const kind = kindOfMetric(input.metric)
  const idsOn = (page: LineItemPage) => page.items.map((item) => String(item[ID[kind]]))
  const first = await listLineItems(ctx, { ...input, limit, after: null })
  const pages = [first]
  for (let page = first; page.next !== null; ) {
    if (pages.length > 50) throw new Error(`${JSON.stringify(input)} has no end`)
    page = await listLineItems(ctx, { ...input, limit, after: page.next })
    pages.push(page)
  }
  const back: string[][] = []
  for (let page = pages.at(-1); page?.previous; ) {
    page = await listLineItems(ctx, { ...input, limit, after: null, before: page.previous })
    back.unshift(idsOn(page))
  }
  return { first, forth: pages.map(idsOn), back }
}

async function exported(ctx: Ctx, input: Omit<ListInput, 'after' | 'before' | 'limit' | 'sort'>) {
  const blocks: Buffer[] = []
  const stream = await exportLineItems(ctx, { ...input, format: 'csv', raw: true })
  for await (const block of stream) blocks.push(Buffer.from(block))
  const rows = parse(Buffer.concat(blocks).toString('utf8'), { columns: true }) as Record<string, string>[]
  return rows.map((row) => row[ID[kindOfMetric(input.metric)]] ?? '')
}

describe('pages of line items', () => {
  it('hold what the filter says, in order, both ways, as many as the count; the download is the same rows', async () => {
    await fc.assert(
      fc.asyncProperty(
        histories,
        fc.array(fc.tuple(sparseFilters, fc.constantFrom(...METRICS), fc.constantFrom(...SORTS)), {
          minLength: 20,
          maxLength: 20,
        }),
        async (history, asked) => {
          const ctx = await mintOrganization(db)
          await publishAll(ctx, history)
          for (const [filter, metric, sort] of asked) await expectPages(ctx, history, filter, metric, sort)
        },
      ),
      { numRuns: 3, endOnFailure: true },
    )
  }, 120_000)

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
    expect(qualification.base.criteria.coursewareCompletions.display).toBe('3.5')
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

async function expectPages(
  ctx: Ctx,
  history: Histories,
  filter: Chosen,
  metric: Metric,
  sort: (typeof SORTS)[number],
) {
  const kind = kindOfMetric(metric)
  const lines = chooseLines(linesOf(history, kind), filter)
  const input = { ...filter, metric, asOf: ASOF, sort } as Omit<ListInput, 'after' | 'before' | 'limit'>
  const { first, forth, back } = await walk(ctx, input, 4)
  const ids = lines.map(({ scored }) => scored.identity)
  const seen = forth.flat()
  expect(seen.toSorted(), `rows of ${JSON.stringify(input)}`).toEqual(ids.toSorted())
  expect(back, `the way back of ${JSON.stringify(input)}`).toEqual(forth.slice(0, -1))
  expect([first.count, first.countIs]).toEqual([ids.length, 'exact'])
  expect((await exported(ctx, input)).toSorted()).toEqual(ids.toSorted())
  const byNumber = filter.search !== null && /^[a-z]{2}-\d/i.test(filter.search)
  if (filter.search && !byNumber) return expectFoundOrder(lines, seen, filter.search)
  const offered = filter.trainer && kind !== 'exam-unit-purchases' && sort !== 'oldest' ? 'newest' : sort
  expect(seen, `order of ${JSON.stringify(input)}`).toEqual(
    sortLines(lines, offered).map(({ scored }) => scored.identity),
  )
}

/** By the first of its ids that begins so, then by what stands there, date and ID. */
function expectFoundOrder(lines: readonly OracleLine[], seen: readonly string[], search: string): void {
  const keyOf = (id: string) => {
    const line = lines.find(({ scored }) => scored.identity === id)
    if (!line) throw new Error(`${id} was not chosen`)
    const nth = idsOf(line).findIndex((one) => one.startsWith(search))
    return Buffer.from([nth, idsOf(line)[nth], line.scored.date, id].join('\0'))
  }
  expect(seen).toEqual(seen.toSorted((a, b) => Buffer.compare(keyOf(a), keyOf(b))))
}
