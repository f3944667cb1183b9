import { expect, test } from 'vitest'
import { ApiError } from '../forms/call-api'
import { atFormRows, organizationOf } from './organization-body'

const values = { name: 'School', 'locations.0.externalId': '', 'locations.1.externalId': '12' }

test('a row of locations that is left empty is not sent, and a mistake in the next stands at that row', () => {
  expect(organizationOf(values, 2, { kind: 'own' }).locations).toEqual([
    { externalId: '12', name: '', country: '' },
  ])
  const wrong = new ApiError('invalid_request', 'Correct it.', [
    { path: 'locations.0.externalId', message: 'A Location ID has 5 to 10 digits.' },
    { path: 'name', message: 'Give a name.' },
  ])
  expect((atFormRows(wrong, values, 2) as ApiError).issues.map(({ path }) => path)).toEqual([
    'locations.1.externalId',
    'name',
  ])
})
