import {
  chmodSync,
  chownSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { POST as loadRows } from '@/app/api/v1/orgs/[org]/[programme]/reconciliations/[id]/rows/route'
import { POST as send } from '@/app/api/v1/orgs/[org]/imports/route'
import { POST as addLocation } from '@/app/api/v1/orgs/[org]/locations/route'
import { createToken } from '@/lib/auth/tokens/tokens'
import { instant } from '@/lib/clock'
import { FILE_SHARES, reservedBytes, TEXT_SHARES } from '@/lib/http/reserve-body'
import { incomingFolder, sweepIncoming } from '@/lib/imports/reading/incoming'
import { type Caller, call, coursewareFile, mintCaller, runtime, type Surroundings } from '../support/runtime'

let here: Surroundings
beforeAll(async () => {
  here = await runtime()
})
afterAll(() => here.close())

const MIB = 1024 * 1024
type Handler = Parameters<typeof call>[1]

/** A body of which one byte comes, and then nothing until it is let go; counts how often it was asked for more. */
function idle() {
  let end: () => void = () => undefined
  let asked = 0
  const body = new ReadableStream(
    {
      start(controller) {
        end = () => controller.error(new Error('the sender went'))
      },
      pull(controller) {
        asked += 1
        if (asked === 1) controller.enqueue(new TextEncoder().encode('x'))
      },
    },
    { highWaterMark: 0 },
  )
  return { body, end: () => end(), asked: () => asked }
}

/** So many requests that began their bodies and do not go on; those beyond the share are answered. */
async function open(caller: Caller, handler: Handler, count: number, length?: number, id?: unknown) {
  const senders = Array.from({ length: count }, idle)
  const answers = senders.map(({ body }) =>
    call(caller, handler, {
      method: 'POST',
      body,
      duplex: 'half',
      ...(id === undefined ? {} : { id }),
      ...(length === undefined ? {} : { headers: { 'content-length': String(length) } }),
    }),
  )
  const refused: number[] = []
  answers.forEach((answer) => void answer.then(({ status }) => refused.push(status)))
  return {
    refused,
    unread: () => senders.filter(({ asked }) => asked() === 0).length,
    begun: () => senders.filter(({ asked }) => asked() > 0).length,
    end: async () => {
      for (const { end } of senders) end()
      await Promise.all(answers)
    },
  }
}

const until = async (done: () => boolean) => {
  await expect.poll(done, { timeout: 20_000, interval: 5 }).toBe(true)
}

const later = { method: 'POST', body: coursewareFile(3), headers: { prefer: 'respond-async' } }

async function anotherToken({ ctx }: Caller): Promise<Caller> {
  const { orgId } = ctx
  const token = await createToken(here.db, { orgId, role: 'global_admin', name: 'more', days: 1 })
  return { ctx, token }
}

describe('bodies on their way', () => {
  const { who, org } = FILE_SHARES

  test(`files: ${who.count} of one token, ${org.count} of an organization; the rest is 429 with Retry-After, unread`, async () => {
    const caller = await mintCaller(here.db)
    const first = await open(caller, send, 30, 20 * MIB)
    await until(() => first.refused.length + first.begun() === 30)
    expect(first.refused).toEqual(Array(30 - who.count).fill(429))
    expect(first.unread()).toBe(30 - who.count)
    expect(reservedBytes('file')).toBe(who.count * 20 * MIB)

    const second = await open(await anotherToken(caller), send, who.count, 20 * MIB)
    await until(() => second.begun() === org.count - who.count)
    const third = await open(await anotherToken(caller), send, 1, 20 * MIB)
    await until(() => third.refused.length === 1)

    // Another organization comes in as if nobody were there.
    const other = await mintCaller(here.db)
    expect((await call(other, send, later)).status).toBe(202)

    await first.end()
    await second.end()
    await third.end()
    expect(reservedBytes('file')).toBe(0)
    expect((await call(caller, send, later)).status).toBe(202)
  })

  test('a refusal says Retry-After and whose share it is', async () => {
    const caller = await mintCaller(here.db)
    const full = await open(caller, send, who.count, 1)
    await until(() => full.begun() === who.count)
    const refused = await call(caller, send, later)
    expect(refused).toMatchObject({ status: 429, body: { error: { code: 'too_many_requests' } } })
    expect(refused.headers.get('retry-after')).toMatch(/^\d+$/)
    expect(refused.body.error?.message).toContain('Too many files of yours are under way')
    await full.end()
  })

  test('without a length a body reserves what the route takes: 512 MiB each, 4 of one token', async () => {
    const caller = await mintCaller(here.db)
    const senders = await open(caller, send, 6)
    await until(() => senders.refused.length === 2 && senders.begun() === 4)
    expect(reservedBytes('file')).toBe(4 * 512 * MIB)
    await senders.end()
    expect(reservedBytes('file')).toBe(0)
  })

  test('rows of a reconciliation lie in the data folder, which nobody else reads, and count as well', async () => {
    const caller = await mintCaller(here.db)
    const senders = await open(caller, loadRows, who.count + 1, 10, 1)
    await until(() => senders.refused.length === 1 && senders.begun() === who.count)
    const folder = join(here.dataDir, 'uploads')
    await until(() => readdirSync(folder).filter((name) => name.startsWith('incoming-')).length === who.count)
    for (const name of readdirSync(folder)) expect(statSync(join(folder, name)).mode & 0o777).toBe(0o600)
    expect(statSync(folder).mode & 0o777).toBe(0o700)
    await senders.end()
    expect(readdirSync(folder).filter((name) => name.startsWith('incoming-'))).toEqual([])
  })

  test(`JSON: ${TEXT_SHARES.who.count} bodies of one token`, async () => {
    const caller = await mintCaller(here.db)
    const senders = await open(caller, addLocation, TEXT_SHARES.who.count + 5, 100)
    await until(() => senders.refused.length === 5 && senders.begun() === TEXT_SHARES.who.count)
    await senders.end()
    expect(reservedBytes('text')).toBe(0)
  })
})

describe('the folder of files on their way', () => {
  const fresh = () => mkdtempSync(join(here.dataDir, 'folder-'))
  const isRoot = process.getuid?.() === 0

  test('a link in its place is refused, whoever made it', async () => {
    const folder = join(fresh(), 'uploads')
    symlinkSync(fresh(), folder)
    await expect(incomingFolder(folder)).rejects.toThrow('is a link or a file')
  })

  test('one that others could read is closed', async () => {
    const folder = join(fresh(), 'uploads')
    mkdirSync(folder)
    chmodSync(folder, 0o777)
    await incomingFolder(folder)
    expect(statSync(folder).mode & 0o777).toBe(0o700)
  })

  test.skipIf(!isRoot)(
    'one of another account is refused (tried only as root, who may give folders away)',
    async () => {
      const folder = join(fresh(), 'uploads')
      mkdirSync(folder)
      chownSync(folder, 4242, 4242)
      await expect(incomingFolder(folder)).rejects.toThrow('belongs to another user (4242)')
    },
  )

  test('what a process left that has ended goes; what a living one brings stays, for two hours', async () => {
    const folder = fresh()
    const gone = 'incoming-4194303999-a'
    const own = `incoming-${process.pid}-b`
    for (const name of [gone, own, '1-1']) writeFileSync(join(folder, name), 'x')
    expect(await sweepIncoming(folder)).toBe(1)
    expect(readdirSync(folder).sort()).toEqual(['1-1', own])
    expect(await sweepIncoming(folder, instant().getTime() + 3 * 3_600_000)).toBe(1)
    expect(readdirSync(folder)).toEqual(['1-1'])
    rmSync(folder, { recursive: true })
  })
})
