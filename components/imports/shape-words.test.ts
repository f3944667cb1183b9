import { expect, it } from 'vitest'
import { addedUpLine, leftOutLine, shapeLines } from './shape-words'

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

it.each([
  ['survey-responses', 'preview', 2, '2 rows left out, as the mapping says: Kind is preview.'],
  ['survey-responses', 'Exam', 1, '1 row left out, as the mapping says: Kind is Exam.'],
  ['certifications', 'Exam', 2, '2 rows left out, since they are about exams: Kind is Exam.'],
  [
    'certifications',
    'exam (retired)',
    1,
    '1 row left out, since it is about an exam: Kind is exam (retired).',
  ],
  ['certifications', '', 3, '3 rows left out, as the mapping says: Kind is empty.'],
] as const)('rows of %s that are left out for %s are told with the reason', (kind, value, rows, words) =>
  expect(leftOutLine(kind, { column: 'Kind', value, rows })).toBe(words),
)

it('rows that were added up are told with what they make', () =>
  expect(addedUpLine({ rows: 4812, figures: 1204 })).toBe(
    '4,812 rows make 1,204 figures: rows that name the same month, customer, workload and association are added up.',
  ))
