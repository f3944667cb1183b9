import { read, utils } from '@e965/xlsx'
import { expect } from '@playwright/test'
import { parse } from 'csv-parse/sync'
import { type ApiDemo, ask, errorOf, jsonOf, test } from '../support/api-demo'

type Row = Record<string, string>
type Item = Record<string, string | number | boolean | null>

const rowsOf = (text: string, delimiter = ','): Row[] => parse(text, { columns: true, delimiter }) as Row[]
const sum = (rows: readonly Row[], column: string) =>
  rows.reduce((total, row) => total + Number(row[column]), 0)

async function download(api: ApiDemo, slug: string, role: 'executive_viewer' | 'viewer', path: string) {
  const actor = await api.token(slug, role)
  return ask(api, actor, `${slug}/training-services/${path}`)
}

for (const slug of ['contoso-learning', 'fabrikam-training', 'northwind-academy']) {
  test(`${slug}: the points of counted rows give the score on every card`, async ({ api }) => {
    const { base, areas } = jsonOf(await download(api, slug, 'executive_viewer', 'qualification'))
    const counted = async (metric: string, query = '') => {
      const answer = await download(
        api,
        slug,
        'executive_viewer',
        `${metric}/line-items?counted=counted${query}`,
      )
      expect(answer.status).toBe(200)
      return rowsOf(answer.text)
    }
    const mean = (rows: Row[]) => (rows.length === 0 ? null : sum(rows, 'points') / sum(rows, 'answered'))
    const { coursewareCompletions, examUnitPurchases, averageResponseScore } = base.criteria
    expect(sum(await counted('courseware-completions'), 'points')).toBe(coursewareCompletions.score)
    expect(sum(await counted('exam-unit-purchases'), 'points')).toBe(examUnitPurchases.score)
    const all = await counted('average-response-score')
    expect(mean(all)).toBe(averageResponseScore.score)
    expect([sum(all, 'points'), sum(all, 'answered'), all.length]).toEqual(
      Object.values(averageResponseScore.parts),
    )
    for (const area of areas) {
      const surveys = await counted('survey-completions', `&area=${area.id}`)
      expect(sum(surveys, 'points')).toBe(area.surveyCompletions.score)
      const answers = await counted('average-response-score', `&area=${area.id}`)
      expect(mean(answers)).toBe(area.averageResponseScore.score)
    }
  })
}

for (const metric of [
  'courseware-completions',
  'exam-unit-purchases',
  'average-response-score',
  'survey-completions',
]) {
  test(`${metric}: CSV, TSV and JSON hold the same rows; counted and not counted make up all`, async ({
    api,
  }) => {
    const get = (query: string) =>
      download(api, 'contoso-learning', 'executive_viewer', `${metric}/line-items?raw=1${query}`)
    const csv = await get('')
    expect(csv.headers.get('content-type')).toBe('text/csv; charset=utf-8')
    expect(csv.headers.get('content-disposition')).toBe(
      `attachment; filename="contoso-learning-${metric}.csv"`,
    )
    const rows = sorted(rowsOf(csv.text))
    expect(rows.length).toBeGreaterThan(100)
    const tsv = await get('&format=tsv')
    expect(tsv.headers.get('content-type')).toBe('text/tab-separated-values; charset=utf-8')
    expect(sorted(rowsOf(tsv.text, '\t'))).toEqual(rows)
    const { items, next, ...head } = jsonOf(await get('&format=json'))
    expect(sorted(items.map(asText))).toEqual(rows)
    expect(next).toBeNull()
    expect(head).toEqual({
      org: 'contoso-learning',
      asOf: '2026-11-21',
      window: { from: '2025-11-01', to: '2026-10-31' },
      ruleSet: 'tsp-2025-08',
    })
    const parts = await Promise.all(['counted', 'not_counted'].map((part) => get(`&counted=${part}`)))
    const [counted = [], not = []] = parts.map(({ text }) => rowsOf(text))
    expect(sorted([...counted, ...not])).toEqual(rows)
    expect(counted.every((row) => row.counted === 'true' && row.reason === '')).toBe(true)
    expect(not.every((row) => row.counted === 'false' && row.reason !== '' && row.points === '0')).toBe(true)
  })
}

const asText = (item: Item): Row =>
  Object.fromEntries(Object.entries(item).map(([name, value]) => [name, value === null ? '' : String(value)]))

/** Points are numbers: 1 and 1.0 are the same. */
const sorted = (rows: Row[]): string[] =>
  rows.map((row) => JSON.stringify({ ...row, points: Number(row.points) })).sort()

test('page by page, JSON gives the same rows, newest first', async ({ api }) => {
  const path = 'courseware-completions/line-items?format=json'
  const { items } = jsonOf(await download(api, 'contoso-learning', 'executive_viewer', path))
  const seen: Item[] = []
  for (let next: string | null = ''; next !== null; ) {
    const after = next && `&after=${encodeURIComponent(next)}`
    const page = jsonOf(
      await download(api, 'contoso-learning', 'executive_viewer', `${path}&limit=500${after}`),
    )
    seen.push(...page.items)
    next = page.next
  }
  expect(sorted(seen.map(asText))).toEqual(sorted(items.map(asText)))
  const dates = seen.map((item) => String(item.redeemed_on))
  expect(dates).toEqual(dates.toSorted().reverse())
})

