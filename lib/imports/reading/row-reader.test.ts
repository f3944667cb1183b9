import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { validRow } from '../../../tests/oracle/valid-row'
import { KINDS, type Kind } from '../../line-items/model/kinds'
import { COLUMNS } from './columns'
import type { DateOrder, Decimal, Mapping } from './mapping'
import { rowReader } from './row-reader'

const TODAY = '2026-11-21'
const GOOD: Record<Kind, Record<string, string>> = {
  'courseware-completions': {
    redemption_id: 'R1',
    redeemed_on: '2026-03-01',
    course_number: 'AZ-104T00',
    location_id: '12345',
  },
  'exam-unit-purchases': {
    order_line_id: 'O1',
    purchased_on: '2026-03-01',
    exam_number: 'AZ-104',
    units: '3',
    location_id: '12345',
  },
  'survey-responses': {
    response_id: 'S1',
    submitted_on: '2026-03-01',
    course_number: 'AZ-104T00',
    location_id: '12345',
    mct_id: 'M1',
    q1: '5',
  },
}
const OWN: Omit<Mapping, 'kind' | 'columns'> = {
  dateOrder: 'iso',
  decimal: '.',
  separator: ',',
  sheet: null,
  identity: 'column',
}
const read = (kind: Kind, change: Record<string, string> = {}, how: Partial<Mapping> = {}) => {
  const row = { ...GOOD[kind], ...change }
  const names = Object.keys(row)
  const columns = Object.fromEntries(names.map((name) => [name, name]))
  return rowReader({ ...OWN, columns, ...how, kind }, names, TODAY)(Object.values(row))
}
const problem = (kind: Kind, change: Record<string, string>) => {
  const reading = read(kind, change)
  return 'problem' in reading ? `${reading.problem.column} ${reading.problem.code}` : 'accepted'
}
const content = (kind: Kind, change: Record<string, string> = {}) => {
  const reading = read(kind, change)
  return 'item' in reading ? reading.item.content : reading.problem
}

describe('dates: real, ISO, with or without a time, not after today', () => {
  it.each([
    ['2026-11-21', 'accepted'],
    ['2026-11-22', 'redeemed_on date_in_future'],
    ['2026-02-29', 'redeemed_on no_such_date'],
    ['2024-02-29', 'accepted'],
    ['1900-02-29', 'redeemed_on no_such_date'],
    ['2000-02-29', 'accepted'],
    ['2026-02-30', 'redeemed_on no_such_date'],
    ['2026-13-01', 'redeemed_on no_such_date'],
    ['0000-01-01', 'redeemed_on no_such_date'],
    ['03/04/2026', 'redeemed_on not_iso_date'],
    ['2026-3-1', 'redeemed_on not_iso_date'],
    ['2026-03-01T00:00:00', 'accepted'],
    [' 2026-03-01', 'accepted'],
    ['2026-03-01 at noon', 'redeemed_on not_iso_date'],
    ['2026/03/01', 'redeemed_on not_iso_date'],
    ['', 'redeemed_on empty'],
  ])('%s: %s', (date, outcome) =>
    expect(problem('courseware-completions', { redeemed_on: date })).toBe(outcome),
  )
})

describe('numbers and ids keep their patterns', () => {
  it.each<[Kind, string, string, string]>([
    ['courseware-completions', 'course_number', 'AZ-104T00DE', 'accepted'],
    ['courseware-completions', 'course_number', 'AZ-104', 'accepted'],
    ['courseware-completions', 'course_number', 'az-104t00', 'accepted'],
    ['courseware-completions', 'course_number', 'AZ-10T00', 'course_number bad_course_number'],
    ['courseware-completions', 'course_number', 'AZ-104T00D', 'course_number bad_course_number'],
    ['exam-unit-purchases', 'exam_number', 'AZ-104T00', 'exam_number bad_exam_number'],
    ['exam-unit-purchases', 'exam_number', 'DP-1000', 'accepted'],
    ['courseware-completions', 'location_id', '1234', 'location_id bad_location_id'],
    ['courseware-completions', 'location_id', '12345678901', 'location_id bad_location_id'],
    ['courseware-completions', 'location_id', 'IB1090206', 'accepted'],
    ['courseware-completions', 'redemption_id', '  ', 'redemption_id empty'],
    ['courseware-completions', 'redemption_id', 'x'.repeat(201), 'redemption_id too_long'],
    ['courseware-completions', 'class_id', 'a\0b', 'class_id nul_character'],
  ])('%s %s %s: %s', (kind, column, cell, outcome) => expect(problem(kind, { [column]: cell })).toBe(outcome))
})

