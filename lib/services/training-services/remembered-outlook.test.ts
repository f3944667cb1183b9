import { expect, test } from 'vitest'
import { buildCatalogue, type CatalogueEntry } from '../../rules/catalogue'
import { outlookOf } from '../../scoring/outlook'
import type { Total } from '../../scoring/tallies'
import { rememberedOutlook } from './remembered-outlook'

const totals: Total[] = [
  {
    kind: 'courseware-completions',
    month: '2026-03',
    item: 'AZ-104T00',
    eligibility: '',
    rows: 700,
    units: 0,
    answeredRows: 0,
    answers: 0,
    answerPoints: 0,
  },
]
const own: CatalogueEntry = {
  type: 'course',
  number: 'AZ-104T00',
  title: 'Own',
  days: 1,
  area: 'infrastructure',
  level: 'fundamentals_and_others',
  assumed: false,
  from: null,
  to: null,
  source: 'own',
}
const input = {
  asOf: '2026-06-15',
  today: '2026-06-15',
  anniversary: '2027-01-01',
  totals,
  catalogue: buildCatalogue([]),
  hasData: true,
}

test('the same question gets the same answer, without working it out anew', () => {
  expect(rememberedOutlook(input)).toEqual(outlookOf(input))
  expect(rememberedOutlook({ ...input })).toBe(rememberedOutlook(input))
})

test('another date, anniversary, catalogue or totals is another question', () => {
  for (const other of [
    { asOf: '2027-06-15' },
    { today: '2026-06-16' },
    { anniversary: null },
    { hasData: false },
    { catalogue: buildCatalogue([own]) },
    { totals: [] },
  ])
    expect(rememberedOutlook({ ...input, ...other })).toEqual(outlookOf({ ...input, ...other }))
  expect(rememberedOutlook(input)).toEqual(outlookOf(input))
})

test('dates asked for in any number take no more memory', () => {
  const first = rememberedOutlook(input)
  for (let year = 2023; year < 2033; year++) rememberedOutlook({ ...input, asOf: `${year}-05-05` })
  expect(rememberedOutlook(input)).not.toBe(first)
})
