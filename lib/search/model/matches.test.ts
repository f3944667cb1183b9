import { expect, it } from 'vitest'
import { isNamed, matches } from './matches'

it.each([
  ['az-104', ['AZ-104T00', 'Azure Administrator'], true],
  ['administrator AZURE', ['AZ-104T00', 'Azure Administrator'], true],
  ['azure security', ['AZ-104T00', 'Azure Administrator'], false],
  ['berlin', [null, 'Contoso Berlin'], true],
  ['straße', ['STRASSE', 'Straße'], true],
])('%j in %j: %s', (query, texts, found) => expect(matches(query, ...texts)).toBe(found))

it('what is named exactly is told from what contains it', () => {
  expect(isNamed(' az-104t00 ', 'AZ-104T00')).toBe(true)
  expect(isNamed('AZ-104', 'AZ-104T00', null)).toBe(false)
})
