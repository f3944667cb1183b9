import { expect, test } from 'vitest'
import { chanceWords } from './forecast-words'

test.each([
  [1, 'nearly certain'],
  [0.96, 'more than 9 in 10'],
  [0.949, 'about 9 in 10'],
  [0.5, 'about 5 in 10'],
  [0.06, 'about 1 in 10'],
  [0.04, 'less than 1 in 10'],
  [0, 'hardly any'],
])('a chance of %d is %s', (chance, words) => expect(chanceWords(chance)).toBe(words))
