import { expect, it } from 'vitest'
import { nearest } from '../answer/nearest'
import { total } from './total'

it('is exact and stays small, however many fractions take turns', () => {
  const fractions = Array.from({ length: 30_000 }, (_, at) => ({ n: 1n, d: at % 2 === 0 ? 10_000n : 30n }))
  const { n, d } = total(fractions)
  expect([nearest({ n, d }), d]).toEqual([501.5, 300_000n])
  expect(total([])).toEqual({ n: 0n, d: 1n })
})
