import { expect, test } from 'vitest'
import { detailLines, headlineOf } from './detail-lines'

test('before and after show what differs and nothing else', () => {
  const before = { name: 'Old', vOrgId: 'V-1', anniversary: null, list: [1] }
  const after = { name: 'New', vOrgId: 'V-1', anniversary: '2027-03-15', list: [1] }
  expect(detailLines({ before, after })).toEqual([
    { name: 'Name', before: 'Old', value: 'New' },
    { name: 'Anniversary date', before: 'nothing', value: '2027-03-15' },
  ])
})

test('a single value before and after, beside what else is told', () => {
  expect(detailLines({ by: 'session', before: 'A', after: null })).toEqual([
    { name: 'By way of', value: 'session' },
    { name: 'Changed', before: 'A', value: 'nothing' },
  ])
})

test('values without words have those of the code, roles their names, and empty ones are left out', () => {
  const detail = { rowsAccepted: 12, role: 'partner_admin', raw: false, area: null, ids: [], notes: { a: 1 } }
  expect(detailLines(detail)).toEqual([
    { name: 'Rows accepted', value: '12' },
    { name: 'Role', value: 'MPN Partner Admin' },
    { name: 'Raw', value: 'no' },
    { name: 'Notes', value: '{"a":1}' },
  ])
})

test('many values are told by the name of the thing', () => {
  const lines = detailLines({ importId: 7, kind: 'survey-responses', fileName: 'surveys.csv' })
  expect(headlineOf(lines)).toBe('surveys.csv and 2 more')
  expect(headlineOf(detailLines({ name: 'x'.repeat(50) }))).toBe(`Name: ${'x'.repeat(40)}…`)
  expect(headlineOf(detailLines({ rows: 1, read: 2 }))).toBe('1 and 1 more')
})
