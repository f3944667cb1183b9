import fc from 'fast-check'
import { expect, it } from 'vitest'
import { meaningIn } from './cell-meanings'
import { addLeftOut, RowFilters } from './row-filter'

const MAPPING = {
  empty: ['N/A', '-', 'keine Angabe'],
  values: {
    answers: { 'Strongly agree': '5', 'Überhaupt nicht': '1' },
    q2: { Agree: '4' },
    units: { one: '1' },
  },
}

it('values of a column, values of all answers and words for nothing; no word is empty in a country', () => {
  const means = (column: string, cell: string) => meaningIn(MAPPING, column)?.of(cell) ?? cell
  expect(means('q1', 'strongly  agree ')).toBe('5')
  expect(means('q1', 'Agree')).toBe('Agree')
  expect(means('q2', 'Agree')).toBe('4')
  expect(means('units', 'one')).toBe('1')
  expect(means('mct_id', 'n/a')).toBe('')
  expect(means('mct_id', 'Nora')).toBe('Nora')
  expect(means('country', '-')).toBe('-')
  expect(meaningIn({}, 'q1')).toBeNull()
})

it('any spelling of a word means the same, and any other cell itself', () => {
  const words = ['n/a', '-', 'keine angabe', 'strongly agree', 'überhaupt nicht']
  const dirt = fc.constantFrom('', ' ', '\u00a0', '\ufeff', '\t')
  const q1 = meaningIn(MAPPING, 'q1')?.of
  fc.assert(
    fc.property(fc.constantFrom(...words), fc.boolean(), dirt, dirt, (word, large, before, after) => {
      const written = before + (large ? word.toUpperCase() : word) + after
      expect(q1?.(written)).toBe(word.endsWith('agree') ? '5' : word.endsWith('nicht') ? '1' : '')
      expect(q1?.(written)).toBe(q1?.(written))
    }),
  )
  fc.assert(
    fc.property(fc.string({ maxLength: 200 }), (cell) => {
      if (!words.some((word) => cell.trim().toLowerCase().includes(word))) expect(q1?.(cell)).toBe(cell)
    }),
  )
})

it('every row is either read or counted as left out, by what it says', () => {
  const value = fc.constantFrom('Finished', 'finished ', 'Preview', '', 'draft')
  fc.assert(
    fc.property(fc.array(value), fc.boolean(), (cells, keep) => {
      const filters = new RowFilters({ filter: [{ column: 'Status', values: ['FINISHED'], keep }] }, [
        'A',
        'Status',
      ])
      const read = cells.filter((cell) => !filters.leavesOut(['x', cell]))
      const left = addLeftOut(filters.take(), filters.take())
      expect(read.every((cell) => (cell.trim().toLowerCase() === 'finished') === keep)).toBe(true)
      expect(read.length + left.reduce((sum, { rows }) => sum + rows, 0)).toBe(cells.length)
      // A row that does not fit the header is told as such.
      expect(filters.leavesOut(['x'])).toBe(false)
    }),
  )
})

it('of a column that says something else in each of 1,000 rows, 20 values are named and the rest is one', () => {
  const filters = new RowFilters({ filter: [{ column: 'ID', values: ['none'], keep: true }] }, ['ID'])
  for (let row = 0; row < 1_000; row++) filters.leavesOut([`row ${row}`])
  expect(filters.take()).toHaveLength(21)
})