describe('units: a whole number, 1 or more', () => {
  it.each([
    ['1', 'accepted'],
    ['0', 'units bad_units'],
    ['-1', 'units bad_units'],
    ['1.0', 'units bad_units'],
    ['1,5', 'units bad_units'],
    ['1e3', 'units bad_units'],
    ['1000000001', 'units bad_units'],
  ])('%s: %s', (units, outcome) => expect(problem('exam-unit-purchases', { units })).toBe(outcome))
})

describe('answers', () => {
  it('q1 = 5, q2 = 3, the rest empty: 2 answered, 8 points', () => {
    expect(content('survey-responses', { q2: '3' })).toEqual([
      'AZ-104T00',
      'M1',
      null,
      2,
      8,
      5,
      3,
      ...Array(7).fill(null),
    ])
  })
  it.each([
    [{ q1: '0' }, 'q1 off_scale'],
    [{ q1: '6' }, 'q1 off_scale'],
    [{ q1: '4.5' }, 'q1 bad_answer'],
    [{ q1: '', answered: '9', answer_points: '45' }, 'accepted'],
    [{ q1: '', answered: '10', answer_points: '45' }, 'answered bad_answered'],
    [{ q1: '', answered: '9', answer_points: '46' }, 'answer_points off_scale'],
    [{ q1: '', answered: '9', answer_points: '8' }, 'answer_points off_scale'],
    [{ q1: '', answered: '0', answer_points: '0' }, 'accepted'],
    [{ q1: '', answered: '0', answer_points: '1' }, 'answer_points bad_answer_points'],
    [{ q1: '', answered: '3', answer_points: '' }, 'answer_points bad_answer_points'],
    [{ q1: '5', answered: '1', answer_points: '5' }, 'accepted'],
    [{ q1: '5', answered: '2', answer_points: '6' }, 'answered answers_disagree'],
    [{ q1: '5', answered: '1', answer_points: '4' }, 'answer_points answers_disagree'],
  ])('%j: %s', (cells, outcome) => expect(problem('survey-responses', cells)).toBe(outcome))

  it('an empty mct_id is accepted as none', () => {
    expect(content('survey-responses', { mct_id: ' ' })).toEqual([
      'AZ-104T00',
      null,
      null,
      1,
      5,
      5,
      ...Array(8).fill(null),
    ])
  })
})

describe('text', () => {
  it('a language edition belongs to its course and keeps its number', () => {
    expect(read('courseware-completions', { course_number: 'AZ-104T00DE' })).toMatchObject({
      item: { item: 'AZ-104T00', content: ['AZ-104T00DE', null, null, null, null] },
    })
  })
  it("loses exactly one guarding quote: '=1 → =1, ''=1 → '=1, 'a stays", () => {
    const learner = (text: string) =>
      (content('courseware-completions', { learner_id: text }) as unknown[])[1]
    expect([learner("'=1"), learner("''=1"), learner("'a"), learner('=1')]).toEqual(['=1', "'=1", "'a", '=1'])
  })
})

describe('dates as the file writes them; ISO is always understood', () => {
  const on = (dateOrder: DateOrder, redeemed_on: string) => {
    const reading = read('courseware-completions', { redeemed_on }, { dateOrder })
    return 'item' in reading ? reading.item.occurredOn : reading.problem.code
  }
  it.each<[DateOrder, string, string]>([
    ['dmy', '03/04/2026', '2026-04-03'],
    ['mdy', '03/04/2026', '2026-03-04'],
    ['dmy', '3.4.2026', '2026-04-03'],
    ['dmy', '03-04-2026 10:22', '2026-04-03'],
    ['mdy', '3/4/2026 10:22:05 PM', '2026-03-04'],
    ['dmy', '31/12/2025', '2025-12-31'],
    ['mdy', '31/12/2025', 'no_such_date'],
    ['dmy', '29/02/2026', 'no_such_date'],
    ['dmy', '03/04/26', 'bad_date'],
    ['dmy', '03/04.2026', 'bad_date'],
    ['dmy', '2026-03-17', '2026-03-17'],
    ['dmy', '2026-03-17T23:59:59.123Z', '2026-03-17'],
    ['ymd', '2026-03-17T00:30:00+02:00', '2026-03-17'],
    ['ymd', '2026/3/7', '2026-03-07'],
    ['ymd', '20260307', '2026-03-07'],
    ['ymd', '03/04/2026', 'bad_date'],
    ['serial', '46098', '2026-03-17'],
    ['serial', '46098.99', '2026-03-17'],
    ['serial', '61', '1900-03-01'],
    ['serial', '60', 'bad_date'],
    ['dmy', '22/11/2026', 'date_in_future'],
    ['dmy', '', 'empty'],
  ])('%s %s: %s', (order, cell, outcome) => expect(on(order, cell)).toBe(outcome))
})

