import { expect, test } from 'vitest'
import { explanationNote } from './explanation-note'

const cause = { cause: { kind: 'item' as const, item: 'AZ-104T00' }, location: null }

test('an explanation names each cause with its course and rows, and the number they give', () => {
  expect(
    explanationNote({
      display: '770.0',
      causes: [
        { ...cause, words: 'Partner Center does not count AZ-104T00: it is not on its plan', rows: 41 },
        { ...cause, words: 'Partner Center’s window lies a month earlier', rows: 0 },
      ],
    }),
  ).toBe(
    'Partner Center does not count AZ-104T00: it is not on its plan (41 rows), and Partner Center’s window lies a month earlier: that gives 770.0.',
  )
})
