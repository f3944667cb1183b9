import { expect, test } from 'vitest'
import { searchedItems } from './course-search'

const ITEMS = ['AZ-104T00', 'AZ-140T00', 'SC-200T00']

test.each([
  ['AZ-1', ['AZ-104T00', 'AZ-140T00']],
  ['az-104', ['AZ-104T00']],
  ['AZ-104T00DE', ['AZ-104T00']],
  ['AZ', null],
  ['DP-600', null],
  ['R-2026-1', null],
])('%s, begun or in a language, means the courses that there are rows of', (search, items) => {
  expect(searchedItems('courseware-completions', search, ITEMS)).toEqual(items)
})
