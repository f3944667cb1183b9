import { createHash } from 'node:crypto'
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { GET as list, POST as send } from '@/app/api/v1/orgs/[org]/imports/route'
import { PATCH as append, GET as look } from '@/app/api/v1/orgs/[org]/uploads/[id]/route'
import { POST as beginUpload } from '@/app/api/v1/orgs/[org]/uploads/route'
import { startWorker, type Worker } from '@/lib/jobs/worker'
import { type Caller, call, coursewareFile, mintCaller, runtime, type Surroundings } from '../support/runtime'

const KIND = 'kind=courseware-completions'
let here: Surroundings
let worker: Worker

beforeAll(async () => {
  here = await runtime()
  worker = startWorker(here.appUrl)
})
afterAll(async () => {
  await worker.stop()
  await here.close()
})

const post = (
  caller: Caller,
  body: string,
  init: { query?: string; headers?: Record<string, string> } = {},
) => call(caller, send, { method: 'POST', body, query: KIND, ...init })
const digest = (body: string) => `sha-256=:${createHash('sha256').update(body).digest('base64')}:`
const listed = async (caller: Caller) => (await call(caller, list)).body.imports as unknown[]
const files = () => readdirSync(join(here.dataDir, 'uploads'))

describe('a file sent to /imports', () => {
  test('is published when the answer comes: 201 with its counts, and its file has gone', async () => {
    const caller = await mintCaller(here.db)
    const body = coursewareFile(3)
    const answer = await post(caller, body, { query: `${KIND}&file_name=a.csv` })
    expect(answer.status).toBe(201)
    expect(answer.body).toMatchObject({
      status: 'published',
      rowsRead: 3,
      rowsAccepted: 3,
      uploadId: null,
      fileName: 'a.csv',
    })
    await expect.poll(files).toEqual([])
  })

  test('without a kind is recognised by its headers', async () => {
    const caller = await mintCaller(here.db)
    const answer = await post(caller, coursewareFile(2), { query: 'mode=publish' })
    expect([answer.status, answer.body.kind]).toEqual([201, 'courseware-completions'])
  })

  test('of another SHA-256 than announced is refused and leaves nothing', async () => {
    const caller = await mintCaller(here.db)
    const wrong = await post(caller, coursewareFile(3), { headers: { 'content-digest': digest('other') } })
    expect([wrong.status, wrong.body.error?.code]).toEqual([422, 'invalid_file'])
    expect([await listed(caller), files()]).toEqual([[], []])
    const body = coursewareFile(3)
    expect((await post(caller, body, { headers: { 'content-digest': digest(body) } })).status).toBe(201)
  })

  test('that does not fit is an import without rows: 422 names it', async () => {
    const caller = await mintCaller(here.db)
    const { status, body } = await post(caller, 'a,b\n1,2\n')
    expect([status, body.error?.code]).toEqual([422, 'invalid_file'])
    expect(await listed(caller)).toMatchObject([{ id: body.error?.import, status: 'refused', rowsRead: 0 }])
  })

  test('as a preview answers 200 with what it would do, keeps the file, and is in no list', async () => {
    const caller = await mintCaller(here.db)
    const { status, body } = await post(caller, coursewareFile(3), { query: `${KIND}&mode=preview` })
    expect(status).toBe(200)
    expect(body).toMatchObject({ status: 'previewed', rowsAccepted: 3, rejects: [], changes: [] })
    expect(await listed(caller)).toEqual([])
    const published = await call(caller, send, { method: 'POST', query: `${KIND}&upload=${body.uploadId}` })
    expect(published).toMatchObject({ status: 201, body: { rowsAccepted: 3 } })
  })
})

describe('an Idempotency-Key', () => {
  const headers = { 'idempotency-key': 'one' }

  test('gets the first answer again, one after the other and ten at once', async () => {
    const caller = await mintCaller(here.db)
    const body = coursewareFile(3)
    const first = await post(caller, body, { headers })
    expect(await post(caller, body, { headers })).toEqual(first)
    const others = await Promise.all(
      Array.from({ length: 10 }, () =>
        post(caller, coursewareFile(5, 'T'), { headers: { 'idempotency-key': 'ten' } }),
      ),
    )
    expect(new Set(others.map(({ status, body }) => `${status} ${body.id} ${body.rowsAccepted}`)).size).toBe(
      1,
    )
    expect(await listed(caller)).toHaveLength(2)
  })

  test('with another file or another way is refused', async () => {
    const caller = await mintCaller(here.db)
    await post(caller, coursewareFile(3), { headers })
    const other = await post(caller, coursewareFile(4), { headers })
    expect([other.status, other.body.error?.code]).toEqual([422, 'idempotency_mismatch'])
    const way = await post(caller, coursewareFile(3), { headers, query: `${KIND}&mode=preview` })
    expect([way.status, way.body.error?.code]).toEqual([422, 'idempotency_mismatch'])
  })

  test('of an upload: the same again gets the first answer, also when its file has gone; another upload is refused', async () => {
    const caller = await mintCaller(here.db)
    const upload = async (text: string): Promise<unknown> => {
      const begun = { method: 'POST', body: JSON.stringify({ fileName: 'a.csv', bytes: text.length }) }
      const { id } = (await call(caller, beginUpload, begun)).body
      const piece = { method: 'PATCH', id, body: text, headers: { 'upload-offset': '0' } }
      expect((await call(caller, append, piece)).status).toBe(200)
      return id
    }
    const publish = (id: unknown, more = '') =>
      call(caller, send, { method: 'POST', query: `upload=${id}${more}`, headers })
    const [one, two] = [await upload(coursewareFile(3)), await upload(coursewareFile(4))]
    const first = await publish(one)
    expect(first.status).toBe(201)
    expect((await call(caller, look, { id: one })).status).toBe(404)
    expect((await publish(one)).body).toEqual(first.body)
    const third = Number(two) + 1000
    for (const again of [() => publish(two), () => publish(third), () => publish(one, `&changes=apply`)]) {
      const { status, body } = await again()
      expect([status, body.error?.code]).toEqual([422, 'idempotency_mismatch'])
    }
    expect(await listed(caller)).toHaveLength(1)
  })
})
