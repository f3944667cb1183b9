import { expect, test } from 'vitest'
import { dateChoices } from './date-choices'

test('ways that read every example alike are one choice: the chosen one, else the first', () => {
  const moments = ['2026/09/14 4:05:12 PM', '2026/09/15 9:30:00 AM']
  expect(dateChoices(moments, '')).toEqual(['iso', 'ymd'])
  expect(dateChoices(moments, 'mdy')).toEqual(['iso', 'mdy'])
})

test('day or month first stays a choice where the examples have the same number for both: later rows may not', () => {
  const choices = dateChoices(['01/01/2026', '02/02/2026'], '')
  expect(choices).toContain('dmy')
  expect(choices).toContain('mdy')
})

test('ways that differ in one example stay, and so do those that cannot read one', () => {
  const every = ['iso', 'ymd', 'dmy', 'mdy', 'serial']
  expect(dateChoices(['03/04/2026', '03/03/2026'], '')).toEqual(every)
  expect(dateChoices([], '')).toEqual(every)
})
