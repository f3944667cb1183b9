import fc from 'fast-check'
import { expect, test } from 'vitest'
import { withoutChange } from '../../../what-if/model/parameters'
import { readTried, type Tried, writeTried } from './tried'

const tried: fc.Arbitrary<Tried> = fc.oneof(
  fc.record({
    kind: fc.constant('lost' as const),
    customer: fc.stringMatching(/^[a-z0-9][a-z0-9._-]{0,8}$/),
  }),
  fc.record({
    kind: fc.constant('linked' as const),
    certification: fc.constant('azure-administrator'),
    people: fc.integer({ min: 1, max: 500 }),
  }),
)

test('of up to ten changes one taken out of the parameters is the others in their order, beside the date; of the only one nothing is left', () => {
  const several = fc.array(tried, { minLength: 1, maxLength: 10 })
  fc.assert(
    fc.property(several, fc.nat(), (all, any) => {
      const at = any % all.length
      const { changes = '', ...others } = withoutChange({ changes: writeTried(all), as_of: '2026-12-01' }, at)
      expect(readTried(changes)).toEqual({ tried: all.filter((_, other) => other !== at), problems: [] })
      expect(others).toEqual({ as_of: '2026-12-01' })
    }),
  )
  expect(withoutChange({ changes: 'lost:t1' }, 0)).toEqual({})
})
