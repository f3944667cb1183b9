import { once } from 'node:events'
import type { Server } from 'node:http'
import { type AddressInfo, connect } from 'node:net'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createOuterServer } from './outer-server.mjs'

let server: Server
let seen = 0
beforeAll(async () => {
  server = createOuterServer({
    https: true,
    handle(request, response) {
      seen++
      request.resume()
      if (request.url === '/moved') response.writeHead(303, { location: '/' })
      if (request.url === '/missing') response.writeHead(404)
      response.end()
    },
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
})
afterAll(() => new Promise((done) => server.close(done)))

/** Exactly these bytes, and everything that comes back until the connection ends. */
async function send(bytes: string): Promise<string> {
  const socket = connect((server.address() as AddressInfo).port, '127.0.0.1')
  const blocks: Buffer[] = []
  socket.on('data', (block: Buffer) => blocks.push(block))
  socket.write(bytes)
  await once(socket, 'close')
  return Buffer.concat(blocks).toString()
}

const get = (path: string, more = '') =>
  `GET ${path} HTTP/1.1\r\nhost: laurel.example\r\nconnection: close\r\n${more}\r\n`

const READ: [string, string, number][] = [
  ['a page', get('/acme'), 200],
  ['the API', get('/api/v1/orgs/acme/imports'), 200],
  ['a file', get('/_next/static/a.js'), 200],
  ['a picture', get('/favicon.svg'), 200],
  ['a redirect', get('/moved'), 303],
  ['what is not there', get('/missing'), 404],
]
const UNREAD: [string, string, number][] = [
  ['no HTTP at all', 'HELO laurel\r\n\r\n', 400],
  ['a header without an end', 'GET / HTTP/1.1\r\nhost laurel\r\n\r\n', 400],
  [
    'two lengths',
    'POST /api/sign-in HTTP/1.1\r\nhost: a\r\ncontent-length: 1\r\ncontent-length: 2\r\n\r\nx',
    400,
  ],
  [
    'a length beside chunks',
    'POST / HTTP/1.1\r\nhost: a\r\ncontent-length: 1\r\ntransfer-encoding: chunked\r\n\r\n0\r\n\r\n',
    400,
  ],
  ['no host', 'GET / HTTP/1.1\r\nconnection: close\r\n\r\n', 400],
  ['headers of 64 KiB', get('/', `x: ${'a'.repeat(65_536)}\r\n`), 431],
  ['an expectation nobody can meet', get('/', 'expect: gold\r\n'), 417],
  ['an address of another server', get('http://elsewhere.example/api/sign-in'), 400],
  ['an address of none', 'OPTIONS * HTTP/1.1\r\nhost: a\r\nconnection: close\r\n\r\n', 400],
]

const ALWAYS: [string, RegExp][] = [
  ['content-security-policy', /(default-src 'none'|script-src 'self' 'nonce-).*frame-ancestors 'none'/],
  ['x-content-type-options', /^nosniff$/],
  ['referrer-policy', /^same-origin$/],
  ['permissions-policy', /camera=\(\)/],
  ['cross-origin-opener-policy', /^same-origin$/],
  ['cross-origin-resource-policy', /^same-origin$/],
  ['strict-transport-security', /^max-age=63072000$/],
]

function expectDressed(answer: string, status: number): void {
  const [head = ''] = answer.split('\r\n\r\n')
  expect(head).toMatch(new RegExp(`^HTTP/1.1 ${status} `))
  for (const [name, form] of ALWAYS) {
    const values = [...head.matchAll(new RegExp(`^${name}: (.*)$`, 'gim'))].map((found) => found[1])
    expect(values, name).toHaveLength(1)
    expect(values[0], name).toMatch(form)
  }
}

describe('every answer carries its headers, each once', () => {
  test.each(READ)('%s', async (_, bytes, status) => {
    expectDressed(await send(bytes), status)
  })

  test.each(UNREAD)('%s, which nobody behind this server sees', async (_, bytes, status) => {
    const before = seen
    expectDressed(await send(bytes), status)
    expect(seen).toBe(before)
  })
})

test('a connection that rests is kept longer than the minute for which a proxy may use it again', async () => {
  const { port } = server.address() as AddressInfo
  const socket = connect(port, '127.0.0.1')
  socket.write('GET /acme HTTP/1.1\r\nhost: laurel.example\r\n\r\n')
  const [answer] = (await once(socket, 'data')) as [Buffer]
  socket.destroy()
  const [, seconds] = /^keep-alive: timeout=(\d+)/im.exec(answer.toString()) ?? []
  expect(Number(seconds)).toBeGreaterThan(60)
})
