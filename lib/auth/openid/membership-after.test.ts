import { describe, expect, test } from 'vitest'
import { highest, type Mapping, type Membership, membershipAfter } from './membership-after'

const ISSUER = 'https://id.example'
const as = (role: Mapping['role'], locationIds: number[] | null = null): Mapping => ({ role, locationIds })
const now = (change: Partial<Membership>): Membership => ({
  ...{ role: 'viewer', locationIds: null, source: ISSUER, pending: false, deactivated: false },
  ...change,
})

describe('of several mappings', () => {
  test.each([
    ['none: none', [], null],
    [
      'the highest role, in the order of roles',
      [as('viewer'), as('account_admin'), as('executive_viewer')],
      as('account_admin'),
    ],
    [
      'locations of the same role add up',
      [as('viewer', [3, 1]), as('viewer', [1, 2])],
      as('viewer', [1, 2, 3]),
    ],
    ['all locations and some are all', [as('viewer', [1]), as('viewer')], as('viewer')],
    [
      'locations of a lower role do not limit a higher one',
      [as('viewer', [1]), as('executive_viewer')],
      as('executive_viewer'),
    ],
  ])('%s', (_, mappings, expected) => {
    expect(highest(mappings)).toEqual(expected)
  })
})

describe('a membership', () => {
  const none = { role: 'none', locationIds: null, source: ISSUER }
  const admin = { role: 'global_admin', locationIds: null, source: ISSUER }
  test.each([
    ['begins without a role where none is mapped', null, [], none],
    ['begins with the mapped role', null, [as('global_admin')], admin],
    ['loses the role that is no longer named', now({}), [], none],
    ['given by hand stays where none is named', now({ source: 'manual', role: 'partner_admin' }), [], null],
    [
      'given by hand follows the issuer where it names one',
      now({ source: 'manual' }),
      [as('global_admin')],
      admin,
    ],
    ['of who was deactivated stays', now({ deactivated: true }), [as('global_admin')], null],
    [
      'of an invited person is joined by a named role',
      now({ pending: true }),
      [as('viewer')],
      { ...as('viewer'), source: ISSUER },
    ],
    ['of an invited person waits without one', now({ pending: true, source: 'manual' }), [], null],
    ['that says so already stays', now({ locationIds: [1, 2] }), [as('viewer', [2, 1])], null],
    [
      'with other locations changes',
      now({ locationIds: [1] }),
      [as('viewer')],
      { ...as('viewer'), source: ISSUER },
    ],
  ])('%s', (_, before, mappings, expected) => {
    expect(membershipAfter(before, ISSUER, mappings)).toEqual(expected)
  })
})
