import { expect, test } from 'vitest'
import { chanceWords, showScore } from './forecast-words'

test.each([
  [1, 'nearly certain'],
  [0.96, 'more than 9 in 10'],
  [0.949, 'about 9 in 10'],
  [0.5, 'about 5 in 10'],
  [0.06, 'about 1 in 10'],
  [0.04, 'less than 1 in 10'],
  [0, 'hardly any'],
])('a chance of %d is %s', (chance, words) => expect(chanceWords(chance)).toBe(words))

test('scores as on the cards: surveys whole, others cut', () => {
  expect(showScore('survey-completions', { n: 46n, d: 1n })).toBe('46')
  expect(showScore('courseware-completions', { n: 811n, d: 1n })).toBe('811.0')
  expect(showScore('average-response-score', { n: 42499n, d: 10000n })).toBe('4.24')
})
