import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { Kind } from '../../line-items/model/kinds'
import { rowReader } from './row-reader'

/** As files of the product's own columns are written. */
const PLAIN = { dateOrder: 'iso', decimal: '.', separator: ',', sheet: null, identity: 'column' } as const

/** Header of the file, a good cell and bad ones, by our column. */
const FILES: Record<Kind, Record<string, [header: string, good: string, bad: string[]]>> = {
  'courseware-completions': {
    redemption_id: ['Nummer', 'R1', ['', '8.8120E+13']],
    redeemed_on: ['Datum', '2026-03-01', ['', '2026-02-30', '2031-01-01', 'gestern']],
    course_number: ['Kurs', 'AZ-104T00', ['', 'Azure']],
    location_id: ['Standort', '12345', ['', 'Berlin!']],
  },
  'exam-unit-purchases': {
    order_line_id: ['Nummer', 'O1', ['']],
    purchased_on: ['Datum', '2026-03-01', ['', '2026-13-01']],
    exam_number: ['Prüfung', 'AZ-104', ['', 'Azure']],
    units: ['Anzahl', '3', ['', '0', 'drei']],
    location_id: ['Standort', '12345', ['', 'Berlin!']],
  },
  'survey-responses': {
    response_id: ['Nummer', 'S1', ['']],
    submitted_on: ['Datum', '2026-03-01', ['', '2026-02-30']],
    course_number: ['Kurs', 'AZ-104T00', ['', 'Azure']],
    location_id: ['Standort', '12345', ['', 'Berlin!']],
    q1: ['Frage 1', '5', ['7', 'gut']],
    q2: ['Frage 2', '4', ['x']],
  },
}
const kinds = Object.keys(FILES) as Kind[]

it('every fault of a row is told, whatever others it has, by the header of the file', () => {
  const row = fc.constantFrom(...kinds).chain((kind) => {
    const names = Object.keys(FILES[kind])
    return fc.tuple(fc.constant(kind), fc.subarray(names, { minLength: 1 }), fc.nat())
  })
  fc.assert(
    fc.property(row, ([kind, faulty, pick]) => {
      const fields = {
        ...FILES[kind],
        ...(kind === 'survey-responses' && { mct_id: ['Trainer', 'M1', ['']] as const }),
      }
      const columns = Object.fromEntries(Object.entries(fields).map(([name, [header]]) => [name, header]))
      const cells = Object.entries(fields).map(([name, [, good, bad]]) =>
        faulty.includes(name) ? bad[pick % bad.length] : good,
      )
      const mapping = { kind, columns, ...PLAIN }
      const reading = rowReader(
        mapping,
        Object.values(columns),
        '2026-11-21',
      )(cells.map((cell) => cell ?? ''))
      if (!('problem' in reading)) throw new Error('a faulty row was accepted')
      const { column, message } = reading.problem
      expect(faulty).toContain(column)
      for (const other of faulty) if (other !== column) expect(message).toContain(columns[other])
    }),
    { numRuns: 300 },
  )
})

it('two faults: the first decides, the other is named with what to do', () => {
  const columns = {
    redemption_id: 'Nummer',
    redeemed_on: 'Datum',
    course_number: 'Kurs',
    location_id: 'Standort',
  }
  const mapping = { kind: 'courseware-completions', columns, ...PLAIN } as const
  const read = rowReader(mapping, Object.values(columns), '2026-11-21')
  expect(read(['R1', '2026-02-30', '', '12345'])).toMatchObject({
    problem: {
      column: 'course_number',
      code: 'empty',
      message: expect.stringMatching(/^Kurs is empty\. Fill it in\. Datum: .*calendar/),
    },
  })
  expect(read(['R2', '2026-02-28', 'AZ-104T00', '12345'])).toHaveProperty('item')
})
