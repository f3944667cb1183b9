import { describe, expect, it } from 'vitest'
import { IMPORT_KINDS } from '../kinds'
import { checkMapping } from './check-mapping'
import { columnsOf, template } from './columns'
import { defaultMapping } from './default-mapping'
import { headerFingerprint } from './header-fingerprint'
import type { FileFormat } from './mapping'
import { inspect } from './recognize'

const FORMAT: FileFormat = {
  container: 'text',
  compression: 'none',
  encoding: 'utf-8',
  separator: ';',
  sheet: null,
  sheets: [],
}
const look = (names: string[], ...rows: string[][]) => inspect({ format: FORMAT, header: { names } }, rows)

describe('recognised by its headers', () => {
  it.each(IMPORT_KINDS)('the template of %s', (kind) => {
    const [names = [], row = []] = template(kind)
      .trimEnd()
      .split('\n')
      .map((line) => line.split(','))
    const found = look(names, row)
    expect(found).toMatchObject({ kind, missing: [], notes: { unused: [] } })
    expect(found.mapping).toMatchObject({
      dateOrder: kind === 'locations' ? 'iso' : 'iso',
      identity: 'column',
    })
    expect(defaultMapping(kind, names, FORMAT)).toEqual(found.mapping)
  })

  it.each([
    [['Redemption ID', 'Redemption Date', 'Course Code', 'PartnerID'], 'courseware-completions'],
    [['REDEMPTION-ID', 'Redeemed on', 'Course', 'MpnId', 'Instructor'], 'courseware-completions'],
    [['Order Line', 'Purchase Date', 'Exam', 'Qty', 'MPN ID', 'Price'], 'exam-unit-purchases'],
    [
      [
        'Survey ID',
        'Survey date',
        'Course',
        'ocid',
        'Instructor ID',
        ...'123456789'.split('').map((n) => `${n}. The instructor …`),
      ],
      'survey-responses',
    ],
    [['MCT ID', 'Trainer', 'Active from'], 'trainers'],
    [['Location ID', 'Location name', 'Country/Region'], 'locations'],
    [['Invoice', 'Amount'], null],
    [['Learner', 'Location ID', 'Amount', 'Invoice'], null],
  ])('%j: %s', (names, kind) => expect(look(names).kind).toBe(kind))

  it('the Courseware Title Plan is courses; numbers without T00 are exams', () => {
    const plan = [
      'Solution Area',
      'Course Number',
      'Title',
      'Duration',
      'Credential',
      'Detail Page Type',
      'Detail Page Url',
      'Partner Program Value',
      'Pub Type',
      'Scope',
      'Release Date',
      'Title Plan Note',
      'State',
      'Retire Date',
      'Course Contains',
      'Lab Hosting',
    ]
    const found = look(plan)
    expect(found.kind).toBe('courses')
    expect(found.mapping.columns).toEqual({
      number: 'Course Number',
      title: 'Title',
      solution_area: 'Solution Area',
      program_value: 'Partner Program Value',
      days: 'Duration',
      from: 'Release Date',
      to: 'Retire Date',
    })
    expect(look(['number', 'title', 'solution_area'], ['AZ-104', 'x', 'security']).kind).toBe('exams')
    expect(look(['type', 'number', 'title', 'solution_area'], ['exam', 'AZ-104', 'x', 'security']).kind).toBe(
      'exams',
    )
  })

  it('a whole questionnaire: nine questions are mapped, the rest is named as not read', () => {
    const questions = Array.from({ length: 25 }, (_, index) => `Q${index + 1}`)
    const { mapping, notes, missing } = look([
      'Response ID',
      'Submission date',
      'Course',
      'Partner ID',
      'MCT ID',
      ...questions,
      'Comments',
    ])
    expect(missing).toEqual([])
    expect(questions.slice(0, 9).map((_, index) => mapping.columns[`q${index + 1}`])).toEqual(
      questions.slice(0, 9),
    )
    expect(notes.unused).toEqual([...questions.slice(9), 'Comments'])
  })

  it('a file without ids is known by content', () => {
    expect(look(['Redemption date', 'Course', 'MPN ID'])).toMatchObject({
      kind: 'courseware-completions',
      missing: [],
      mapping: { identity: 'content' },
    })
  })
})

