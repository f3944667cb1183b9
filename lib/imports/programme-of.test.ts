import { expect, test } from 'vitest'
import { PROGRAMMES } from '../programmes/registry'
import { IMPORT_KINDS } from './model/import-kinds'
import { programmeOf } from './programme-of'

test.each(IMPORT_KINDS)('a file of %s changes the scores of one programme of the registry', (kind) => {
  const claiming = PROGRAMMES.filter(({ imports }) => imports?.kinds.includes(kind))
  expect(claiming.map(({ programme }) => programme.id)).toEqual([programmeOf(kind).programme.id])
})

test('a kind of no programme is no kind of file', () => {
  expect(() => programmeOf('moss' as never)).toThrow('files of moss belong to no programme')
})
