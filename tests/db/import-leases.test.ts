import type { ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { rename } from 'node:fs/promises'
import { join } from 'node:path'
import { sql } from 'drizzle-orm'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { POST as retry } from '@/app/api/v1/orgs/[org]/imports/[id]/retry/route'
import { POST as send } from '@/app/api/v1/orgs/[org]/imports/route'
import { findImport, getImport } from '@/lib/imports/list-imports'
import { recompute } from '@/lib/imports/recompute'
import { LeaseLost, runImport } from '@/lib/imports/run-import'
import { renewLease } from '@/lib/jobs/lease'
import { startWorker, type Worker } from '@/lib/jobs/worker'
import { spawnWorker } from '@/platform/serve/worker-process'
import { holdOrganization } from '../support/hold-organization'
import { type Caller, call, coursewareFile, mintCaller, runtime, type Surroundings } from '../support/runtime'

let here: Surroundings
let worker: Worker | null = null

beforeAll(async () => {
  here = await runtime()
})
afterEach(async () => {
  await worker?.stop()
  worker = null
})
afterAll(() => here.close())

const work = () => {
  worker = startWorker(here.appUrl)
}
const begin = async (caller: Caller, body: string): Promise<number> => {
  const headers = { prefer: 'respond-async' }
  const answer = await call(caller, send, {
    method: 'POST',
    query: 'kind=courseware-completions',
    body,
    headers,
  })
  expect(answer.status).toBe(202)
  return Number(answer.body.id)
}
const row = ({ ctx }: Caller, id: number) =>
  here.db.inTenant(ctx.orgId, 'read', async (tx) => findImport(tx, id))
const status = async (caller: Caller, id: number) => (await row(caller, id)).status
const change = ({ ctx }: Caller, id: number, set: string) =>
  here.db.inTenant(ctx.orgId, 'write', (tx) =>
    tx.db.execute(sql`update imports set ${sql.raw(set)} where id = ${id} and org_id = ${ctx.orgId}`),
  )
/** Rows, drifted totals. */
const state = async ({ ctx }: Caller) => {
  const { lineItems, drifted } = await recompute(ctx)
  return [lineItems, drifted]
}

const lockOrganization = ({ ctx }: Caller) => holdOrganization(here.appUrl, ctx.orgId)

describe('a worker that is killed', () => {
  let child: ChildProcess

  test.each(['staged', 'after-commit'])(
    'at "%s" leaves the state before or after; another one brings the import to its end within 30 s',
    async (point) => {
      const caller = await mintCaller(here.db)
      const id = await begin(caller, coursewareFile(500))
      child = spawnWorker({ ...process.env, NODE_ENV: 'test', LAUREL_TEST: '1', LAUREL_CRASH_AT: point })
      const [, signal] = (await once(child, 'exit')) as [number, string]
      expect(signal).toBe('SIGKILL')
      const since = performance.now()
      const done = point === 'after-commit'
      expect([await status(caller, id), ...(await state(caller))]).toEqual(
        done ? ['published', 500, 0] : ['running', 0, 0],
      )
      work()
      // Nor does it keep the next one waiting.
      const next = await begin(caller, coursewareFile(5, 'N'))
      await expect.poll(() => status(caller, next), { timeout: 30_000 }).toBe('published')
      await expect.poll(() => status(caller, id), { timeout: 30_000, interval: 100 }).toBe('published')
      expect(performance.now() - since).toBeLessThan(30_000)
      expect(await state(caller)).toEqual([505, 0])
    },
  )
})

describe('a lease', () => {
  test('stays when the database loses the import in the middle: nothing is refused for that, and the next try publishes', async () => {
    const caller = await mintCaller(here.db)
    const id = await begin(caller, coursewareFile(5))
    const running = `status = 'running', lease_owner = 'first', lease_until = now() + interval '15 s'`
    await change(caller, id, running)
    const path = join(here.dataDir, 'uploads', `${caller.ctx.orgId}-${(await row(caller, id)).uploadId}`)
    const free = await lockOrganization(caller)
    const run = runImport(caller.ctx, { importId: id, path, leaseOwner: 'first' })
    const lost = expect(run).rejects.toMatchObject({ code: 'unavailable' })
    const kill = async () => {
      const rows = await here.db.control.execute(sql`
        select pg_terminate_backend(pid) from pg_stat_activity
        where application_name = 'laurel-load' and datname = current_database() and wait_event_type = 'Lock'`)
      return rows.length
    }
    await expect.poll(kill, { timeout: 30_000 }).toBeGreaterThan(0)
    await lost
    await free()
    expect([await status(caller, id), ...(await state(caller))]).toEqual(['running', 0, 0])
    await change(caller, id, running)
    await runImport(caller.ctx, { importId: id, path, leaseOwner: 'first' })
    expect([await status(caller, id), ...(await state(caller))]).toEqual(['published', 5, 0])
  })

  test('that another one has publishes nothing: who was paused finds it lost', async () => {
    const caller = await mintCaller(here.db)
    const id = await begin(caller, coursewareFile(5))
    await change(caller, id, `status = 'running', lease_owner = 'new', lease_until = now() + interval '15 s'`)
    const path = join(here.dataDir, 'uploads', `${caller.ctx.orgId}-${(await row(caller, id)).uploadId}`)
    await expect(runImport(caller.ctx, { importId: id, path, leaseOwner: 'old' })).rejects.toThrow(LeaseLost)
    // Lost in the middle, after the work has begun.
    const reached = () => undefined
    const free = await lockOrganization(caller)
    const run = runImport(caller.ctx, { importId: id, path, leaseOwner: 'new', reached })
    const lost = expect(run).rejects.toThrow(LeaseLost)
    await change(caller, id, `lease_owner = 'newer'`)
    await free()
    await lost
    expect(await state(caller)).toEqual([0, 0])
    const held = { orgId: caller.ctx.orgId, importId: id }
    expect(await renewLease(here.db, { ...held, leaseOwner: 'new' }, null)).toBe(false)
    expect(await renewLease(here.db, { ...held, leaseOwner: 'newer' }, null)).toBe(true)
    await change(caller, id, `lease_until = now() - interval '1 s'`)
  })

  test('is not lost by the end of its import, of which the holder may hear late', async () => {
    const caller = await mintCaller(here.db)
    const id = await begin(caller, coursewareFile(5))
    const held = { orgId: caller.ctx.orgId, importId: id, leaseOwner: 'me' }
    await change(caller, id, `status = 'running', lease_owner = 'me', lease_until = now() + interval '15 s'`)
    expect(await renewLease(here.db, held, null)).toBe(true)
    await change(caller, id, `status = 'published', lease_owner = null, lease_until = null`)
    expect(await renewLease(here.db, held, null)).toBe(true)
    expect(await renewLease(here.db, { ...held, importId: id + 1_000_000 }, null)).toBe(false)
  })

  test('is handed back by a worker that is told to stop, and counts no attempt', async () => {
    const caller = await mintCaller(here.db)
    const id = await begin(caller, coursewareFile(5))
    const free = await lockOrganization(caller)
    work()
    await expect.poll(() => status(caller, id), { timeout: 30_000 }).toBe('running')
    await worker?.stop()
    expect(await row(caller, id)).toMatchObject({ status: 'waiting', attempts: 0, leaseOwner: null })
    await free()
    work()
    await expect.poll(() => status(caller, id), { timeout: 30_000 }).toBe('published')
  })

  test('of one organization keeps no other waiting; its own next comes after it', async () => {
    const [slow, quick] = [await mintCaller(here.db), await mintCaller(here.db)]
    const free = await lockOrganization(slow)
    work()
    const [first, second] = [await begin(slow, coursewareFile(5)), await begin(slow, coursewareFile(5, 'S'))]
    await expect.poll(() => status(slow, first), { timeout: 30_000 }).toBe('running')
    const other = await begin(quick, coursewareFile(5))
    await expect.poll(() => status(quick, other), { timeout: 30_000 }).toBe('published')
    expect([await status(slow, first), await status(slow, second)]).toEqual(['running', 'waiting'])
    await free()
    await expect.poll(() => status(slow, second), { timeout: 30_000 }).toBe('published')
    expect((await row(slow, first)).seq).toBeLessThan((await row(slow, second)).seq ?? 0)
  })
})

test('what fails four times is refused with a reason, and begun again on request', async () => {
  const caller = await mintCaller(here.db)
  const id = await begin(caller, coursewareFile(5))
  const path = join(here.dataDir, 'uploads', `${caller.ctx.orgId}-${(await row(caller, id)).uploadId}`)
  // Out of the folder that is swept of what is nobody's.
  const away = join(here.dataDir, 'away')
  await rename(path, away)
  work()
  await expect.poll(() => status(caller, id), { timeout: 40_000, interval: 200 }).toBe('refused')
  expect((await getImport(caller.ctx, id)).problem?.code).toBe('gave_up')
  const again = () => call(caller, retry, { method: 'POST', id })
  expect((await again()).status).toBe(409)
  await rename(away, path)
  expect((await again()).status).toBe(202)
  await expect.poll(() => status(caller, id), { timeout: 30_000 }).toBe('published')
  expect((await again()).status).toBe(409)
})
