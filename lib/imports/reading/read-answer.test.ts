import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { FIVE, type Scale } from './answer-scale'
import { readAnswer } from './read-answer'

const read = (cell: string, scale: Scale = FIVE) => {
  const answer = readAnswer(cell, scale)
  return 'value' in answer ? answer.value : answer.problem.code
}

describe('an answer is read by the number in it', () => {
  it.each([
    ['', null],
    ['  ', null],
    ['5', 5],
    [' 5\u00a0', 5],
    ['5.0', 5],
    ['4,0', 4],
    ['4.00', 4],
    ['4,5', 'bad_answer'],
    ['4.5', 'bad_answer'],
    ['5,000', 'bad_answer'],
    ['5 - Strongly agree', 5],
    ['4 – Agree', 4],
    ['5. Strongly agree', 5],
    ['5) very good', 5],
    ['(3) Neutral', 3],
    ['3: neither agree nor disagree', 3],
    ['5 = sehr zufrieden', 5],
    ['5 (Strongly agree)', 5],
    ['5 Strongly agree', 5],
    ['Strongly agree (5)', 5],
    ['4 stars', 4],
    ['4/5', 4],
    ['4 / 5', 4],
    ['4 of 5', 4],
    ['4 von 5', 4],
    ['★★★★', 4],
    ['★★★★☆', 4],
    ['⭐⭐⭐⭐⭐', 5],
    ['⭐️⭐️⭐️', 3],
    ['x', 'bad_answer'],
    ['4x', 'bad_answer'],
    ['4 - 5', 'bad_answer'],
    ['100%', 'bad_answer'],
    ['Strongly agree', 'off_scale'],
    ['Sehr gut', 'off_scale'],
    ['Comment', 'bad_answer'],
    ['N/A', 'bad_answer'],
  ])('%j: %s', (cell, answer) => expect(read(cell)).toBe(answer))
})

describe('a number of another scale is never an answer of ours', () => {
  it.each([
    '0',
    '6',
    '9',
    '10',
    '99',
    '-1',
    '7.5',
    '0,5',
    '9/10',
    '4/10',
    '4 of 9',
    '10 - best',
    '9 - Strongly agree',
    // Counted from the best, or to another end: the number alone would be taken for its opposite.
    '1 - Strongly agree',
    '5 - strongly disagree',
    '1 = sehr zufrieden',
    '4 - Strongly agree',
    '2 - Agree',
    'Strongly disagree (5)',
    '★★★★★★★',
    '★★★★☆☆☆',
  ])('%j', (cell) => expect(read(cell)).toBe('off_scale'))
})

describe('a scale that is said converts, and says what leaves it', () => {
  const nine = { lowest: 1, highest: 9 }
  it.each([
    ['9', 5],
    ['8', 4],
    ['5', 3],
    ['1', 1],
    ['9/9', 5],
    ['9 - Strongly agree', 5],
    ['10', 'off_scale'],
    ['0', 'off_scale'],
    ['4/5', 'off_scale'],
    ['5 - Strongly agree', 'off_scale'],
    ['7.5', 'bad_answer'],
  ])('of 9, %j: %s', (cell, answer) => expect(read(cell, nine)).toBe(answer))
  it('of 6, the best first, "1 - sehr gut" is 5, "6" is 1', () => {
    const grades = { lowest: 6, highest: 1 }
    expect([read('1 - sehr gut', grades), read('6', grades), read('7', grades)]).toEqual([5, 1, 'off_scale'])
  })
})

it('any dirt around one of 1 to 5 is that answer, around any other number never one', () => {
  const around = fc.constantFrom('', ' ', '\u00a0', '\t', '\u3000')
  const written = fc.constantFrom(
    (n: number) => `${n}`,
    (n: number) => `${n}.0`,
    (n: number) => `${n},0`,
    (n: number) => `${n} - answer`,
    (n: number) => `${n}. answer`,
    (n: number) => `(${n}) answer`,
    (n: number) => `answer (${n})`,
  )
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 999 }), written, around, around, (n, write, before, after) => {
      expect(read(`${before}${write(n)}${after}`)).toBe(n >= 1 && n <= 5 ? n : 'off_scale')
    }),
  )
})