describe('dates and decimals', () => {
  const dated = (...dates: string[]) => {
    const { mapping, notes } = look(
      ['Redemption ID', 'Redemption date', 'Course', 'MPN ID'],
      ...dates.map((date) => ['R', date, 'AZ-104T00', '12345']),
    )
    return [mapping.dateOrder, notes.dateOrder]
  }
  it.each([
    [['2026-03-04'], ['iso', 'sure']],
    [
      ['03/04/2026', '13/04/2026'],
      ['dmy', 'sure'],
    ],
    [
      ['03/04/2026', '04/13/2026'],
      ['mdy', 'sure'],
    ],
    [
      ['03/04/2026', '05/06/2026'],
      ['mdy', 'guess'],
    ],
    [['03.04.2026'], ['dmy', 'guess']],
    [['2026/3/4'], ['ymd', 'sure']],
    [['20260304'], ['ymd', 'sure']],
    [['2026-03-04T10:00:00Z'], ['ymd', 'sure']],
    [
      ['46098', '46099.5'],
      ['serial', 'sure'],
    ],
    [[''], ['iso', 'none']],
  ])('%j: %j', (dates, found) => expect(dated(...dates)).toEqual(found))

  const counted = (...units: string[]) => {
    const { mapping, notes } = look(
      ['Order line', 'Purchase date', 'Exam', 'Units', 'MPN ID'],
      ...units.map((unit) => ['O', '2026-03-04', 'AZ-104', unit, '12345']),
    )
    return [mapping.decimal, notes.decimal]
  }
  it.each([
    [
      ['10', '3'],
      ['.', 'none'],
    ],
    [
      ['10,0', '3'],
      [',', 'sure'],
    ],
    [['10.0'], ['.', 'sure']],
    [['1.234,5'], [',', 'sure']],
    [['1,234.50'], ['.', 'sure']],
    [['1.234'], [',', 'guess']],
    [['1,234'], ['.', 'guess']],
  ])('%j: %j', (units, found) => expect(counted(...units)).toEqual(found))
})

describe('without a mapping', () => {
  const NAMES = ['redemption_id', 'redeemed_on', 'course_number', 'location_id']
  const issues = (...names: string[]) => {
    const made = defaultMapping('courseware-completions', names, FORMAT)
    return 'issues' in made ? made.issues.map(({ path, message }) => `${path}: ${message}`) : []
  }
  it('aliases stand for our names; our own name wins over one', () => {
    const made = defaultMapping('courseware-completions', [...NAMES, 'Partner ID', 'Course'], FORMAT)
    expect(made).toMatchObject({
      columns: { location_id: 'location_id', course_number: 'course_number' },
      dateOrder: 'iso',
    })
    expect(issues('Redemption ID', 'Redemption date', 'Course', 'MPN ID')).toEqual([])
  })
  it('what is missing, twice, or one of two is said and not guessed', () => {
    expect(issues(...NAMES.slice(0, 3))).toEqual([
      'location_id: The column location_id is missing. Add it to the first line.',
    ])
    expect(issues(...NAMES, 'location_id')).toEqual([
      'location_id: The column location_id is there twice. Remove one of them.',
    ])
    expect(issues(...NAMES.slice(0, 3), 'MPN ID', 'Partner ID')).toEqual([
      'location_id: "Partner ID" and "MPN ID" may both be location_id. Choose one, or name it location_id.',
    ])
  })
})

describe('a mapping that does not fit', () => {
  const names = ['ID', 'Day', 'Course', 'MPN', 'MPN']
  const { mapping } = look(['redemption_id', 'redeemed_on', 'course_number', 'location_id'])
  const columns = { redemption_id: 'ID', redeemed_on: 'Day', course_number: 'Course' }
  it.each([
    [{ ...columns, location_id: 'MPN' }, ['location_id: The column MPN is there twice. Remove one of them.']],
    [
      { ...columns, location_id: 'Place' },
      ['location_id: The file has no column "Place". Choose another for location_id.'],
    ],
    [columns, ['location_id: The column location_id is missing. Add it to the first line.']],
    [
      { ...columns, location_id: 'ID', units: 'Day' },
      ['units: There is no column units in a file of courseware-completions. Leave it out.'],
    ],
  ])('%j', (given, expected) => {
    const found = checkMapping({ ...mapping, columns: given as Record<string, string> }, names)
    expect(found.map(({ path, message }) => `${path}: ${message}`)).toEqual(expected)
  })
  it('needs no id where rows are known by content', () => {
    const { redemption_id: _, ...rest } = { ...columns, location_id: 'ID' }
    expect(checkMapping({ ...mapping, columns: rest, identity: 'content' }, names)).toEqual([])
    expect(checkMapping({ ...mapping, columns: rest }, names)).toHaveLength(1)
  })
})

it('the fingerprint is that of the headers in any order and spelling', () => {
  expect(headerFingerprint(['MPN ID', 'Course'])).toBe(headerFingerprint(['course', 'mpn_id']))
  expect(headerFingerprint(['MPN ID', 'Course'])).not.toBe(headerFingerprint(['MPN ID', 'Courses']))
  expect(columnsOf('locations').length).toBe(3)
})
