import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { noteUntrusted } from '../../platform/serve/note-untrusted.mjs'
import { proxiesSeen } from '../cli/proxies-seen'
import { clientAddress, isOnThisMachine } from './client-address'
import { knowVisitor, trustedProxies } from './visitor.mjs'

/** What pages see of a request that came from `peer` with `headers`. */
function seen(peer: string | undefined, given: Record<string, string>, proxies = '') {
  const request = { headers: { host: 'laurel.example', ...given }, socket: { remoteAddress: peer } }
  const { address, untrusted } = knowVisitor(request, trustedProxies(proxies))
  const headers = new Headers(request.headers)
  expect(clientAddress(headers)).toBe(address)
  return { address, untrusted, headers, local: isOnThisMachine(headers) }
}

const PROXY = '10.0.0.2'
const CHAIN = '10.0.0.0/8, 2001:db8:5::/48'

test.each([
  ['nobody is trusted', '203.0.113.9', '192.0.2.7', '', '203.0.113.9'],
  ['loopback is not either until it is named', '127.0.0.1', '192.0.2.7', '', '127.0.0.1'],
  ['loopback, named', '127.0.0.1', '192.0.2.7', '127.0.0.1', '192.0.2.7'],
  ['a stranger beside the trusted proxy', '203.0.113.9', '192.0.2.7', CHAIN, '203.0.113.9'],
  ['what the sender claims before the proxy', PROXY, '198.51.100.1, 192.0.2.7', CHAIN, '192.0.2.7'],
  ['two proxies', PROXY, '198.51.100.1, 192.0.2.7, 2001:db8:5::1', CHAIN, '192.0.2.7'],
  ['all are proxies', PROXY, '10.9.9.9', CHAIN, '10.9.9.9'],
  ['the proxy itself, without the header', PROXY, undefined, CHAIN, PROXY],
  ['what is no address', PROXY, '192.0.2.7, <script>', CHAIN, PROXY],
  ['an empty header', PROXY, '', CHAIN, PROXY],
  ['a port', PROXY, '192.0.2.7:51234', CHAIN, '192.0.2.7'],
  ['IPv6 with a port', PROXY, '[2001:db8::7]:443', CHAIN, '2001:db8::7'],
  ['IPv4 written as IPv6', `::ffff:${PROXY}`, '::ffff:192.0.2.7', CHAIN, '192.0.2.7'],
  ['a zone', 'fe80::1%eth0', '192.0.2.7', 'fe80::/10', '192.0.2.7'],
  ['a socket that is gone', undefined, '192.0.2.7', CHAIN, null],
])('%s: %s with X-Forwarded-For %s, trusted %j, is %s', (_what, peer, forwarded, proxies, expected) => {
  const headers: Record<string, string> = forwarded === undefined ? {} : { 'x-forwarded-for': forwarded }
  expect(seen(peer, headers, proxies).address).toBe(expected)
})

describe('of somebody who is no trusted proxy', () => {
  const CLAIMS = {
    forwarded: 'for=192.0.2.7;proto=https',
    'x-forwarded-for': '192.0.2.7',
    'x-forwarded-host': 'elsewhere.example',
    'x-forwarded-proto': 'https',
    'x-forwarded-port': '443',
    'x-real-ip': '192.0.2.7',
  }

  test('no claim is left but the one address, and the server says who made it', () => {
    const { headers, untrusted } = seen('203.0.113.9', CLAIMS)
    expect(untrusted).toBe('203.0.113.9')
    expect(Object.fromEntries(headers)).toEqual({
      host: 'laurel.example',
      'x-forwarded-for': '203.0.113.9',
      'x-laurel-direct': '0',
    })
  })

  test('a trusted one keeps host and protocol', () => {
    const { headers, untrusted } = seen(PROXY, CLAIMS, CHAIN)
    expect(untrusted).toBe(null)
    expect([headers.get('x-forwarded-host'), headers.get('x-forwarded-proto')]).toEqual([
      'elsewhere.example',
      'https',
    ])
  })
})

test.each([
  ['127.0.0.1', {}, '', true],
  ['::1', {}, '', true],
  ['::ffff:127.0.0.5', {}, '', true],
  ['192.0.2.7', {}, '', false],
  ['192.0.2.7', { 'x-laurel-direct': '1', 'x-forwarded-for': '127.0.0.1' }, '', false],
  ['127.0.0.1', { 'x-forwarded-for': '127.0.0.1' }, '', false],
  ['127.0.0.1', { 'x-forwarded-for': '127.0.0.1' }, '127.0.0.1', false],
  ['127.0.0.1', { via: '1.1 proxy' }, '', false],
  ['127.0.0.1', { 'x-forwarded-proto': 'https' }, '', false],
] as const)('%s with %j, trusted %j: on this machine is %s', (peer, headers, proxies, local) => {
  expect(seen(peer, headers, proxies).local).toBe(local)
})

test('a request that did not come by the server is from nobody, and not from this machine', () => {
  expect(clientAddress(new Headers())).toBe(null)
  expect(isOnThisMachine(new Headers({ 'x-forwarded-for': '127.0.0.1' }))).toBe(false)
})

test.each(['nonsense', '10.0.0.0/33', '10.0.0.0/8/8', '10.0.0.0/', '10.0.0.0/-1', 'proxy.example'])(
  '%j is no list of proxies',
  (text) => expect(() => trustedProxies(text)).toThrow(text),
)

test('doctor names whom the server did not believe, until it is trusted', () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'laurel-proxy-'))
  try {
    expect(proxiesSeen({ dataDir, trustedProxies: '' })).toBe('none trusted')
    noteUntrusted('10.0.0.2', dataDir)
    expect(proxiesSeen({ dataDir, trustedProxies: '' })).toContain('set LAUREL_TRUSTED_PROXIES=10.0.0.2')
    expect(proxiesSeen({ dataDir, trustedProxies: '10.0.0.2' })).toBe('trusted: 10.0.0.2')
  } finally {
    rmSync(dataDir, { recursive: true })
  }
})
