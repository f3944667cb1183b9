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
  expect(tableText(table, 'csv', false)).toBe('note,points\n"\'=1+1",-5\n"a ""b"",\tc",\n')
})

test('raw gives the exact text', () => {
  expect(tableText(table, 'csv', true)).toContain('\n=1+1,-5\n')
})

test('TSV: a tab inside a cell does not end it', () => {
  expect(tableText(table, 'tsv', true)).toBe('note\tpoints\n=1+1\t-5\na "b",\\tc\t\n')
})

test('text of ours is guarded too, and a difference that the scorer writes with its sign is a number', () => {
  const columns = [
    { name: 'cause', of: (text: string) => text },
    { name: 'id', of: (text: string) => text, guarded: true },
  ]
  const rows = ['-5.25', 'L1;=cmd']
  expect(tableText({ name: 'x', columns, rows }, 'csv', false)).toBe(
    'cause,id\n-5.25,"\'-5.25"\n"L1;\'=cmd","L1;\'=cmd"\n',
  )
  expect(tableText({ name: 'x', columns, rows }, 'tsv', false)).toBe(
    "cause\tid\n-5.25\t'-5.25\nL1;'=cmd\tL1;'=cmd\n",
  )
})
