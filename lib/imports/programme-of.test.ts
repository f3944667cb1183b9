import { expect, test } from 'vitest'
import { AREA_SCORINGS, PROGRAMMES } from '../programmes/registry'
import { IMPORT_KINDS } from './model/import-kinds'
import { programmeOf } from './programme-of'

test.each(IMPORT_KINDS)('a file of %s changes the scores of one programme of the registry', (kind) => {
  const claims = [...PROGRAMMES.flatMap(({ imports }) => imports ?? []), ...AREA_SCORINGS]
  expect(claims.filter(({ kinds }) => kinds.includes(kind))).toHaveLength(1)
  expect(programmeOf(kind)).toBeDefined()
})

test('a kind of no programme is no kind of file', () => {
  expect(() => programmeOf('moss' as never)).toThrow('files of moss belong to no programme')
})