test('a Report viewer gets no learner and no trainer in any format', async ({ api }) => {
  for (const metric of ['courseware-completions', 'average-response-score']) {
    const get = async (role: 'executive_viewer' | 'viewer', query: string) =>
      (await download(api, 'fabrikam-training', role, `${metric}/line-items?${query}`)).text
    const personal = (rows: Row[]) =>
      rows.flatMap((row) => [row.learner_id ?? '', row.mct_id ?? '']).filter(Boolean)
    const read = (text: string, query: string): Row[] => {
      if (query.includes('json')) return JSON.parse(text).items.map(asText)
      return rowsOf(text, query.includes('tsv') ? '\t' : ',')
    }
    for (const query of [
      '',
      'format=tsv',
      'raw=1',
      'format=tsv&raw=1',
      'format=json',
      'format=json&limit=500',
    ]) {
      const whole = await get('executive_viewer', query)
      const redacted = await get('viewer', query)
      const named = personal(read(whole, query))
      expect(named.length).toBeGreaterThan(100)
      expect(personal(read(redacted, query))).toEqual([])
      expect(named.slice(0, 20).filter((id) => redacted.includes(id))).toEqual([])
      if (!query.includes('json')) continue
      expect(JSON.parse(redacted).dataRedacted).toBe(true)
      expect(JSON.parse(whole)).not.toHaveProperty('dataRedacted')
    }
  }
})

test('a viewer limited to a location sees its rows only, worth what they are worth to the whole', async ({
  api,
}) => {
  const slug = 'fabrikam-training'
  const { locations } = jsonOf(await ask(api, await api.token(slug, 'executive_viewer'), `${slug}/locations`))
  const [first] = locations
  const limited = await api.token(slug, 'viewer', [first.id])
  const path = `${slug}/training-services/courseware-completions/line-items?raw=1`
  const whole = rowsOf((await ask(api, await api.token(slug, 'viewer'), path)).text)
  const own = rowsOf((await ask(api, limited, path)).text)
  expect(own.length).toBeGreaterThan(0)
  expect(own.length).toBeLessThan(whole.length)
  expect(sorted(own)).toEqual(sorted(whole.filter((row) => row.location_id === first.externalId)))
  const listed = jsonOf(await ask(api, limited, `${slug}/locations`)).locations
  expect(listed.map(({ id }: { id: number }) => id)).toEqual([first.id])
  const none = await api.token(slug, 'viewer', [])
  expect(rowsOf((await ask(api, none, path)).text)).toEqual([])
})

test('for Excel: a workbook with the rows of the CSV, IDs as text; CSV and TSV stay as they were', async ({
  api,
}) => {
  const slug = 'contoso-learning'
  const path = `${slug}/training-services/courseware-completions/line-items`
  const token = await api.token(slug, 'executive_viewer')
  const response = await fetch(`${api.url}/api/v1/orgs/${path}?format=xlsx`, {
    headers: token.headers,
  })
  expect(response.headers.get('content-type')).toBe(
    'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  )
  expect(response.headers.get('content-disposition')).toMatch(/^attachment; filename="[a-z0-9-]+\.xlsx"$/)
  const { Sheets, SheetNames } = read(Buffer.from(await response.arrayBuffer()))
  const rows = utils.sheet_to_json<Record<string, unknown>>(Sheets[SheetNames[0] ?? ''] ?? {})
  const csv = rowsOf((await ask(api, token, `${path}?format=csv`)).text)
  expect(rows.map((row) => row.redemption_id)).toEqual(csv.map((row) => row.redemption_id))
  expect(new Set(rows.map((row) => typeof row.redemption_id))).toEqual(new Set(['string']))
  expect(new Set(rows.map((row) => typeof row.points))).toEqual(new Set(['number']))
})

const WRONG: [string, number, string][] = [
  ['courseware-completions/line-items?area=cloud', 400, 'invalid_request'],
  ['courseware-completions/line-items?area=', 400, 'invalid_request'],
  ['courseware-completions/line-items?counted=yes', 400, 'invalid_request'],
  ['courseware-completions/line-items?format=ods', 400, 'invalid_request'],
  ['courseware-completions/line-items?raw=true', 400, 'invalid_request'],
  ['courseware-completions/line-items?as_of=2026-02-30', 400, 'invalid_request'],
  ['courseware-completions/line-items?as_of=2022-09-30', 400, 'no_rule_set'],
  ['courseware-completions/line-items?format=json&limit=0', 400, 'invalid_request'],
  ['courseware-completions/line-items?format=json&limit=501', 400, 'invalid_request'],
  ['survey-responses/line-items', 404, 'not_found'],
  ['nothing/line-items', 404, 'not_found'],
]

for (const [path, status, code] of WRONG)
  test(`${path}: ${status} ${code}`, async ({ api }) => {
    expect(errorOf(await download(api, 'contoso-learning', 'viewer', path))).toEqual([status, code])
  })
