import { expect, test } from 'vitest'
import { clientAddress } from './client-address'

test.each([
  ['192.0.2.7', '192.0.2.7'],
  ['claimed by the sender, 192.0.2.7', '192.0.2.7'],
  ['192.0.2.7, 2001:db8::1', '2001:db8::1'],
  ['::ffff:192.0.2.7', '::ffff:192.0.2.7'],
  ['fe80::1%eth0', 'fe80::1%eth0'],
  ['192.0.2.7, <script>', null],
  ['a'.repeat(65), null],
  ['', null],
  [undefined, null],
])('X-Forwarded-For %s is a request from %s', (header, expected) => {
  expect(clientAddress(new Headers(header === undefined ? {} : { 'x-forwarded-for': header }))).toBe(expected)
})
