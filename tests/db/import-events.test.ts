import { sql } from 'drizzle-orm'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { GET as events } from '@/app/api/v1/orgs/[org]/imports/[id]/events/route'
import { POST as send } from '@/app/api/v1/orgs/[org]/imports/route'
import { claimImport, renewLease } from '@/lib/jobs/lease'
import { startWorker, type Worker } from '@/lib/jobs/worker'
import {
  type Caller,
  call,
  coursewareFile,
  HERE,
  mintCaller,
  runtime,
  type Surroundings,
} from '../support/runtime'

let here: Surroundings
let worker: Worker | null = null
beforeAll(async () => {
  here = await runtime()
})
afterAll(async () => {
  await worker?.stop()
  await here.close()
})

async function begin(caller: Caller): Promise<number> {
  const headers = { prefer: 'respond-async' }
  const body = coursewareFile(3)
  const answer = await call(caller, send, {
    method: 'POST',
    query: 'kind=courseware-completions',
    body,
    headers,
  })
  return Number(answer.body.id)
}

async function open({ ctx, token }: Caller, id: number, signal?: AbortSignal) {
  const headers = { authorization: `Bearer ${token}` }
  const request = new Request(`${HERE}/events`, { headers, ...(signal && { signal }) })
  const response = await events(request, { params: Promise.resolve({ org: ctx.slug, id: String(id) }) })
  const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader()
  if (!reader) throw new Error('no events')
  const next = async () => {
    let { done, value = '' } = await reader.read()
    // The heartbeat of a slow machine.
    while (value.startsWith(':')) ({ done, value = '' } = await reader.read())
    if (done) return null
    const [, name, data = ''] = /^event: (\w+)\ndata: (.*)\n\n$/.exec(value) ?? []
    return { name, ...(JSON.parse(data) as { status: string; progress: unknown; rowsAccepted: number }) }
  }
  return { type: response.headers.get('content-type'), next }
}

test('progress comes as it is made, and the end ends the stream', async () => {
  const caller = await mintCaller(here.db)
  const id = await begin(caller)
  const stream = await open(caller, id)
  expect(stream.type).toBe('text/event-stream; charset=utf-8')
  expect(await stream.next()).toMatchObject({ name: 'progress', status: 'waiting' })
  const held = { orgId: caller.ctx.orgId, importId: id, leaseOwner: 'me' }
  expect(await claimImport(here.db, held)).toBe('taken')
  expect(await stream.next()).toMatchObject({ name: 'progress', status: 'running', progress: null })
  const progress = { phase: 'reading', bytes: 10, bytesTotal: 20, rows: 1, secondsLeft: 3 } as const
  await renewLease(here.db, held, progress)
  expect(await stream.next()).toMatchObject({ name: 'progress', progress })
  // While the transaction that publishes holds the row, the word goes out all the same.
  await here.db.inTenant(caller.ctx.orgId, 'write', async (tx) => {
    await tx.db.execute(sql`select 1 from imports where org_id = ${tx.orgId} and id = ${id} for update`)
    await renewLease(here.db, held, { ...progress, phase: 'writing' })
    expect(await stream.next()).toMatchObject({ progress: { phase: 'writing' } })
  })
  await here.db.inTenant(caller.ctx.orgId, 'write', (tx) =>
    tx.db.execute(
      sql`update imports set lease_until = now() - interval '1 s' where org_id = ${tx.orgId} and id = ${id}`,
    ),
  )
  worker = startWorker(here.appUrl)
  let last = await stream.next()
  while (last && last.name !== 'done') last = await stream.next()
  expect(last).toMatchObject({ name: 'done', status: 'published', rowsAccepted: 3 })
  expect(await stream.next()).toBeNull()
  expect(await (await open(caller, id)).next()).toMatchObject({ name: 'done' })
})

test('a client that goes ends its stream', async () => {
  const caller = await mintCaller(here.db)
  await worker?.stop()
  worker = null
  const gone = new AbortController()
  const stream = await open(caller, await begin(caller), gone.signal)
  expect(await stream.next()).toMatchObject({ status: 'waiting' })
  const end = stream.next()
  gone.abort()
  expect(await end).toBeNull()
})
