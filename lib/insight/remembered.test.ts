import { expect, test } from 'vitest'
import { rememberedFor } from './remembered'

const counting = () => {
  let made = 0
  return () => ({ made: ++made })
}

test('the same question of the same object is answered without working it out anew', () => {
  const [totals, make] = [[], counting()]
  expect(rememberedFor(totals, 'outlook', make)).toBe(rememberedFor(totals, 'outlook', make))
  expect(make()).toEqual({ made: 2 })
})

test('another question, or the same of other totals, is worked out', () => {
  const [totals, make] = [[], counting()]
  const first = rememberedFor(totals, 'as of 2026-01-01', make)
  expect(rememberedFor(totals, 'as of 2026-01-02', make)).not.toEqual(first)
  expect(rememberedFor([], 'as of 2026-01-01', make)).not.toEqual(first)
})

test('questions in any number take no more memory: the one asked longest ago goes', () => {
  const [totals, make] = [[], counting()]
  const first = rememberedFor(totals, 'first', make)
  for (let number = 0; number < 100; number++) rememberedFor(totals, `${number}`, make)
  expect(rememberedFor(totals, 'first', make)).not.toBe(first)
})
