import { beforeEach, expect, test } from 'vitest'
import { AT_ONCE, close, enter, isSignIn, leave, minutesClosed, networkOf, reopen } from './sign-in-door.mjs'

const NOW = 1_000_000
beforeEach(() => reopen())

const many = (network: string, count: number) =>
  Array.from({ length: count }, () => enter(network, NOW)).filter((minutes) => minutes === null).length

test(`${AT_ONCE} sign-ins of one network go through at the same moment; one more closes it for a minute`, () => {
  expect(many('a', AT_ONCE + 5)).toBe(AT_ONCE)
  for (let one = 0; one < AT_ONCE; one++) leave('a')
  expect(enter('a', NOW + 59_999)).toBe(1)
  expect(enter('a', NOW + 60_000)).toBeNull()
  leave('a')
})

test('another network is let in meanwhile', () => {
  many('b', AT_ONCE + 1)
  expect(enter('c', NOW)).toBeNull()
  leave('c')
  for (let one = 0; one < AT_ONCE; one++) leave('b')
})

test('as many as leave may enter: one after the other never closes a network', () => {
  for (let one = 0; one < 10 * AT_ONCE; one++) {
    expect(enter('d', NOW)).toBeNull()
    leave('d')
  }
})

test('who was closed is told the minutes that are left, rounded up, and is open at the end', () => {
  close('e', NOW + 61_000)
  expect([NOW, NOW + 1001, NOW + 61_000].map((now) => minutesClosed('e', now))).toEqual([2, 1, null])
})

test('the list of the closed does not grow without end: the oldest go', () => {
  for (let one = 0; one < 30_000; one++) close(`n${one}`, NOW + 1)
  expect(minutesClosed('n0', NOW)).toBeNull()
  expect(minutesClosed('n29999', NOW)).toBe(1)
})

test.each([
  ['192.0.2.7', '192.0.2.0/24'],
  ['::ffff:192.0.2.9', '192.0.2.0/24'],
  ['2001:db8:0:1:aaaa::1', '2001:db8:0:1::/64'],
  ['2001:0db8:0:1::1', '2001:db8:0:1::/64'],
  ['2001:db8::1', '2001:db8:0:0::/64'],
  ['::1', '0:0:0:0::/64'],
  ['fe80::1%eth0', 'fe80:0:0:0::/64'],
  [null, 'unknown'],
])('%s is of the network %s', (ip, network) => {
  expect(networkOf(ip)).toBe(network)
})

test.each([
  '/api/sign-in',
  '/api/sign-in?x=1',
  '/api/sign-in/',
  '//api//sign-in',
  '/api/%73ign-in',
  '/api/./sign-in',
  'http://other.example/api/sign-in',
  '/api/auth/callback/credentials',
  '/api/auth/callback/credentials/more',
])('%s comes to the door', (address) => {
  expect(isSignIn('POST', address)).toBe(true)
  expect(isSignIn('GET', address)).toBe(false)
})

test.each(['/', '/sign-in', '/api/sign-in/provider', '/api/auth/callback/entra', '/api/%', 'http://', ''])(
  '%j does not',
  (address) => expect(isSignIn('POST', address)).toBe(false),
)

test.each([
  '/api/sign-in/provider?provider=entra',
  '/api/auth/callback/entra?code=x',
  '//api/auth/callback/oidc/',
])('%j goes to a provider or comes from one', (address) => {
  expect(isSignIn('GET', address)).toBe(true)
  expect(isSignIn('HEAD', address)).toBe(true)
  expect(isSignIn('POST', address)).toBe(false)
})
