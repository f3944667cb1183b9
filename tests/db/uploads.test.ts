import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, statSync, utimesSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { sql } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { POST as send } from '@/app/api/v1/orgs/[org]/imports/route'
import { GET as inspection } from '@/app/api/v1/orgs/[org]/uploads/[id]/inspection/route'
import { PATCH as append, GET as look, DELETE as remove } from '@/app/api/v1/orgs/[org]/uploads/[id]/route'
import { POST as begin } from '@/app/api/v1/orgs/[org]/uploads/route'
import { saveMapping } from '@/lib/import-mappings/save-mapping'
import { appendUpload } from '@/lib/uploads/append-upload'
import { sweepUploads } from '@/lib/uploads/sweep-uploads'
import {
  type Answer,
  type Caller,
  call,
  coursewareFile,
  mintCaller,
  runtime,
  type Surroundings,
} from '../support/runtime'

let here: Surroundings
beforeAll(async () => {
  here = await runtime()
})
afterAll(() => here.close())

const MIB = 1024 * 1024
const start = (caller: Caller, bytes: number, fileName = 'a.csv') =>
  call(caller, begin, { method: 'POST', body: JSON.stringify({ fileName, bytes }) })
const piece = (caller: Caller, id: unknown, offset: number, body: string | ReadableStream, more = {}) =>
  call(caller, append, {
    method: 'PATCH',
    id,
    body,
    duplex: 'half',
    headers: { 'upload-offset': String(offset), ...more },
  })
const code = ({ status, body }: Answer) => [status, body.error?.code]
const pathOf = (caller: Caller, id: unknown) => join(here.dataDir, 'uploads', `${caller.ctx.orgId}-${id}`)
const hex = (text: string) => createHash('sha256').update(text).digest('hex')
const digest = (text: string) => `sha-256=:${createHash('sha256').update(text).digest('base64')}:`

/** Sends the text, then breaks off. */
const broken = (text: string) =>
  new ReadableStream({
    start(controller) {
      controller.enqueue(new TextEncoder().encode(text))
    },
    pull() {
      throw new Error('the connection was lost')
    },
  })

