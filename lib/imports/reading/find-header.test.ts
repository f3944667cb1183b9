import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { findHeader, type TopRow } from './find-header'
import { distinctNames } from './header-names'

const NAMES = ['Redemption ID', 'Redemption Date', 'Course Number', 'Partner Location ID']
const rows = (...cells: string[][]): TopRow[] => cells.map((one, at) => ({ number: at + 1, cells: one }))
const found = (top: TopRow[], hints: Parameters<typeof findHeader>[1] = {}) => findHeader(top, hints)

describe('the header of a file', () => {
  it('stands below up to 19 lines of a title, whatever they say', () => {
    const cell = fc.stringMatching(/^[a-z :]{0,12}$/)
    fc.assert(
      fc.property(fc.array(fc.array(cell, { maxLength: 4 }), { maxLength: 19 }), (title) => {
        const top = rows(...title, NAMES, ['R-1', '2026-09-03', 'AZ-104T00', '4100006'])
        expect(found(top)).toMatchObject({ number: title.length + 1, names: NAMES })
      }),
    )
  })

  it('whose names nobody knows is the first line that is no title of one or two cells', () => {
    const header = ['Beleg', 'Tag', 'Kurs', 'Ort', 'Wer']
    expect(found(rows(['Bericht:', 'September'], ['Wer:', 'Büro'], header, header))?.number).toBe(3)
    expect(found(rows(header, header))?.number).toBe(1)
    expect(found(rows(['a'], ['b']))?.number).toBe(1)
  })

  it('is the row that somebody says, or else the one that holds all mapped names', () => {
    const top = rows(['Beleg', 'Tag'], NAMES, ['Beleg', 'Tag', 'Ort', ''])
    expect(found(top, { headerRow: 3 })?.names).toEqual(['Beleg', 'Tag', 'Ort', ''])
    expect(found(top, { names: ['Beleg', 'Tag'] })?.number).toBe(1)
    expect(found(top, { names: ['Ort'], headerRow: 2 })?.number).toBe(3)
    expect(found(top, { names: ['Tag'], headerRow: 3 })?.number).toBe(3)
    expect(() => found(top, { headerRow: 9 })).toThrow(/Row 9 of the file is empty or not there/)
  })

  it('of two rows, the upper merged, takes its names from both', () => {
    const upper = ['Redemption', '', 'Course', '', 'Partner']
    const lower = ['ID', 'Date', 'Number', 'Title', 'Location ID']
    const both = { number: 2, names: [...NAMES.slice(0, 3), 'Course Title', 'Partner Location ID'] }
    expect(found(rows(upper, lower, NAMES))).toMatchObject(both)
    expect(found(rows(upper, lower), { headerRow: 2 })).toMatchObject(both)
    expect(found(rows(upper, lower), { headerRow: 1 })?.names).toEqual(upper)
  })

  it('of three lines ends with the ids of the survey tool: what is read begins below', () => {
    const ids = ['{"ImportId":"_recordId"}', '{"ImportId":"QID1"}', '{"ImportId":"QID2"}']
    const texts = ['Response ID', 'How was the trainer?', 'How was the lab?']
    const top = rows(['ResponseId', 'Q1', 'Q2'], texts, ids, ['R_1', '5', '4'])
    expect(found(top)).toMatchObject({ number: 1, last: 3, names: ['ResponseId', 'Q1', 'Q2'] })
    expect(found(top, { headerRow: 2 })).toMatchObject({ number: 2, last: 3, names: texts })
    const monkey = rows(['Respondent ID', 'Course', 'Location ID'], ['', 'Response', 'Open-Ended Response'])
    expect(found(monkey)).toMatchObject({ number: 1, last: 2 })
  })
})

it('names that stand twice are told apart, and no two names are the same whatever stands there', () => {
  expect(distinctNames(['Date', ' Date', '', 'Date', ''])).toEqual(['Date', 'Date (2)', '', 'Date (3)', ''])
  expect(distinctNames(['Date', 'Date', 'Date (2)'])).toEqual(['Date', 'Date (3)', 'Date (2)'])
  const name = fc.constantFrom('Date', 'Date (2)', 'Date (3)', 'Course', ' Course ', '')
  fc.assert(
    fc.property(fc.array(name), (cells) => {
      const names = distinctNames(cells).filter((one) => one !== '')
      expect(new Set(names).size).toBe(names.length)
    }),
  )
})
