import { connect } from 'node:net'
import { expect } from '@playwright/test'
import { type ApiDemo, ask, jsonOf, test } from '../support/api-demo'

const HEADER = 'redemption_id,redeemed_on,course_number,location_id,learner_id'
const KIND = 'imports?kind=courseware-completions'

/** 25,000 rows of 450 bytes. */
function elevenMegabytes(): string {
  const filler = 'x'.repeat(400)
  const rows = Array.from(
    { length: 25_000 },
    (_, n) => `R${100_000 + n},2026-01-05,AZ-104T00,1234567,L${n}${filler}`,
  )
  return `${HEADER}\n${rows.join('\n')}\n`
}

test('11 MB arrive whole: no row is cut off at 10 MB', async ({ api }) => {
  const slug = await api.mint()
  const admin = await api.token(slug, 'partner_admin')
  const body = elevenMegabytes()
  expect(body.length).toBeGreaterThan(11_000_000)
  const answer = await ask(api, admin, `${slug}/${KIND}`, { method: 'POST', body })
  expect(answer.status).toBe(201)
  expect(jsonOf(answer)).toMatchObject({ bytes: body.length, rowsRead: 25_000, rowsAccepted: 25_000 })
})

test('a file sent in pieces, of a length not announced, arrives whole', async ({ api }) => {
  const slug = await api.mint()
  const admin = await api.token(slug, 'partner_admin')
  const pieces = [`${HEADER}\nR1,2026-0`, '1-05,AZ-104T00,12345', '67,L\n']
  const body = new ReadableStream({
    start(controller) {
      for (const piece of pieces) controller.enqueue(new TextEncoder().encode(piece))
      controller.close()
    },
  })
  const answer = await ask(api, admin, `${slug}/${KIND}`, { method: 'POST', body, duplex: 'half' })
  expect(jsonOf(answer)).toMatchObject({ bytes: pieces.join('').length, rowsAccepted: 1 })
})

test('a file cut on its way, shorter than announced, is not imported', async ({ api }) => {
  const slug = await api.mint()
  const admin = await api.token(slug, 'partner_admin')
  const body = `${HEADER}\nR1,2026-01-05,AZ-104T00,1234567,L\n`
  const head = [
    `POST /api/v1/orgs/${slug}/${KIND} HTTP/1.1`,
    'Host: 127.0.0.1',
    'Connection: close',
    `Authorization: ${admin.headers.authorization}`,
    `Content-Length: ${body.length + 1000}`,
  ]
  const said = await raw(api, `${head.join('\r\n')}\r\n\r\n${body}`)
  expect(said).not.toMatch(/^HTTP\/1\.1 2/)
  expect(jsonOf(await ask(api, admin, `${slug}/imports`))).toEqual({ imports: [] })
  expect((await fetch(`${api.url}/api/health`)).status).toBe(200)
})

test('more than may be sent is refused before it is read', async ({ api }) => {
  const slug = await api.mint()
  const admin = await api.token(slug, 'partner_admin')
  const head = [
    `POST /api/v1/orgs/${slug}/${KIND} HTTP/1.1`,
    'Host: 127.0.0.1',
    'Connection: close',
    `Authorization: ${admin.headers.authorization}`,
    `Content-Length: ${600 * 1024 * 1024}`,
  ]
  expect(await raw(api, `${head.join('\r\n')}\r\n\r\n${HEADER}\n`, true)).toMatch(/^HTTP\/1\.1 413/)
})

/** What the server says to these bytes, after which the client closes its side, or waits for the answer. */
function raw({ url }: ApiDemo, bytes: string, wait = false): Promise<string> {
  const { hostname, port } = new URL(url)
  return new Promise((done) => {
    const socket = connect(Number(port), hostname)
    let said = ''
    socket.on('data', (chunk) => {
      said += chunk.toString('latin1')
      if (wait) socket.destroy()
    })
    socket.on('error', () => done(said))
    socket.on('close', () => done(said))
    if (wait) socket.write(bytes)
    else socket.end(bytes)
  })
}
