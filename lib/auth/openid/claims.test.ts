import { expect, test } from 'vitest'
import { personOf } from './claims'
import type { Issuer } from './issuers'

const issuer: Issuer = {
  ...{ provider: 'oidc', tenant: null, issuer: 'https://id.example', name: 'ID', label: 'ID' },
  ...{ clientId: 'laurel', clientSecret: 'secret', rolesClaim: 'roles' },
}
const claims = { iss: issuer.issuer, sub: 'ada' }
const rolesOf = (given: object, rolesClaim = 'roles') =>
  personOf({ ...issuer, rolesClaim }, { ...claims, ...given })?.appRoles

test('roles are a list or one word; anything else is none, and twice is once', () => {
  expect(rolesOf({ roles: ['a', 'b', 'a', 7, '', null] })).toEqual(['a', 'b'])
  expect(rolesOf({ roles: 'a' })).toEqual(['a'])
  expect(rolesOf({})).toEqual([])
  expect(rolesOf({ roles: { a: 1 } })).toEqual([])
  expect(rolesOf({ roles: ['a\0'] })).toEqual([])
})

test('the claim may have a name with dots, or lie deeper', () => {
  expect(rolesOf({ 'https://id.example/roles': ['a'] }, 'https://id.example/roles')).toEqual(['a'])
  expect(rolesOf({ realm_access: { roles: ['a'] } }, 'realm_access.roles')).toEqual(['a'])
  expect(rolesOf({ realm_access: 'a' }, 'realm_access.roles')).toEqual([])
})

test('a person is named by what there is, and nobody by a token of another issuer', () => {
  const full = { name: ' Ada ', email: 'ada@id.example', preferred_username: 'x' }
  expect(personOf(issuer, { ...claims, ...full })).toMatchObject({ name: 'Ada', email: 'ada@id.example' })
  expect(personOf(issuer, { ...claims, preferred_username: 'ada' })).toMatchObject({
    name: 'ada',
    email: 'ada',
  })
  expect(personOf(issuer, { ...claims, name: 7, email: 'a\0b' })).toMatchObject({ name: 'ab', email: 'ab' })
  for (const wrong of [{ iss: 'https://id.example/' }, { sub: '' }, { sub: 'a\0' }])
    expect(personOf(issuer, { ...claims, ...wrong })).toBe(null)
})

test('of 5000 groups the last is there like the first: nothing is cut before it is known what they mean', () => {
  const groups = Array.from({ length: 5000 }, (_, index) => `group-${index}`)
  expect(rolesOf({ groups }, 'groups')).toEqual(groups)
})

test.each([
  ['named in _claim_names', { _claim_names: { groups: 'src1' } }, 'groups', true],
  ['hasgroups, as a truth or a word', { hasgroups: true }, 'groups', true],
  ['hasgroups, as a truth or a word', { hasgroups: 'true' }, 'groups', true],
  ['a list that is empty, and named', { groups: [], _claim_names: { groups: 'src1' } }, 'groups', true],
  ['groups left out where roles are read', { _claim_names: { groups: 'src1' } }, 'roles', false],
  ['hasgroups where roles are read', { hasgroups: true }, 'roles', false],
  ['the claim is there all the same', { groups: ['a'], hasgroups: true }, 'groups', false],
  ['no groups, said by nothing', {}, 'groups', false],
  ['hasgroups that says no', { hasgroups: 'false' }, 'groups', false],
  ['a name of every object', { _claim_names: {} }, 'toString', false],
  ['nonsense', { _claim_names: 'groups', hasgroups: { groups: 1 } }, 'groups', false],
])('left out by the issuer, as too many: %s', (_, given, rolesClaim, leftOut) => {
  expect(personOf({ ...issuer, rolesClaim }, { ...claims, ...given })?.rolesLeftOut).toBe(leftOut)
})

test('who has neither name nor address is called by the subject', () => {
  expect(personOf(issuer, claims)).toMatchObject({ name: 'ada', email: '' })
})
