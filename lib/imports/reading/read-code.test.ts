import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readCourse, readExam, readLocation } from './cells'
import { codeIn } from './read-code'

describe('the one code in a cell, as the catalogue writes it', () => {
  it.each([
    ['AZ-104T00', 'AZ-104T00'],
    ['az-104t00', 'AZ-104T00'],
    [' AZ-104 ', 'AZ-104'],
    ['AZ‑104T00', 'AZ-104T00'],
    ['AZ – 104T00', 'AZ-104T00'],
    ['\ufeffAZ-104T00\u200b', 'AZ-104T00'],
    ['AZ-104T00: Microsoft Azure Administrator', 'AZ-104T00'],
    ['AZ-104T00 - Azure Administrator', 'AZ-104T00'],
    ['AZ-104T00 Azure Administrator', 'AZ-104T00'],
    ['AZ-104T00-A: Azure Administrator', 'AZ-104T00'],
    ['AZ-104T00DE (deutsch)', 'AZ-104T00DE'],
    ['Azure Administrator (AZ-104T00)', 'AZ-104T00'],
    ['="AZ-104T00"', 'AZ-104T00'],
    ["'AZ-104T00", 'AZ-104T00'],
    ['AZ-104T00, AZ-204T00', null],
    ['AZ-104T00: after AZ-900T00', null],
    ['AZ-900 and more (AZ-104T00)', null],
    ['AZ-104T001', null],
    ['AZ-104T00X', null],
    ['AZ-104T00-DE', null],
    ['XAZ-104T00', null],
    ['Azure Administrator', null],
  ])('%j: %s', (cell, code) => expect(codeIn(cell)).toBe(code))

  it('a course is no exam: "AZ-104T00: …" is refused as one, "AZ-104: …" is AZ-104', () => {
    expect(readExam('AZ-104T00: Azure')).toMatchObject({ problem: { code: 'bad_exam_number' } })
    expect(readExam('az-104: Azure')).toEqual({ value: 'AZ-104' })
  })
})

it('any dirt around a code or a Location ID is the same code, and the same location', () => {
  const dirt = fc.constantFrom('', ' ', '\u00a0', '\u3000', '\t', '\ufeff', '\u200b', "'")
  const hyphen = fc.constantFrom('-', '‐', '‑', '–', '—', '−', ' - ')
  const title = fc.constantFrom(
    '',
    ': Administrator',
    ' - Administrator',
    ' – Administrator (4 days)',
    ' Administrator',
  )
  fc.assert(
    fc.property(dirt, hyphen, title, fc.boolean(), fc.nat(999), (around, between, after, small, n) => {
      const number = String(n).padStart(3, '0')
      const written = `${around}AZ${between}${number}T00${after}${around === "'" ? '' : around}`
      expect(readCourse(small ? written.toLowerCase() : written)).toEqual({ value: `AZ-${number}T00` })
      expect(readLocation(`${around}4100${number}.0`)).toEqual({ value: `4100${number}` })
      expect(readLocation(`="4100${number}"`)).toEqual({ value: `4100${number}` })
    }),
  )
})
