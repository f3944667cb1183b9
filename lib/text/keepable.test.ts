import { expect, test } from 'vitest'
import { isKeepable } from './keepable'

test('text of any language and signs of two halves are kept; a NUL and half a sign are not', () => {
  expect(['', 'Zoë', '東京', '😀', '\n\t'].every(isKeepable)).toBe(true)
  expect(['\0', 'a\0b', '\ud83d', 'a\ude00'].some(isKeepable)).toBe(false)
})
