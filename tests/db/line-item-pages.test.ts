import { parse } from 'csv-parse/sync'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Database } from '../../db/client'
import type { Ctx } from '../../lib/context'
import { exportLineItems } from '../../lib/line-items/export-line-items'
import { type LineItemPage, type ListInput, listLineItems } from '../../lib/line-items/list-line-items'
import { SORTS } from '../../lib/line-items/model/choice'
import { KINDS, type Kind } from '../../lib/line-items/model/kinds'
import { METRICS, type Metric } from '../../lib/programmes/training-services/kinds'
import { kindOfMetric } from '../../lib/programmes/training-services/metrics'
import { addCatalogueEntry } from '../../lib/registers/change-catalogue'
import { type Chosen, chooseLines, idsOf, type OracleLine, sortLines } from '../oracle/choose-line-items'
import { scoreLineItems } from '../oracle/score-line-items'
import { fileColumns } from '../support/line-item-arbitrary'
import { type Histories, histories, sparseFilters } from '../support/line-item-history'
import { csvOf, mintOrganization, publishText } from '../support/organization'
import { runtime, type Surroundings } from '../support/runtime'

const ASOF = '2026-11-21'
let here: Surroundings
let db: Database
beforeAll(async () => {
  here = await runtime()
  db = here.db
})
afterAll(() => here.close())

const ID: Record<Kind, string> = {
  'courseware-completions': 'redemption_id',
  'exam-unit-purchases': 'order_line_id',
  'survey-responses': 'response_id',
}
const columnsOf = (rows: readonly Record<string, string>[]) => Object.keys(rows[0] ?? {})

/** AZ-900T00 is an advanced course of Data & AI for some months, what it was before, and retired after. */
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

const NOTHING: Histories = { 'courseware-completions': [], 'exam-unit-purchases': [], 'survey-responses': [] }

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

  it('a search shows a row that it finds twice once, where it finds it first: by ID, class, learner, trainer', async () => {
    const ctx = await mintOrganization(db)
    const row = (id: string, classId: string, learner: string, trainer: string) => ({
      redemption_id: id,
      redeemed_on: '2026-03-05',
      course_number: 'AZ-104T00',
      location_id: '12345',
      class_id: classId,
      learner_id: learner,
      mct_id: trainer,
    })
    const rows = [
      row('A', '', '', 'M-1'),
      row('B', 'C', 'M-2', 'M-1'),
      row('C', 'M-1', 'M-1', 'M-1'),
      row('M-9', 'M-1', 'x', 'M-1'),
      row('E', 'x', 'x', 'x'),
    ]
    await publishText(ctx, 'courseware-completions', csvOf(rows, columnsOf(rows)), ASOF)
    const input = {
      metric: 'courseware-completions' as const,
      area: null,
      asOf: ASOF,
      counted: 'all' as const,
    }
    const { first, forth } = await walk(ctx, { ...input, search: 'M-' }, 1)
    expect(forth).toEqual([['M-9'], ['C'], ['B'], ['A']])
    expect(first).toMatchObject({ count: 4, countIs: 'exact', sort: 'found' })
  })

  it('what a course was in the row’s month decides: advanced in September, retired in October', async () => {
    const ctx = await mintOrganization(db)
    const rows = ['2026-09-30', '2026-10-01'].map((day, index) => ({
      redemption_id: `R${index}`,
      redeemed_on: day,
      course_number: 'AZ-900T00',
      location_id: '12345',
    }))
    await publishAll(ctx, { ...NOTHING, 'courseware-completions': rows })
    const input = {
      metric: 'courseware-completions' as const,
      area: null,
      asOf: ASOF,
      counted: 'all' as const,
    }
    for (const sort of SORTS) {
      const { items } = await listLineItems(ctx, { ...input, sort, limit: 5, after: null })
      expect(
        items.toSorted((a, b) => (String(a.redemption_id) < String(b.redemption_id) ? -1 : 1)),
      ).toMatchObject([
        { redemption_id: 'R0', level: 'advanced', solution_area: 'data-ai', points: 1 },
        {
          redemption_id: 'R1',
          level: null,
          solution_area: null,
          points: 0,
          reason: 'course_retired',
        },
      ])
    }
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