describe('an upload', () => {
  const text = coursewareFile(50)

  test('arrives in pieces and is whole with the last byte; its file is nobody else’s', async () => {
    const caller = await mintCaller(here.db)
    const made = await start(caller, text.length)
    expect(made).toMatchObject({
      status: 201,
      body: { fileName: 'a.csv', bytes: text.length, received: 0, sha256: null },
    })
    const { id } = made.body
    await piece(caller, id, 0, text.slice(0, 100))
    const whole = await piece(caller, id, 100, text.slice(100))
    expect(whole).toMatchObject({ status: 200, body: { received: text.length, sha256: hex(text) } })
    expect(readFileSync(pathOf(caller, id), 'utf8')).toBe(text)
    expect(statSync(pathOf(caller, id)).mode & 0o777).toBe(0o600)
    expect(statSync(join(here.dataDir, 'uploads')).mode & 0o777).toBe(0o700)
  })

  test('that breaks off goes on where it stopped; elsewhere is 409, which says where', async () => {
    const caller = await mintCaller(here.db)
    const { id } = (await start(caller, text.length)).body
    expect((await piece(caller, id, 0, broken(text.slice(0, 70)))).status).toBe(400)
    const now = await call(caller, look, { id })
    expect(now.body.received).toBe(70)
    const wrong = await piece(caller, id, 10, text.slice(10))
    expect([code(wrong), wrong.body.upload]).toEqual([[409, 'conflict'], now.body])
    // What a process wrote before it was killed, and never counted.
    writeFileSync(pathOf(caller, id), `${text.slice(0, 70)}${'torn'.repeat(1000)}`)
    expect((await piece(caller, id, 70, text.slice(70))).body.sha256).toBe(hex(text))
  })

  test('has one writer at a time', async () => {
    const caller = await mintCaller(here.db)
    const { id } = (await start(caller, text.length)).body
    let end: () => void = () => undefined
    const slow = new ReadableStream({
      start(controller) {
        controller.enqueue(new TextEncoder().encode(text.slice(0, 10)))
        end = () => controller.close()
      },
    })
    const first = piece(caller, id, 0, slow)
    await expect.poll(() => statSync(pathOf(caller, id)).size).toBe(10)
    expect(code(await piece(caller, id, 0, 'x'))).toEqual([409, 'conflict'])
    end()
    expect((await first).body.received).toBe(10)
  })

  test('also where two pieces begin at once: what counts as received is there', async () => {
    const caller = await mintCaller(here.db)
    const { id } = (await start(caller, text.length)).body
    const bytes = (part: string) => ({ offset: 0, body: [Buffer.from(part)] as never, sha256: null })
    let first: Promise<unknown> = Promise.resolve()
    // Reads where the upload stands, and goes on when the other request has ended.
    const inTenant: typeof here.db.inTenant = async (...given) => {
      const read = await here.db.inTenant(...given)
      await first
      return read
    }
    const slow = { ...here.db, inTenant }
    const second = appendUpload({ ...caller.ctx, db: slow }, Number(id), bytes(text.slice(0, 10)))
    first = appendUpload(caller.ctx, Number(id), bytes(text.slice(0, 100)))
    await Promise.all([first, second])
    const { received } = (await call(caller, look, { id })).body
    expect(statSync(pathOf(caller, id)).size).toBe(received)
  })

  test('takes no byte more than announced, and no piece of another SHA-256', async () => {
    const caller = await mintCaller(here.db)
    const { id } = (await start(caller, 10)).body
    expect(code(await piece(caller, id, 0, '12345678901'))).toEqual([400, 'invalid_request'])
    expect(code(await piece(caller, id, 0, '12345', { 'content-digest': digest('54321') }))).toEqual([
      422,
      'invalid_file',
    ])
    expect((await call(caller, look, { id })).body.received).toBe(0)
    await piece(caller, id, 0, '12345', { 'content-digest': digest('12345') })
    // Of the whole file, with the last piece.
    const last = await piece(caller, id, 5, '67890', { 'content-digest': digest('1234567890') })
    expect(last.body.sha256).toBe(hex('1234567890'))
  })

  test('is imported only when it is whole and what was sent', async () => {
    const caller = await mintCaller(here.db)
    const { id } = (await start(caller, text.length)).body
    const query = `kind=courseware-completions&upload=${id}`
    expect(code(await call(caller, send, { method: 'POST', query }))).toEqual([409, 'conflict'])
    await piece(caller, id, 0, text)
    const headers = { 'content-digest': digest('another') }
    expect(code(await call(caller, send, { method: 'POST', query, headers }))).toEqual([422, 'invalid_file'])
    const later = { prefer: 'respond-async', 'content-digest': digest(text) }
    expect(await call(caller, send, { method: 'POST', query, headers: later })).toMatchObject({
      status: 202,
      body: { status: 'waiting', uploadId: id },
    })
    expect(code(await call(caller, remove, { method: 'DELETE', id }))).toEqual([409, 'conflict'])
  })

  test('is inspected: what it is, how it would be read, and how one like it was read', async () => {
    const caller = await mintCaller(here.db)
    const { id } = (await start(caller, text.length)).body
    await piece(caller, id, 0, text)
    const seen = await call(caller, inspection, { id })
    expect(seen.body).toMatchObject({ kind: 'courseware-completions', missing: [], saved: null })
    expect([(seen.body.sample as string[][]).length, (seen.body.headers as string[])[0]]).toEqual([
      20,
      'redemption_id',
    ])
    const mapping = { ...(seen.body.mapping as object), dateOrder: 'dmy' } as never
    await saveMapping(caller.ctx, { mapping, headers: [...(seen.body.headers as string[])].reverse() })
    const again = await call(caller, inspection, { id })
    expect(again.body).toMatchObject({ mapping: { dateOrder: 'dmy' }, saved: { savedByName: 'Operator' } })
  })

  test('is inspected by the columns that a person says, not by what was saved of such files', async () => {
    const caller = await mintCaller(here.db)
    const csv = 'Beleg,Wann,Kurs,Ort\nR-1,13/04/2026,AZ-104T00,12345\nR-2,03/04/2026,AZ-104T00,12345\n'
    const { id } = (await start(caller, csv.length)).body
    await piece(caller, id, 0, csv)
    const columns = { redemption_id: 'Beleg', redeemed_on: 'Wann', course_number: 'Kurs', location_id: 'Ort' }
    const ask = (query: Record<string, string>) =>
      call(caller, inspection, { id, query: String(new URLSearchParams(query)) })
    const kind = 'courseware-completions'
    const found = { redeemed_on: 'Wann', course_number: 'Kurs' }
    expect((await ask({ kind })).body).toMatchObject({
      mapping: { columns: found, dateOrder: 'dmy' },
      missing: ['location_id'],
      notes: { byContent: ['redeemed_on', 'course_number'] },
    })
    const seen = (await ask({ kind, columns: JSON.stringify(columns) })).body
    expect(seen).toMatchObject({ mapping: { columns, dateOrder: 'dmy' }, missing: [], saved: null })
    const mapping = { ...(seen.mapping as object), dateOrder: 'mdy' } as never
    await saveMapping(caller.ctx, { mapping, headers: seen.headers as string[] })
    expect((await ask({ kind })).body).toMatchObject({ mapping: { dateOrder: 'mdy' } })
    const again = (await ask({ kind, columns: JSON.stringify(columns) })).body
    expect(again).toMatchObject({ mapping: { dateOrder: 'dmy' }, saved: null })
    for (const bad of ['{', '[]', '{"redeemed_on":1}', '{"redeemed on":"Wann"}'])
      expect(code(await ask({ kind, columns: bad }))).toEqual([400, 'invalid_request'])
    expect(code(await ask({ columns: JSON.stringify(columns) }))).toEqual([400, 'invalid_request'])
  })

  test('that is no table is refused as what it is', async () => {
    const caller = await mintCaller(here.db)
    const refusal = async (text: string) => {
      const { id } = (await start(caller, text.length)).body
      await piece(caller, id, 0, text)
      return (await call(caller, send, { method: 'POST', query: `upload=${id}` })).body
    }
    expect(await refusal('Lorem ipsum dolor\nsit amet\n')).toMatchObject({
      error: { code: 'invalid_file', message: expect.stringMatching(/does not look like a table/) },
    })
    expect(await refusal('<html><table>')).toMatchObject({
      error: { code: 'invalid_file', message: expect.stringMatching(/is a web page/) },
    })
    expect(await refusal('Lorem,ipsum\n1,2\n')).toMatchObject({
      error: { code: 'invalid_file', message: expect.stringMatching(/do not say what it holds.*courses/) },
    })
  })

  test('of very long rows is inspected by few of them, whose cells are cut', async () => {
    const caller = await mintCaller(here.db)
    const long = `learner_id,b\n${`x,${'y'.repeat(900_000)}\n`.repeat(30)}`
    const { id } = (await start(caller, long.length)).body
    await piece(caller, id, 0, long)
    const { body } = await call(caller, inspection, { id })
    expect(body.sample).toEqual(Array(5).fill(['x', `${'y'.repeat(500)}…`]))
  })

  test('can be given up, and is nobody else’s', async () => {
    const [caller, other] = [await mintCaller(here.db), await mintCaller(here.db)]
    const { id } = (await start(caller, 10)).body
    expect(code(await call(other, look, { id }))).toEqual([404, 'not_found'])
    expect(code(await piece(other, id, 0, 'x'))).toEqual([404, 'not_found'])
    expect((await call(caller, remove, { method: 'DELETE', id })).status).toBe(200)
    expect([existsSync(pathOf(caller, id)), code(await call(caller, look, { id }))]).toEqual([
      false,
      [404, 'not_found'],
    ])
  })
})

