import { parse } from 'csv-parse/sync'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { levelsOf } from '@/lib/programmes/training-services/levels'
import { recordOf } from '@/lib/programmes/training-services/record'
import type { Database } from '../../db/client'
import type { Ctx } from '../../lib/context'
import { getOverview } from '../../lib/insight/get-overview'
import { type ExportInput, exportLineItems } from '../../lib/line-items/export-line-items'
import { listLineItems } from '../../lib/line-items/list-line-items'
import { KINDS, type Kind } from '../../lib/line-items/model/kinds'
import { METRICS, type Metric } from '../../lib/programmes/training-services/kinds'
import { kindOfMetric } from '../../lib/programmes/training-services/metrics'
import { replayEvents } from '../oracle/replay'
import { scoreLineItems } from '../oracle/score-line-items'
import { fileColumns, rowsOf } from '../support/line-item-arbitrary'
import { csvOf, mintOrganization, publishText } from '../support/organization'
import { runs } from '../support/runs'
import { runtime, type Surroundings } from '../support/runtime'

const ASOF = '2026-11-21'
let here: Surroundings
let db: Database
beforeAll(async () => {
  here = await runtime()
  db = here.db
})
afterAll(() => here.close())

type Row = Record<string, string>

async function download(ctx: Ctx, metric: Metric, more: Partial<ExportInput> = {}): Promise<string> {
  const input = {
    metric,
    area: null,
    asOf: ASOF,
    counted: 'all',
    format: 'csv',
    raw: false,
    ...more,
  } as const
  const blocks: Buffer[] = []
  for await (const block of await exportLineItems(ctx, input)) blocks.push(Buffer.from(block))
  return Buffer.concat(blocks).toString('utf8')
}
const rowsIn = (text: string): Row[] => parse(text, { columns: true }) as Row[]
const sum = (rows: Row[], column: string) => rows.reduce((total, row) => total + Number(row[column]), 0)

