import { spawnSync } from 'node:child_process'
import { mkdirSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { POST as send } from '@/app/api/v1/orgs/[org]/imports/route'
import { PATCH as append, GET as look } from '@/app/api/v1/orgs/[org]/uploads/[id]/route'
import { POST as begin } from '@/app/api/v1/orgs/[org]/uploads/route'
import { call, coursewareFile, mintCaller, runtime, type Surroundings } from '../support/runtime'

const MIB = 1024 * 1024
let here: Surroundings
let folder: string
let mounted = false

/** A disk of 20 MiB in place of the folder where files lie; only root may mount one. */
beforeAll(async () => {
  here = await runtime()
  folder = join(here.dataDir, 'uploads')
  mkdirSync(folder)
  const args = ['-t', 'tmpfs', '-o', 'size=20m,mode=0700', 'tmpfs', folder]
  mounted = spawnSync('mount', args).status === 0
})
afterAll(async () => {
  if (mounted) spawnSync('umount', [folder])
  await here.close()
})

const stream = (bytes: number) =>
  new ReadableStream({
    start(controller) {
      for (let sent = 0; sent < bytes; sent += MIB) controller.enqueue(Buffer.alloc(MIB, 'x'))
      controller.close()
    },
  })

test('a full disk is said in words: 507 before the file and in the middle of it, and what was kept stays', async ({
  skip,
}) => {
  if (!mounted) skip('a small disk cannot be mounted here: only root may, and not in every container')
  const caller = await mintCaller(here.db)
  const words = /^There is no space left .* Ask the person who runs Laurel to make room/
  const announced = { 'content-length': String(8 * MIB) }
  const early = await call(caller, send, {
    method: 'POST',
    body: stream(MIB),
    duplex: 'half',
    headers: announced,
  })
  const late = await call(caller, send, { method: 'POST', body: stream(24 * MIB), duplex: 'half' })
  for (const { status, body, headers } of [early, late]) {
    expect([status, body.error?.code]).toEqual([507, 'no_space'])
    expect(body.error?.message).toMatch(words)
    expect(Number(headers.get('retry-after'))).toBeGreaterThan(0)
  }
  expect(readdirSync(folder)).toEqual([])

  const size = { method: 'POST', body: JSON.stringify({ fileName: 'a.csv', bytes: 24 * MIB }) }
  const { id } = (await call(caller, begin, size)).body
  const headers = { 'upload-offset': '0' }
  const piece = await call(caller, append, {
    method: 'PATCH',
    id,
    body: stream(24 * MIB),
    duplex: 'half',
    headers,
  })
  expect([piece.status, piece.body.error?.code]).toEqual([507, 'no_space'])
  const { received } = (await call(caller, look, { id })).body
  expect(received).toBeGreaterThan(10 * MIB)
  spawnSync('mount', ['-o', 'remount,size=64m', folder])
  const later = { method: 'POST', body: coursewareFile(2), headers: { prefer: 'respond-async' } }
  expect((await call(caller, send, later)).status).toBe(202)
})
