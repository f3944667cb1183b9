import { expect, test } from 'vitest'
import { isShownNumber, plainShownNumber } from './shown-number'

test.each([
  ['770,0', '770.0'],
  ['4,48', '4.48'],
  ['770.0', '770.0'],
  ['811', '811'],
  ['1,127', '1127'],
  ['1,127.0', '1127.0'],
  ['1.127,0', '1127.0'],
  ['1 127,0', '1127.0'],
  ['1\u00A0127,5', '1127.5'],
  ['1\u202F127', '1127'],
  ['1 127,123', '1127.123'],
])('%s is read as %s', (text, number) => {
  expect(plainShownNumber(text)).toBe(number)
  expect(isShownNumber(plainShownNumber(text))).toBe(true)
})

test.each(['1,12,7', '12,', ',5', '1.127.000', '12 34', '-5', '1e3', ''])(
  '%j is not a number shown',
  (text) => expect(isShownNumber(plainShownNumber(text))).toBe(false),
)
