import { expect, it } from 'vitest'
import { columnWords, renamedColumns } from './column-words'

it.each([
  ['redemption_id', 'Redemption ID (redemption_id)'],
  ['mct_id', 'MCT ID (mct_id)'],
  ['q3', 'Question 3 (q3)'],
  ['country', 'Country'],
  ['acr_usd', 'ACR USD (acr_usd)'],
])('the column %s is named in words: %s', (name, words) => expect(columnWords(name)).toBe(words))

it('only headers that say something else than their column are named with it', () => {
  const columns = { from: 'Release Date', redemption_id: 'Redemption ID', country: 'country' }
  expect(renamedColumns(columns)).toEqual(['Release Date → from'])
})
