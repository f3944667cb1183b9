import { expect, test } from 'vitest'
import { rejectedGroups } from './rejected-groups'

const line = (line: number, column: string, code = 'empty') => ({
  line,
  column,
  code,
  message: `${column} is empty.`,
})
const shown = (lines: Parameters<typeof rejectedGroups>[0]) =>
  rejectedGroups(lines).map(({ first, lines: all }) => [first.line, first.column, all.length])

test('the same fault twenty times is one line with its count; another fault keeps its own', () => {
  const twenty = Array.from({ length: 20 }, (_, index) => line(index + 5, 'course_number'))
  expect(shown([line(2, 'redeemed_on'), ...twenty, line(90, 'redeemed_on')])).toEqual([
    [2, 'redeemed_on', 1],
    [5, 'course_number', 20],
    [90, 'redeemed_on', 1],
  ])
})

test('another fault in the same column is another line, and no line is lost', () => {
  const lines = [1, 2, 3, 4, 5, 6].map((at) => line(at, 'units', at % 2 ? 'empty' : 'bad_units'))
  expect(shown(lines)).toEqual([
    [1, 'units', 3],
    [2, 'units', 3],
  ])
  expect(rejectedGroups(lines).flatMap((group) => group.lines)).toHaveLength(6)
})