describe('numbers as the file writes them: whole where whole is asked', () => {
  const units = (decimal: Decimal, cell: string) => {
    const reading = read('exam-unit-purchases', { units: cell }, { decimal, dateOrder: 'ymd' })
    return 'item' in reading ? reading.item.content[1] : reading.problem.code
  }
  it.each<[Decimal, string, string | number]>([
    [',', '10,0', 10],
    [',', '1.234', 1234],
    [',', '1.234,00', 1234],
    [',', '1.234,5', 'bad_units'],
    [',', '1.23', 'bad_units'],
    [',', '0,0', 'bad_units'],
    ['.', '10.0', 10],
    ['.', '1,234', 1234],
    ['.', '1,5', 'bad_units'],
    ['.', '1.5', 'bad_units'],
    ['.', '1e3', 'bad_units'],
  ])('%s: %s is %s', (decimal, cell, outcome) => expect(units(decimal, cell)).toBe(outcome))

  it('an answer of "4,0" is 4, of "4,5" none', () => {
    const answer = (q1: string) => read('survey-responses', { q1 }, { decimal: ',' })
    expect(answer('4,0')).toMatchObject({
      item: { content: ['AZ-104T00', 'M1', null, 1, 4, 4, ...Array(8).fill(null)] },
    })
    expect(answer('4,5')).toMatchObject({ problem: { column: 'q1', code: 'bad_answer' } })
  })
})

describe('mapping', () => {
  it('a file without ids is known by content: the identity stays empty', () => {
    expect(read('courseware-completions', { redemption_id: '' }, { identity: 'content' })).toMatchObject({
      item: { identity: '' },
    })
  })
  it('reads by header, wherever it stands', () => {
    const columns = { redemption_id: 'ID', redeemed_on: 'Day', course_number: 'Course', location_id: 'MPN' }
    const reader = rowReader(
      { ...OWN, kind: 'courseware-completions', columns },
      ['MPN', 'x', 'Course', 'Day', 'ID'],
      TODAY,
    )
    expect(reader(['12345', '?', 'AZ-104T00', '2026-03-01', 'R1'])).toMatchObject({
      item: { identity: 'R1', occurredOn: '2026-03-01', location: '12345', item: 'AZ-104T00' },
    })
    expect(reader(['12345', '?'])).toMatchObject({ problem: { code: 'empty' } })
    const long = ['12345', '?', 'AZ-104T00', '2026-03-01', 'R1', ' ', 'x']
    expect(reader(long)).toMatchObject({ problem: { column: '', code: 'ragged_row' } })
    expect(reader(long.slice(0, 6))).toMatchObject({ item: { identity: 'R1' } })
  })
})

describe('what a row says is what an independent reading says', () => {
  const awkward = fc.constantFrom(
    '',
    ' ',
    '0',
    '1',
    '2',
    '5',
    '6',
    '9',
    '10',
    '45',
    '1.0',
    "'=1",
    "''+x",
    '=1',
    'a\0',
    'AZ-104',
    'AZ-104T00',
    'AZ-104T00DE',
    '2026-03-01',
    '2026-02-30',
    '2027-01-01',
    '12345',
    'IB1090206',
    'x'.repeat(200),
    'M1',
    'é',
  )
  it.each(KINDS)('%s', (kind) => {
    const names = COLUMNS[kind].map(({ name }) => name)
    const columns = Object.fromEntries(names.map((name) => [name, name]))
    const reader = rowReader({ ...OWN, columns, kind }, names, TODAY)
    const good = fc.constantFrom(...names.map((name) => GOOD[kind][name] ?? ''))
    const row = fc.tuple(
      ...names.map((name) =>
        fc.oneof({ weight: 6, arbitrary: fc.constant(GOOD[kind][name] ?? '') }, awkward, good),
      ),
    )
    fc.assert(
      fc.property(row, (cells) => {
        const named = Object.fromEntries(names.map((name, index) => [name, cells[index] ?? '']))
        const expected = cells.some((cell) => cell.includes('\0')) ? null : validRow(kind, named, TODAY)
        const reading = reader(cells)
        expect('item' in reading).toBe(expected !== null)
        if ('item' in reading) expect(reading.item.identity).toBe(expected?.identity)
      }),
      { numRuns: 2000 },
    )
  })
})
