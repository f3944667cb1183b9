import { expect, it } from 'vitest'
import { inspect } from './recognize'
import { suggestByContent } from './suggest-by-content'

const NAMES = ['Start time', 'Completion time', 'Which course was it?', 'Remarks', 'Seats']
const ROWS = [
  ['9/14/26 15:58:02', '9/14/26 16:05:12', 'AZ-104T00: Azure Administrator', 'fine', '46279'],
  ['9/14/26 15:59:40', '9/14/26 16:06:40', 'az-104t00', '', '46280'],
]
const found = (names = NAMES, rows = ROWS) => suggestByContent('survey-responses', {}, names, rows)

it('the one column of course numbers is the course, and of two times the one when somebody was done', () => {
  expect(found()).toEqual({ course_number: 'Which course was it?', submitted_on: 'Completion time' })
})

it('nothing is said where two columns would do as well, of numbers, and of columns that are taken', () => {
  const twice = NAMES.map((name) => name.replace('Completion', 'Other'))
  expect(found(twice).submitted_on).toBeUndefined()
  expect(found(['Number'], [['46279'], ['46280']])).toEqual({})
  const taken = { course_number: 'Which course was it?', mct_id: 'Completion time' }
  expect(suggestByContent('survey-responses', taken, NAMES, ROWS)).toEqual({ submitted_on: 'Start time' })
})

it('a column of which a few cells are spoiled still is one, and one with more is none', () => {
  const rows = (good: number, bad: number) => [
    ...Array.from({ length: good }, () => ['AZ-900T00']),
    ...Array.from({ length: bad }, () => ['none of these']),
  ]
  expect(found(['Course?'], rows(8, 2))).toEqual({ course_number: 'Course?' })
  expect(found(['Course?'], rows(7, 3))).toEqual({})
})

it('what was chosen so is told, to be looked at', () => {
  const names = ['Timestamp', 'Which course?', 'MPN ID', 'MCT ID', 'answered', 'answer_points']
  const format = {
    container: 'text',
    compression: 'none',
    encoding: 'utf-8',
    separator: ',',
    sheet: null,
  } as const
  const row = ['2026/09/14 4:05:12 PM GMT+2', 'AZ-104T00: Azure Administrator', '4100004', 'MCT-1', '9', '45']
  const opened = { header: { names }, format: { ...format, sheets: [] } }
  const { mapping, missing, notes } = inspect(opened, [row], { kind: 'survey-responses' })
  expect(mapping.columns).toMatchObject({ submitted_on: 'Timestamp', course_number: 'Which course?' })
  expect(missing).toEqual([])
  expect(notes.byContent.sort()).toEqual(['course_number', 'submitted_on'])
})
