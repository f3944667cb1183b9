import { expect, test } from 'vitest'
import { catalogueInput } from './catalogue-input'

const EMPTY = {
  type: 'course',
  number: '',
  title: '',
  area: '',
  programValue: '',
  days: '',
  from: '',
  to: '',
}
const wrong = (given: object) =>
  Object.fromEntries(
    catalogueInput.safeParse(given).error?.issues.map(({ path, message }) => [path[0], message]) ?? [],
  )

test('an empty form is told at once of every field that is needed, the solution area too', () => {
  expect(wrong(EMPTY)).toEqual({
    number: 'Give a course number such as AZ-104T00.',
    title: 'Give it a title.',
    area: 'Choose the solution area.',
    programValue: 'Give the program value, or the days: 3 or more count as 1, fewer as 0.5.',
  })
})

test('what depends on two fields is looked at also where a third is wrong', () => {
  const days = { from: '2026-03-01', to: '2026-02-01' }
  expect(Object.keys(wrong({ ...EMPTY, number: 'AZ-104T00', days: 'some', ...days }))).toEqual([
    'title',
    'area',
    'days',
    'to',
  ])
})

test.each([{}, { number: 4 }, [], null])('what is no entry at all is refused: %j', (given) =>
  expect(catalogueInput.safeParse(given).success).toBe(false),
)
