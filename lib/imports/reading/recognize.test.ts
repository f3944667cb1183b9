import { describe, expect, it } from 'vitest'
import { IMPORT_KINDS } from '../model/import-kinds'
import { columnsOf, templateColumns } from './columns'
import { defaultMapping } from './default-mapping'
import { headerFingerprint } from './header-fingerprint'
import type { FileFormat } from './mapping'
import { inspect, type Said } from './recognize'

const FORMAT: FileFormat = {
  container: 'text',
  compression: 'none',
  encoding: 'utf-8',
  separator: ';',
  sheet: null,
  sheets: [],
}
const look = (names: string[], ...rows: string[][]) => lookFor({}, names, ...rows)
const lookFor = (said: Said, names: string[], ...rows: string[][]) =>
  inspect({ format: FORMAT, header: { names } }, rows, said, true)

describe('recognised by its headers', () => {
  it.each(IMPORT_KINDS)('the template of %s', (kind) => {
    const names = templateColumns(kind).map(({ name }) => name)
    const row = templateColumns(kind).map(({ example }) => example)
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
      pub_type: 'Pub Type',
    })
    expect(look(['number', 'title', 'solution_area'], ['AZ-104', 'x', 'security']).kind).toBe('exams')
    expect(look(['type', 'number', 'title', 'solution_area'], ['exam', 'AZ-104', 'x', 'security']).kind).toBe(
      'exams',
    )
  })

  it.each([
    [
      'T00 in the number',
      [
        ['AZ-104T00', ''],
        ['SC-900T00', ''],
      ],
      'courses',
    ],
    [
      'days beside a number without T00',
      [
        ['AZ-104', '4'],
        ['SC-900', '1'],
      ],
      'courses',
    ],
    [
      'neither',
      [
        ['AZ-104', ''],
        ['SC-900', ''],
      ],
      'exams',
    ],
    [
      'some of each',
      [
        ['AZ-104T00', ''],
        ['SC-900', ''],
      ],
      null,
    ],
    ['no number that is one', [['all', '']], null],
  ])('a catalogue in our own columns is known by its rows: %s', (_, rows, kind) => {
    const names = ['number', 'title', 'solution_area', 'days']
    const found = look(names, ...rows.map(([number = '', days = '']) => [number, 'x', 'security', days]))
    expect(found.kind).toBe(kind)
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

  it('text of one column is a table only where its name is known', () => {
    expect(look(['Lorem ipsum dolor']).notes.table).toBe(false)
    expect(look(['Location ID']).notes.table).toBe(true)
    expect(look(['Lorem', 'ipsum']).notes.table).toBe(true)
    expect(look(['lorem,ipsum']).notes.table).toBe(true)
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
    [
      ['01/01/2026', '02/02/2026'],
      ['mdy', 'sure'],
    ],
    [['1/19/26'], ['mdy', 'sure']],
    [['2026/3/4'], ['ymd', 'sure']],
    [['20260304'], ['ymd', 'sure']],
    [['2026-03-04T10:00:00Z'], ['ymd', 'sure']],
    [
      ['46098', '46099.5'],
      ['serial', 'sure'],
    ],
    [[''], ['iso', 'none']],
  ])('%j: %j', (dates, found) => expect(dated(...dates)).toEqual(found))

  it('the examples of what is open are days that the readings tell apart', () => {
    const rows = ['01/01/2026', '02/02/2026', '03/04/2026', '03/04/2026', '2026-05-06'].map((day) => [day])
    const { notes } = look(['Redemption date', 'Course', 'MPN ID'], ...rows)
    expect(notes.dateExamples).toEqual(['03/04/2026', '01/01/2026', '02/02/2026'])
  })

  it('where rows are left unseen, days that read the same both ways say nothing of the rest', () => {
    const header = { names: ['Redemption date', 'Course', 'MPN ID'] }
    const { notes } = inspect({ format: FORMAT, header }, [['01/01/2026']])
    expect(notes.dateOrder).toBe('guess')
  })

  it('columns that a person says are judged in the place of those found', () => {
    const said: Said = {
      kind: 'exam-unit-purchases',
      columns: { purchased_on: 'Wann', units: 'Zahl', country: 'Nirgends', q1: 'Wo' },
    }
    const found = lookFor(said, ['Order date', 'Wann', 'Zahl', 'Wo'], ['x', '13.04.2026', '1.234,5', '12345'])
    expect(found.mapping.columns).toEqual({ purchased_on: 'Wann', units: 'Zahl' })
    expect(found).toMatchObject({
      mapping: {
        dateOrder: 'dmy',
        decimal: ',',
      },
      missing: ['exam_number', 'location_id'],
      notes: {
        dateOrder: 'sure',
        dateExamples: ['13.04.2026'],
        decimal: 'sure',
        unused: ['Order date', 'Wo'],
      },
    })
  })

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

it('the fingerprint is that of the headers in any order and spelling', () => {
  expect(headerFingerprint(['MPN ID', 'Course'])).toBe(headerFingerprint(['course', 'mpn_id']))
  expect(headerFingerprint(['MPN ID', 'Course'])).not.toBe(headerFingerprint(['MPN ID', 'Courses']))
  expect(columnsOf('locations').length).toBe(3)
})
