import { expect, it } from 'vitest'
import { shapeLines } from './shape-words'

it('what a file holds besides its rows is told in one sentence each, lines with what they say', () => {
  expect(
    shapeLines({
      around: {
        rows: 3,
        first: [
          { line: 6, what: 'total', text: 'Grand Totals (2 records)' },
          { line: 7, what: 'blank', text: '' },
          { line: 8, what: 'footer', text: 'Page 1 of 1' },
        ],
      },
      shortRows: 1,
      longRows: 2,
    }),
  ).toEqual([
    '3 lines are not data and left out: line 6, a total (Grand Totals (2 records)); line 8, the foot of the report (Page 1 of 1).',
    '1 row ends before the last column: the missing cells are read as empty.',
    '2 rows have empty cells right of the last column: they are left out.',
  ])
  expect(shapeLines({})).toEqual([])
})
