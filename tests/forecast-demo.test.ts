import { describe, expect, it } from 'vitest'
import { generateDemo } from '../db/seed/generate'
import { addMonths, firstOf, lastOf, type Month, monthOf, type PlainDate } from '../lib/dates'
import { KINDS, type Kind } from '../lib/kinds'
import { buildCatalogue } from '../lib/rules/catalogue'
import { SHIPPED_RULES } from '../lib/rules/rule-book'
import { criteriaOf, criterionKey } from '../lib/scoring/criteria'
import { gapsOf } from '../lib/scoring/expected/gaps'
import { forecastOf } from '../lib/scoring/forecast/forecast'
import { futuresOf } from '../lib/scoring/forecast/futures'
import { qualify } from '../lib/scoring/qualification'
import { atLeast } from '../lib/scoring/rational'
import type { LocatedTotal, Total } from '../lib/scoring/tallies'
import { foldTotals } from './oracle/fold-totals'
import { replay } from './oracle/replay'
import type { LineItems } from './oracle/score-rows'

const TODAY = '2026-11-21'
const VIENNA = 6148222
const CATALOGUE = buildCatalogue([])

/** The line items of a demo organization, as a plain reader takes them from its files. */
function itemsOf(slug: string): LineItems {
  const files = generateDemo(TODAY).find((one) => one.slug === slug)?.files ?? []
  return replay(
    files.map(({ kind, columns, rows }, index) => ({
      id: index + 1,
      kind,
      today: TODAY,
      rows: rows.map((cells) => Object.fromEntries(columns.map((name, at) => [name, cells[at] ?? '']))),
    })),
  ).items
}

const DATES: Record<Kind, string> = {
  'courseware-completions': 'redeemed_on',
  'exam-unit-purchases': 'purchased_on',
  'survey-responses': 'submitted_on',
}
const latest = (items: LineItems) =>
  Object.fromEntries(
    KINDS.map((kind) => [
      kind,
      items[kind]
        .map((row) => row[DATES[kind]] ?? '')
        .sort()
        .at(-1) ?? null,
    ]),
  ) as Record<Kind, PlainDate | null>

function cellsOf(items: LineItems): LocatedTotal[] {
  const places = new Set(KINDS.flatMap((kind) => items[kind].map((row) => row.location_id ?? '')))
  return [...places].flatMap((place) => {
    const at = (kind: Kind) => items[kind].filter((row) => row.location_id === place)
    const own: LineItems = {
      'courseware-completions': at('courseware-completions'),
      'exam-unit-purchases': at('exam-unit-purchases'),
      'survey-responses': at('survey-responses'),
    }
    return foldTotals(own).map((total) => ({ ...total, locationId: Number(place) }))
  })
}

describe('the demo organizations', () => {
  it.each([
    [
      'contoso-learning',
      [{ kind: 'survey-responses', locationId: VIENNA, from: '2026-09', to: '2026-11', open: true }],
    ],
    ['fabrikam-training', []],
  ])('%s: the gap that was planted is found and no other', (slug, planted) => {
    const items = itemsOf(slug)
    const found = gapsOf({ cells: cellsOf(items), dataThrough: latest(items), today: TODAY })
    expect(
      found.map(({ kind, locationId, from, to, open }) => ({ kind, locationId, from, to, open })),
    ).toEqual(planted)
  })

  it('back-tests', () => {
    const out: string[] = []
    for (const slug of ['contoso-learning', 'fabrikam-training']) {
      const totals = foldTotals(itemsOf(slug))
      const hits = new Map<string, number[]>()
      for (let month: Month = '2025-01'; month <= '2026-10'; month = addMonths(month, 1))
        for (const ahead of [3, 6, 12]) {
          const asOf = firstOf(addMonths(month, ahead))
          if (asOf > '2026-11-01') continue
          for (const [id, hit] of backTest(totals, lastOf(addMonths(month, -1)), asOf))
            hits.set(`${id} ${ahead}`, [...(hits.get(`${id} ${ahead}`) ?? []), hit])
        }
      for (const [k, v] of hits) out.push(`${slug} ${k} ${v.reduce((a, b) => a + b, 0)}/${v.length}`)
    }
    console.log(out.join('\n'))
  }, 120_000)
})

function backTest(totals: Total[], through: PlainDate, anniversary: PlainDate): [string, number][] {
  const basis = { catalogue: CATALOGUE, rules: SHIPPED_RULES }
  const known = totals.filter(({ month }) => month <= monthOf(through))
  const all = {
    'courseware-completions': through,
    'exam-unit-purchases': through,
    'survey-responses': through,
  }
  const before = { ...basis, totals: known }
  const forecast = forecastOf(before, anniversary, futuresOf({ ...before, anniversary, through: all }))
  const outcome = criteriaOf(qualify({ asOf: anniversary, ...basis, totals }))
  return forecast.criteria.flatMap(({ id, range }): [string, number][] => {
    const score = outcome.find((one) => criterionKey(one) === id)?.score
    if (!range || !score || (range.low.n === 0n && range.high.n === 0n)) return []
    return [[id, atLeast(score, range.low) && atLeast(range.high, score) ? 1 : 0]]
  })
}
