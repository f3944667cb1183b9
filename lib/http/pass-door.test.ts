import { createServer, request as send } from 'node:http'
import { type AddressInfo, connect, type Socket } from 'node:net'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { BODY_BYTES, passDoor } from './pass-door.mjs'
import { AT_ONCE, enter, leave, reopen } from './sign-in-door.mjs'

const NETWORK = '192.0.2.7'
/** Short here, so that nobody waits; how long it is changes nothing else. */
const MS = 300

/** What is behind the door: says back what came through. */
const server = createServer(async (request, response) => {
  const whole = await passDoor(request, response, NETWORK, { ms: MS })
  if (!whole) return
  const blocks: Buffer[] = []
  for await (const block of whole) blocks.push(block as Buffer)
  const { method, url, headers } = whole
  response.end(
    JSON.stringify({ method, url, type: headers['content-type'], body: `${Buffer.concat(blocks)}` }),
  )
})
let port = 0
beforeAll(async () => {
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready))
  port = (server.address() as AddressInfo).port
})
afterAll(() => {
  server.closeAllConnections()
  server.close()
})
beforeEach(() => reopen())

type Answer = { status: number; location: string | undefined; text: string }

const post = (body: string, path = '/api/sign-in', method = 'POST') =>
  new Promise<Answer>((done, fail) => {
    const headers = { 'content-type': 'text/plain', 'content-length': Buffer.byteLength(body) }
    const sent = send({ port, host: '127.0.0.1', method, path, headers, agent: false }, (answer) => {
      let text = ''
      answer.on('data', (block) => {
        text += block
      })
      answer.on('end', () =>
        done({ status: answer.statusCode ?? 0, location: answer.headers.location, text }),
      )
    })
    sent.on('error', fail).end(body)
  })

/** A sign-in that announces ten bytes and sends one. @returns all it was answered until it was cut off */
function slow(): { socket: Socket; ended: Promise<string> } {
  const socket = connect(port, '127.0.0.1')
  socket.write('POST /api/sign-in HTTP/1.1\r\nHost: x\r\nContent-Length: 10\r\n\r\nx')
  const ended = new Promise<string>((done) => {
    let text = ''
    socket.on('data', (block) => {
      text += block
    })
    socket.on('error', () => undefined)
    socket.on('close', () => done(text))
  })
  return { socket, ended }
}

test('a sign-in goes through with its method, address, headers and body', async () => {
  const { status, text } = await post('email=a&password=ü', '/api/sign-in?x=1')
  expect(status).toBe(200)
  expect(JSON.parse(text)).toEqual({
    method: 'POST',
    url: '/api/sign-in?x=1',
    type: 'text/plain',
    body: 'email=a&password=ü',
  })
  expect(JSON.parse((await post('', '/api/sign-in')).text).body).toBe('')
})

test(`${3 * AT_ONCE} idle bodies of one byte close nobody’s network, and are dropped when their time is over`, async () => {
  const idle = Array.from({ length: 3 * AT_ONCE }, slow)
  await Promise.all(idle.map(({ socket }) => new Promise((sent) => socket.once('connect', sent))))
  for (let one = 0; one < 3; one++) expect((await post('a whole body')).status).toBe(200)
  for (const { ended } of idle) expect(await ended).toMatch(/^HTTP\/1\.1 408 /)
  expect(enter('192.0.2.0/24')).toBe(null)
  leave('192.0.2.0/24')
})

test('who goes before the body is there leaves nothing behind', async () => {
  for (let one = 0; one < AT_ONCE + 1; one++) {
    const { socket, ended } = slow()
    await new Promise((sent) => socket.once('connect', sent))
    socket.destroy()
    await ended
  }
  expect((await post('a whole body')).status).toBe(200)
})

test('whole bodies count until they are answered: places are free again afterwards', async () => {
  for (let one = 0; one < 2 * AT_ONCE; one++) expect((await post('a whole body')).status).toBe(200)
})

test(`more than ${BODY_BYTES} bytes are no sign-in`, async () => {
  expect((await post('x'.repeat(BODY_BYTES))).status).toBe(200)
  expect((await post('x'.repeat(BODY_BYTES + 1))).status).toBe(413)
})

test('a network that is closed is answered before its body is read', async () => {
  for (let one = 0; one <= AT_ONCE; one++) enter('192.0.2.0/24')
  const { ended, socket } = slow()
  const answered = new Promise<string>((done) => socket.once('data', (block) => done(`${block}`)))
  expect(await answered).toContain('location: /sign-in?error=throttled&minutes=1')
  socket.destroy()
  await ended
  for (let one = 0; one < AT_ONCE; one++) leave('192.0.2.0/24')
})

test('what is no sign-in is not read here', async () => {
  const { status, text } = await post('x'.repeat(BODY_BYTES + 1), '/api/v1/orgs/acme/imports')
  expect([status, JSON.parse(text).body.length]).toEqual([200, BODY_BYTES + 1])
})
