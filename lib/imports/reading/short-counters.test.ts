import fc from 'fast-check'
import { expect, it } from 'vitest'
import { areCounters } from './short-counters'

it.each([
  [['1', '2', '3'], true],
  [['3', '1', ' 2 '], true],
  [['1'], true],
  [['2', '5', '6'], true],
  [['1', '1'], false],
  [['1', '2', 'R3'], false],
  [['01', '02'], false],
  [['88120000123401'], false],
  [['4711', '4712'], false],
  [[''], false],
])('%j: %s', (ids, outcome) => expect(areCounters(ids)).toBe(outcome))

it('1 to n is a counter in any order, and is none with 10000 added', () => {
  const ids = fc.integer({ min: 1, max: 200 }).map((n) => Array.from({ length: n }, (_, at) => at + 1))
  const shuffled = ids.chain((all) => fc.shuffledSubarray(all, { minLength: all.length }))
  fc.assert(
    fc.property(shuffled, (all) => {
      expect([areCounters(all.map(String)), areCounters(all.map((id) => String(id + 10_000)))]).toEqual([
        true,
        false,
      ])
    }),
  )
})
