import { expect, test } from 'vitest'
import { chanceWords, qualifyingWords } from './forecast-words'

test.each([
  [1, 'nearly certain'],
  [0.96, 'more than 9 in 10'],
  [0.949, 'about 9 in 10'],
  [0.5, 'about 5 in 10'],
  [0.06, 'about 1 in 10'],
  [0.04, 'less than 1 in 10'],
  [0, 'very unlikely'],
])('a chance of %d is %s', (chance, words) => expect(chanceWords(chance)).toBe(words))

test.each([
  [0.3, 'The chance to qualify by 15 Mar 2027 is about 3 in 10.'],
  [0, 'Qualifying by 15 Mar 2027 is very unlikely.'],
])('a chance of %d to qualify reads: %s', (chance, words) =>
  expect(qualifyingWords(chance, '15 Mar 2027')).toBe(words),
)
