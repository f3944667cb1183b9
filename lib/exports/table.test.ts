import { expect, test } from 'vitest'
import { type Table, tableText } from './table'

const table: Table<{ note: string; points: number | null }> = {
  name: 'notes',
  columns: [
    { name: 'note', of: ({ note }) => note, guarded: true },
    { name: 'points', of: ({ points }) => points },
  ],
  rows: [
    { note: '=1+1', points: -5 },
    { note: 'a "b",\tc', points: null },
  ],
}

test('CSV: text that would run as a formula is guarded, numbers are not, null is empty', () => {
  expect(tableText(table, 'csv', false)).toBe('note,points\n\'=1+1,-5\n"a ""b"",\tc",\n')
})

test('raw gives the exact text', () => {
  expect(tableText(table, 'csv', true)).toContain('\n=1+1,-5\n')
})

test('TSV: a tab inside a cell does not end it', () => {
  expect(tableText(table, 'tsv', true)).toBe('note\tpoints\n=1+1\t-5\na "b",\\tc\t\n')
})
