import fc from 'fast-check'
import { expect, test } from 'vitest'
import { SORTS } from './choice'
import { findText, placeText, readFind, readPlace } from './place'

const on = fc.constantFrom('2026-03-17', '2024-02-29')
const identity = fc.string({ minLength: 1, unit: 'grapheme' })

test('a place comes back from its text in every order', () => {
  fc.assert(
    fc.property(fc.constantFrom(...SORTS), on, identity, (sort, day, id) => {
      const group = sort === 'course' ? 'AZ-104T00' : sort === 'location' ? 'IB1090206' : ''
      const place = { group, on: day, identity: id }
      expect(readPlace(placeText(place), sort)).toEqual(place)
    }),
  )
})

test('a find comes back from its text', () => {
  fc.assert(
    fc.property(fc.nat(3), identity, on, identity, (nth, text, day, id) => {
      const find = { nth, text, on: day, identity: id }
      expect(readFind(findText(find), 4)).toEqual(find)
    }),
  )
})

test.each([null, '', 'x', '2026-02-30~R1', '2026-03-17', 'AZ-104T00~2026-03-17~R1'])(
  '%s is no place among rows by date',
  (text) => expect(readPlace(text, 'newest')).toBeNull(),
)

test.each([null, '', 'x', '2026-03-17~R1', 'WzEsMl0', Buffer.from('{"a":1}').toString('base64url')])(
  '%s is no find',
  (text) => expect(readFind(text, 4)).toBeNull(),
)

const find = { nth: 2, text: 'L-1', on: '2026-03-17', identity: 'R1' }

test('a find in the third field is none where a search looks in two', () => {
  expect(readFind(findText(find), 3)).toEqual(find)
  expect(readFind(findText(find), 2)).toBeNull()
  expect(readFind(findText({ ...find, nth: -1 }), 3)).toBeNull()
})

test.each(['a\0b', 'a\ud83d'])('a find with what no database keeps is none', (text) =>
  expect([
    readFind(findText({ ...find, text }), 3),
    readFind(findText({ ...find, identity: text }), 3),
  ]).toEqual([null, null]),
)