describe('line items', () => {
  it('say of every row what the independent scorer says: counted, reason, points, area, level', async () => {
    const files = fc.record({
      'courseware-completions': fc.array(rowsOf['courseware-completions'], { maxLength: 12 }),
      'exam-unit-purchases': fc.array(rowsOf['exam-unit-purchases'], { maxLength: 12 }),
      'survey-responses': fc.array(rowsOf['survey-responses'], { maxLength: 12 }),
    })
    await fc.assert(
      fc.asyncProperty(files, async (rows) => {
        const ctx = await mintOrganization(db)
        for (const kind of KINDS) await publishText(ctx, kind, csvOf(rows[kind], fileColumns(kind)), ASOF)
        const { items } = replayEvents(
          KINDS.map((kind, id) => ({ publish: { id, kind, today: ASOF, rows: rows[kind] } })),
        )
        const oracle = scoreLineItems({ asOf: ASOF, items })
        for (const metric of METRICS) {
          const kind = kindOfMetric(metric)
          const expected = oracle.rows[kind].map((row) => [
            row.identity,
            row.area ?? '',
            row.level ?? '',
            String(row.counted),
            row.reason ?? '',
            pointsOf(metric, row),
          ])
          const text = await download(ctx, metric)
          const got = rowsIn(text).map((row) => [
            row[ID[kind]],
            row.solution_area,
            row.level,
            row.counted,
            row.reason,
            Number(row.points),
          ])
          expect(got.sort(byIdentity)).toEqual(expected.sort(byIdentity))
        }
      }),
      { numRuns: runs(12) },
    )
  }, 120_000)

  it('cap: 601 × 0.5 = 300.5, cut at 300: row 601 by date, then identity in code-point order, is beyond it', async () => {
    const ctx = await mintOrganization(db)
    const rows = Array.from({ length: 601 }, (_, index) => ({
      redemption_id: index === 600 ? 'a' : `B${String(index).padStart(3, '0')}`,
      redeemed_on: '2026-03-01',
      course_number: 'AZ-900T00',
      location_id: '12345',
    }))
    await publishText(ctx, 'courseware-completions', csvOf(rows, Object.keys(rows[0] ?? {})), ASOF)
    const all = rowsIn(await download(ctx, 'courseware-completions'))
    expect(sum(all, 'points')).toBe(300)
    expect(all.filter((row) => row.reason === 'beyond_cap').map((row) => row.redemption_id)).toEqual(['a'])
    const { qualification } = await getOverview(ctx, { asOf: ASOF })
    expect(recordOf(qualification).base.criteria.coursewareCompletions.display).toBe('300.0')
    expect(
      levelsOf(recordOf(qualification).base.criteria.coursewareCompletions).fundamentalsAndOthers.count,
    ).toBe(601)
  })

  it('round trip: what was exported comes back as duplicates only, formulas and quotes included', async () => {
    const ctx = await mintOrganization(db)
    const texts = ['=1+1', "'=1", "''=1", '+x', '-5', '@a', "'a", 'a,"b"', 'l\nm', '\ttab', "it's"]
    const rows = texts.map((text, index) => ({
      redemption_id: `${text}${index}`,
      redeemed_on: '2026-03-01',
      course_number: 'AZ-104T00DE',
      location_id: '12345',
      learner_id: text,
      mct_id: text,
      class_id: text,
      country: text,
    }))
    await publishText(
      ctx,
      'courseware-completions',
      csvOf(rows.map(guardedRow), fileColumns('courseware-completions')),
      ASOF,
    )
    const guarded = await download(ctx, 'courseware-completions')
    expect(await publishText(ctx, 'courseware-completions', guarded, ASOF)).toMatchObject({
      rowsRead: texts.length,
      rowsDuplicate: texts.length,
    })
    const raw = rowsIn(await download(ctx, 'courseware-completions', { raw: true }))
    expect(raw.map((row) => row.learner_id).sort()).toEqual([...texts].sort())
    expect(rowsIn(guarded).every((row) => !/^[=+\-@\t\r]/.test(row.learner_id ?? ''))).toBe(true)
  })

  it('JSON holds the same rows as CSV, with numbers and booleans, also where text has backslashes and quotes', async () => {
    const ctx = await mintOrganization(db)
    const rows = ['a\\b', 'c"d', 'e\\nf', 'ü\u2028', '\\'].map((text, index) => ({
      redemption_id: `R${index}`,
      redeemed_on: '2026-03-01',
      course_number: 'AZ-900T00',
      location_id: '12345',
      learner_id: text,
    }))
    await publishText(ctx, 'courseware-completions', csvOf(rows, Object.keys(rows[0] ?? {})), ASOF)
    const json = JSON.parse(await download(ctx, 'courseware-completions', { format: 'json' }))
    expect(json.items.map((item: Row) => item.learner_id).sort()).toEqual(
      rows.map((row) => row.learner_id).sort(),
    )
    expect(json.items[0]).toMatchObject({ counted: true, points: 0.5, reason: null })
  })

  it('a Report viewer gets no learner and no trainer in any format, and JSON says so', async () => {
    const ctx = await mintOrganization(db)
    const text =
      'response_id,submitted_on,course_number,location_id,mct_id,answered,answer_points\nS1,2026-03-01,AZ-104T00,12345,SECRET-MCT,1,5\n'
    await publishText(ctx, 'survey-responses', text, ASOF)
    const viewer: Ctx = { ...ctx, role: 'viewer' }
    for (const format of ['csv', 'tsv', 'json'] as const)
      expect(await download(viewer, 'survey-completions', { format })).not.toContain('SECRET-MCT')
    const page = await listLineItems(viewer, {
      metric: 'survey-completions',
      area: null,
      asOf: ASOF,
      counted: 'all',
      limit: 5,
      after: null,
    })
    expect(page).toMatchObject({ dataRedacted: true, items: [{ mct_id: null, counted: true }] })
    expect(await download(ctx, 'survey-completions')).toContain('SECRET-MCT')
  })

  it('pages follow each other without a gap or a repeat, newest first', async () => {
    const ctx = await mintOrganization(db)
    const rows = Array.from({ length: 23 }, (_, index) => ({
      redemption_id: `R${index}`,
      redeemed_on: `2026-03-0${1 + (index % 3)}`,
      course_number: 'AZ-900T00',
      location_id: '12345',
    }))
    await publishText(ctx, 'courseware-completions', csvOf(rows, Object.keys(rows[0] ?? {})), ASOF)
    const seen: unknown[] = []
    for (let after: string | null = null; ; ) {
      const page = await listLineItems(ctx, {
        metric: 'courseware-completions',
        area: null,
        asOf: ASOF,
        counted: 'all',
        limit: 5,
        after,
      })
      seen.push(...page.items.map((item) => `${item.redeemed_on} ${item.redemption_id}`))
      after = page.next
      if (after === null) break
    }
    expect(seen).toEqual([...seen].sort().reverse())
    expect(new Set(seen).size).toBe(23)
  })
})

const ID: Record<Kind, string> = {
  'courseware-completions': 'redemption_id',
  'exam-unit-purchases': 'order_line_id',
  'survey-responses': 'response_id',
}
const byIdentity = (a: unknown[], b: unknown[]) => (String(a[0]) < String(b[0]) ? -1 : 1)
const guardedRow = (row: Row): Row =>
  Object.fromEntries(
    Object.entries(row).map(([name, text]) => [name, /^'+[=+\-@\t\r]/.test(text) ? `'${text}` : text]),
  )

function pointsOf(metric: Metric, row: { counted: boolean; halves: number; answerPoints: number }): number {
  if (!row.counted) return 0
  if (metric === 'survey-completions') return 1
  return metric === 'average-response-score' ? row.answerPoints : row.halves / 2
}
