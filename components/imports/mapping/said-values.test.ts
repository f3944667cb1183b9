import { describe, expect, it } from 'vitest'
import type { Mapping } from '@/lib/imports/reading/mapping'
import type { ValueNotes } from '@/lib/imports/reading/suggest-values'
import type { Inspection } from '../incoming/contract'
import { isSure } from '../incoming/moves'
import { isOwnFormat } from './own-format'
import { readMapping, SAME, saidOfColumns } from './read-mapping'
import { openValues, saidValues } from './said-values'
import { valueWords } from './value-words'

const MAPPING: Mapping = {
  kind: 'survey-responses',
  columns: { q1: 'q1' },
  dateOrder: 'iso',
  decimal: '.',
  separator: ',',
  sheet: null,
  identity: 'column',
  empty: ['N/A'],
}
const NOTES: ValueNotes = {
  scale: { examples: ['9', '99'], suggested: { lowest: 1, highest: 9 }, odd: true },
  words: [
    { word: 'Agree', means: '4' },
    { word: 'Meh', means: null },
  ],
  filter: { column: 'Status', values: ['Done'], keep: true, leaves: [{ value: 'Open', rows: 2 }] },
  readAs: [{ cell: 'N/A', means: '' }],
}
const NOTHING: ValueNotes = { scale: null, words: [], filter: null, readAs: [] }

describe('what the form says of values', () => {
  it('asks for the scale and for words that nobody knows', () => {
    expect(openValues({ scale: '', 'word.0': '4', 'word.1': '' }, NOTES).map(({ path }) => path)).toEqual([
      'scale',
      'word.1',
    ])
    expect(openValues({ scale: '1:9', 'word.0': '4', 'word.1': '3' }, NOTES)).toEqual([])
  })
  it('a scale, words, a filter and words for nothing become the mapping', () => {
    const values = { scale: '1:9', 'word.0': '4', 'word.1': 'none', filter: 'on', empty: 'N/A, -' }
    expect(saidValues(values, MAPPING, NOTES)).toEqual({
      scale: { lowest: 1, highest: 9 },
      values: { answers: { Agree: '4', Meh: '' } },
      filter: [{ column: 'Status', values: ['Done'], keep: true }],
      empty: ['N/A', '-'],
    })
  })
  it('numbers that are no answer are words for nothing, without a scale; an unchecked filter is none', () =>
    expect(saidValues({ scale: 'none' }, MAPPING, { ...NOTES, words: [] })).toEqual({
      empty: ['N/A', '9', '99'],
    }))
  it('what a form does not show stays what a saved mapping says', () => {
    const saved: Mapping = {
      ...MAPPING,
      scale: { lowest: 1, highest: 7 },
      values: { answers: { Good: '4' }, units: { one: '1' } },
      filter: [{ column: 'Kind', values: ['x'], keep: false }],
    }
    const { scale, values, filter, empty } = saved
    expect(saidValues({}, saved, NOTHING)).toEqual({ scale, values, filter, empty })
  })
})

describe('a value for all rows', () => {
  const inspection = {
    kind: 'exam-unit-purchases',
    mapping: { ...MAPPING, kind: 'exam-unit-purchases', columns: {} },
    notes: { values: NOTHING },
  } as unknown as Inspection
  const chosen = { order_line_id: 'Order', purchased_on: 'Day', exam_number: 'Exam', location_id: 'Place' }
  const form = {
    ...Object.fromEntries(Object.entries(chosen).map(([name, header]) => [`column.${name}`, header])),
    'column.units': SAME,
    dateOrder: 'iso',
  }
  it('stands in for a column: every row is one unit', () =>
    expect(readMapping({ ...form, 'fixed.units': ' 1 ' }, inspection)).toMatchObject({
      columns: chosen,
      fixed: { units: '1' },
    }))
  it('is asked for where it is left empty', () =>
    expect(() => readMapping({ ...form, 'fixed.units': ' ' }, inspection)).toThrow('cannot be read yet'))
  it('is kept while the file is looked at anew for another column', () => {
    const said = saidOfColumns(
      { ...form, 'fixed.units': '1' },
      inspection,
      { dateOrder: 'iso', decimal: '.' },
      {},
    )
    expect(said).toMatchObject({ columns: chosen, chosen: { fixed: { units: '1' } } })
  })
})

it('a file whose values have to be asked about is not read unasked', () => {
  const inspection = {
    kind: 'survey-responses',
    missing: [],
    saved: null,
    mapping: MAPPING,
  } as unknown as Inspection
  const sure = (values: ValueNotes) =>
    isSure({ ...inspection, notes: { dateOrder: 'sure', decimal: 'sure', values } as Inspection['notes'] })
  expect(sure(NOTHING)).toBe(true)
  expect(sure({ ...NOTHING, scale: NOTES.scale })).toBe(false)
  expect(sure({ ...NOTHING, words: NOTES.words })).toBe(false)
  expect(sure({ ...NOTHING, filter: NOTES.filter })).toBe(false)
})

it('the page says what the mapping makes of values, and such a mapping is worth saving', () => {
  const mapping: Mapping = {
    ...MAPPING,
    scale: { lowest: 1, highest: 3 },
    fixed: { location_id: '4100004' },
    filter: [{ column: 'Status', values: ['Issued'], keep: false }],
    values: { answers: { Agree: '4' } },
  }
  expect(valueWords(mapping, NOTES)).toEqual([
    'Answers on a scale of 1 to 3 are converted to 1 to 5, evenly, halves down: 1 → 1, 2 → 3, 3 → 5.',
    'location_id is 4100004 in every row.',
    'Rows whose Status is Issued are left out.',
    'answers: "Agree" is read as 4.',
    '"N/A" is read as empty.',
  ])
  expect([isOwnFormat(MAPPING), isOwnFormat(mapping)]).toEqual([true, false])
})
