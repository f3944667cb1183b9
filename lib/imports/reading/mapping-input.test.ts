import { describe, expect, it } from 'vitest'
import { LaurelError } from '../../errors'
import { readMappingInput } from './mapping-input'

const MAPPING = {
  kind: 'courseware-completions',
  columns: { redeemed_on: 'Tag' },
  dateOrder: 'dmy',
  decimal: ',',
  separator: ';',
  sheet: null,
  identity: 'column',
}
function saidOf(value: unknown): string[] {
  try {
    readMappingInput(value)
  } catch (error) {
    if (error instanceof LaurelError) return (error.issues ?? []).map(({ message }) => message)
  }
  return []
}

describe('a mapping that somebody sends', () => {
  it('is taken whole', () => expect(readMappingInput(MAPPING)).toEqual(MAPPING))

  it('says of every wrong or missing field, once, which values it may have', () => {
    expect(saidOf({})).toEqual([
      expect.stringMatching(/^kind is one of "courseware-completions", .*"locations", .*"certifications"\.$/),
      expect.stringMatching(/^columns says for each of our columns its header/),
      'dateOrder is one of "iso", "ymd", "dmy", "mdy", "serial".',
      'decimal is one of ".", ",".',
      'separator is one of ",", ";", "\\t", "|", or null for a workbook.',
      'sheet is the name of a sheet, or null for a text file.',
      expect.stringMatching(/^identity is "column"/),
    ])
    expect(saidOf({ ...MAPPING, dateOrder: 'DD/MM', sheet: 3 })).toEqual([
      'dateOrder is one of "iso", "ymd", "dmy", "mdy", "serial".',
      'sheet is the name of a sheet, or null for a text file.',
    ])
  })

  it.each([[{ a: 1, b: '' }], [{ 'redeemed on': 'Tag' }], ['Tag'], [['Tag']]])('columns %j', (columns) =>
    expect(saidOf({ ...MAPPING, columns })).toEqual([expect.stringMatching(/^columns says/)]),
  )

  it('names what is in no mapping, and says what a mapping is', () => {
    expect(saidOf({ ...MAPPING, colums: {}, order: 1 })).toEqual([
      expect.stringMatching(/^colums, order: not in a mapping, which has kind, columns/),
    ])
    for (const value of [null, 3, [], 'x'])
      expect(saidOf(value)).toEqual([expect.stringMatching(/^A mapping is an object of kind/)])
  })
})
