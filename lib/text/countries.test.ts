import { expect, test } from 'vitest'
import { isSameCountry } from './countries'

test.each([
  ['Germany', 'DE', true],
  ['germany ', 'Germany', true],
  ['USA', 'United States', true],
  ['U.S.A.', 'us', true],
  ['Great Britain', 'UK', true],
  ['Türkiye', 'Turkey', true],
  ['Deutschland', 'Germany', true],
  ['Osterreich', 'AT', true],
  ['Germany', 'Austria', false],
  ['Elsewhere', 'elsewhere', true],
  ['Elsewhere', 'Germany', false],
  [null, 'Germany', null],
  ['', 'Germany', null],
])('%s and %s: %s', (one, other, same) => expect(isSameCountry(one, other)).toBe(same))
