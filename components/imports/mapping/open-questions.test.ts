import { expect, test } from 'vitest'
import type { Inspection } from '../incoming/contract'
import { inEveryRow, openQuestions, unknownWords } from './open-questions'

const INSPECTION: Inspection = {
  kind: 'courseware-completions',
  format: {
    container: 'text',
    compression: 'none',
    encoding: 'utf-8',
    separator: ',',
    sheet: null,
    sheets: [],
  },
  headers: ['Wann', 'Kurs', 'Ort'],
  sample: [],
  top: [],
  mapping: {
    kind: 'courseware-completions',
    columns: { redeemed_on: 'Wann' },
    dateOrder: 'dmy',
    decimal: '.',
    separator: ',',
    sheet: null,
    identity: 'content',
  },
  saved: null,
  missing: ['course_number', 'location_id'],
  notes: {
    table: true,
    dateOrder: 'guess',
    dateExamples: [],
    datesUnread: [],
    counterIds: false,
    decimal: 'none',
    unused: [],
    rivals: [],
    values: { scale: null, words: [], filter: null },
  },
} as unknown as Inspection
const asked = (values: Record<string, string> | null, inspection = INSPECTION) =>
  openQuestions({
    inspection,
    mapping: inspection.mapping,
    shown: { dateOrder: '', decimal: '.' },
    values,
  }).join('\n')

test('what the file leaves open is asked', () => {
  const words = asked(null)
  expect(words).toMatch(/holds Course.*and Location/)
  expect(words).toMatch(/Choose the header that holds Redemption ID/)
  expect(words).toMatch(/dates of this file/)
})

test('each question goes when its field is chosen, and comes back when it is open again', () => {
  const open = {
    'column.redemption_id': '',
    'column.course_number': '',
    'column.location_id': '',
    dateOrder: '',
  }
  expect(asked({ ...open, 'column.course_number': 'Kurs' })).not.toMatch(/holds Course/)
  expect(asked({ ...open, 'column.course_number': 'Kurs' })).toMatch(/holds Location/)
  expect(asked({ ...open, dateOrder: 'dmy' })).not.toMatch(/dates of this file/)
  const all = {
    'column.redemption_id': ' ',
    'column.course_number': 'Kurs',
    'column.location_id': 'Ort',
    dateOrder: 'dmy',
  }
  expect(asked(all)).toBe('')
  expect(asked(open)).toBe(asked(null))
})

test('what a saved mapping says of every row is asked again: another file may be of another place', () => {
  const saved = { id: 1, savedAt: '2026-10-03T00:00:00Z', savedByName: 'Anna' }
  const mapping = { ...INSPECTION.mapping, fixed: { location_id: '4100003', units: '1' } }
  expect(asked(null, { ...INSPECTION, mapping, saved })).toMatch(
    /Every row gets 4100003 as Location ID \(location_id\), as in the file .*check that it holds for this one/,
  )
  expect(inEveryRow({ mapping, saved })).toEqual([['location_id', '4100003']])
  expect(asked(null, { ...INSPECTION, mapping })).not.toMatch(/Every row gets/)
})

test('two kinds that fit about as well are named', () => {
  const notes = { ...INSPECTION.notes, rivals: ['survey-responses' as const] }
  expect(asked(null, { ...INSPECTION, notes })).toMatch(
    /fit courseware completions and survey responses about as well: choose/,
  )
})

test('a workbook is never asked how its columns are separated', () => {
  const notes = { ...INSPECTION.notes, table: false }
  expect(unknownWords({ ...INSPECTION, notes })).toMatch(/separated/)
  const format = { ...INSPECTION.format, container: 'workbook' as const }
  expect(unknownWords({ notes, format })).not.toMatch(/separated/)
})