describe('limits of one organization', () => {
  test('512 MiB a file, 20 open uploads, 2 GiB kept: said before anything is sent', async () => {
    const caller = await mintCaller(here.db)
    expect(code(await start(caller, 512 * MIB + 1))).toEqual([413, 'too_large'])
    for (let n = 0; n < 4; n++) expect((await start(caller, 512 * MIB)).status).toBe(201)
    expect(code(await start(caller, 1))).toEqual([429, 'too_many_requests'])
    const many = await mintCaller(here.db)
    for (let n = 0; n < 20; n++) expect((await start(many, 1)).status).toBe(201)
    expect(code(await start(many, 1))).toEqual([429, 'too_many_requests'])
  })

  test('20 imports that wait; another organization is not concerned', async () => {
    const [caller, other] = [await mintCaller(here.db), await mintCaller(here.db)]
    const post = (who: Caller, n: number) =>
      call(who, send, {
        method: 'POST',
        query: 'kind=courseware-completions',
        body: coursewareFile(1, `N${n}`),
        headers: { prefer: 'respond-async' },
      })
    for (let n = 0; n < 20; n++) expect((await post(caller, n)).status).toBe(202)
    const files = readdirSync(join(here.dataDir, 'uploads')).length
    expect(code(await post(caller, 20))).toEqual([429, 'too_many_requests'])
    expect(readdirSync(join(here.dataDir, 'uploads')).length).toBe(files)
    expect((await post(other, 0)).status).toBe(202)
  })
})

test('after a day files and rows go, and files that are nobody’s', async () => {
  const caller = await mintCaller(here.db)
  const { id: old } = (await start(caller, 10)).body
  const { id: young } = (await start(caller, 10)).body
  await here.db.inTenant(caller.ctx.orgId, 'write', (tx) =>
    tx.db.execute(sql`update uploads set created_at = now() - interval '25 hours' where id = ${old}`),
  )
  const stray = join(here.dataDir, 'uploads', 'half-sent')
  const fresh = join(here.dataDir, 'uploads', 'being-sent')
  for (const path of [stray, fresh]) writeFileSync(path, 'x')
  // By the file system's clock, which need not be ours.
  const yesterday = new Date(statSync(fresh).mtimeMs - 86_400_000)
  utimesSync(stray, yesterday, yesterday)
  await sweepUploads(here.db)
  const there = [pathOf(caller, old), pathOf(caller, young), stray, fresh].map((path) => existsSync(path))
  expect(there).toEqual([false, true, false, true])
  expect(code(await call(caller, look, { id: old }))).toEqual([404, 'not_found'])
})

test('a file that is arriving stays, also where our clock is 100 days ahead of the file system’s', async () => {
  const arriving = join(here.dataDir, 'uploads', 'arriving')
  writeFileSync(arriving, 'x')
  vi.useFakeTimers({ toFake: ['Date'], now: statSync(arriving).mtimeMs + 100 * 86_400_000 })
  await sweepUploads(here.db).finally(vi.useRealTimers)
  expect(existsSync(arriving)).toBe(true)
})
