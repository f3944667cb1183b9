import fc from 'fast-check'
import { expect, it } from 'vitest'
import { dirtyIdentity } from '../../../tests/support/dirty-identity'
import { readIdentity } from './cells'
import { guard } from './formula-guard'
import { plainIdentity } from './identity'

it('any dirt around an id leaves the id', () => {
  fc.assert(
    fc.property(dirtyIdentity, ({ id, cell }) => {
      expect(plainIdentity(cell)).toBe(id)
    }),
    { numRuns: 1000 },
  )
})

it('whatever a cell holds: its plain id, downloaded and brought in again, is itself', () => {
  const awkward = fc.constantFrom(
    "'",
    '"',
    '=',
    '="',
    ' ',
    '\u00A0',
    '.0',
    '1',
    ';',
    'a',
    '\uFEFF',
    '-',
    '\u2019',
  )
  const text = fc.oneof(
    fc.string(),
    fc.array(awkward, { maxLength: 8 }).map((all) => all.join('')),
  )
  fc.assert(
    fc.property(text, (cell) => {
      const plain = plainIdentity(cell)
      expect(plainIdentity(guard(plain))).toBe(plain)
    }),
    { numRuns: 2000 },
  )
})

it.each([
  ['8.8120E+13', 'spoiled_id'],
  ['8,8120E+13', 'spoiled_id'],
  ['8.812e13', 'spoiled_id'],
  ['="1E+05"', 'spoiled_id'],
  ['#########', 'spoiled_id'],
  ['#N/A', 'spoiled_id'],
  ["'", 'empty'],
  ['=""', 'empty'],
  ['\u00A0\uFEFF', 'empty'],
  ['x'.repeat(201), 'too_long'],
  ['12E5', '12E5'],
  ['1.10', '1.10'],
  ['12.0', '12'],
  ['#12', '#12'],
  ["O'Neill", "O'Neill"],
])('%s: %s', (cell, outcome) => {
  const read = readIdentity(cell)
  expect('value' in read ? read.value : read.problem.code).toBe(outcome)
})
