import { createHash } from 'node:crypto'
import {
  chmodSync,
  existsSync,
  readdirSync,
  readFileSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { sql } from 'drizzle-orm'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { GET as download, DELETE as remove } from '@/app/api/v1/orgs/[org]/attachments/[id]/route'
import { POST as attach, GET as list } from '@/app/api/v1/orgs/[org]/attachments/route'
import { attachments as listAnswer } from '@/lib/answers/attachments'
import { listAttachments } from '@/lib/attachments/list-attachments'
import { MAX_ATTACHMENT_BYTES, MAX_PER_SUBJECT } from '@/lib/attachments/model/limits'
import { openAttachment } from '@/lib/attachments/open-attachment'
import { sweepAttachments } from '@/lib/attachments/release-files'
import type { Ctx } from '@/lib/context'
import { saveClass } from '@/lib/delivery/save-class'
import { addLocation } from '@/lib/locations/save-location'
import {
  type Answer,
  type Caller,
  call,
  HERE,
  mintCaller,
  runtime,
  type Surroundings,
} from '../support/runtime'
import { backToSettings, useSettings } from '../support/settings'

let here: Surroundings
beforeAll(async () => {
  here = await runtime()
})
afterAll(() => here.close())
afterEach(backToSettings)

const SUBJECT = { kind: 'class', id: 'C-1' } as const
const PROOF = 'Roster of class C-1: Ζωή, Иван, Jürgen\n'
const hex = (text: string) => createHash('sha256').update(text).digest('hex')
const folder = () => join(here.dataDir, 'attachments')
const files = ({ ctx }: Caller): string[] =>
  existsSync(folder()) ? readdirSync(folder()).filter((name) => name.startsWith(`${ctx.orgId}-`)) : []
const code = ({ status, body }: Answer) => [status, body.error?.code]

async function withClass(): Promise<Caller> {
  const caller = await mintCaller(here.db)
  await saveClass(caller.ctx, {
    classId: 'C-1',
    courseNumber: 'AZ-104T00',
    startsOn: '2026-11-02',
    endsOn: '2026-11-05',
    locationId: '1234567',
    country: 'Germany',
    mctIds: ['M1'],
  })
  return caller
}

const send = (caller: Caller, body: string, more: { name?: string; id?: string; headers?: object } = {}) =>
  call(caller, attach, {
    method: 'POST',
    query: String(
      new URLSearchParams({ ...SUBJECT, id: more.id ?? 'C-1', file_name: more.name ?? 'roster.txt' }),
    ),
    body,
    headers: { ...more.headers },
  })

async function fetched({ ctx, token }: Caller, id: unknown): Promise<Response> {
  const headers = { host: new URL(HERE).host, authorization: `Bearer ${token}` }
  const params = Promise.resolve({ org: ctx.slug, id: String(id) })
  return download(new Request(`${HERE}/api`, { headers }), { params })
}

test('a file is kept by its SHA-256 for this account alone, listed, and comes back byte by byte, to be saved only', async () => {
  const caller = await withClass()
  const added = await send(caller, PROOF, { name: 'C:\\Rosters\\Zoë’s "roster".txt' })
  expect(added).toMatchObject({
    status: 201,
    body: {
      subject: SUBJECT,
      fileName: 'Zoë’s "roster".txt',
      sha256: hex(PROOF),
      mediaType: 'text/plain; charset=utf-8',
    },
  })
  const [name = ''] = files(caller)
  expect(name).toBe(`${caller.ctx.orgId}-${hex(PROOF)}`)
  expect(readFileSync(join(folder(), name), 'utf8')).toBe(PROOF)
  expect([statSync(folder()).mode & 0o777, statSync(join(folder(), name)).mode & 0o777]).toEqual([
    0o700, 0o600,
  ])
  const listed = await call(caller, list, { query: String(new URLSearchParams(SUBJECT)) })
  expect(listAnswer.parse(listed.body).attachments.map(({ id }) => id)).toEqual([added.body.id])
  const response = await fetched(caller, added.body.id)
  expect(Object.fromEntries(response.headers)).toMatchObject({
    'content-type': 'application/octet-stream',
    'content-length': String(Buffer.byteLength(PROOF)),
    'content-disposition': `attachment; filename="Zo__s _roster_.txt"; filename*=UTF-8''Zo%C3%AB%E2%80%99s%20%22roster%22.txt`,
    'x-content-type-options': 'nosniff',
    'content-security-policy': "default-src 'none'; sandbox",
    'cache-control': 'no-store',
  })
  expect(await response.text()).toBe(PROOF)
})

test('what is none of what it says, is too long, too short or of nothing is refused, and nothing is left', async () => {
  const caller = await withClass()
  const fake = await send(caller, PROOF, { name: 'roster.pdf' })
  expect(code(fake)).toEqual([422, 'invalid_file'])
  expect(fake.body.error?.message).toMatch(/^roster\.pdf is not a PDF: it is a text\./)
  const long = { 'content-length': String(MAX_ATTACHMENT_BYTES + 1) }
  expect(code(await send(caller, PROOF, { headers: long }))).toEqual([413, 'too_large'])
  expect((await send(caller, PROOF, { headers: long })).body.error?.message).toBe(
    'Files may have up to 20 MiB. Send a smaller one.',
  )
  expect(code(await send(caller, PROOF, { headers: { 'content-length': '999' } }))).toEqual([
    422,
    'invalid_file',
  ])
  expect(code(await send(caller, PROOF, { id: 'C-2' }))).toEqual([404, 'not_found'])
  expect(code(await send(caller, PROOF, { name: 'roster\u202Etxt.exe' }))).toEqual([400, 'invalid_request'])
  expect(files(caller)).toEqual([])
  expect(readdirSync(join(here.dataDir, 'uploads'))).toEqual([])
})

test('the scanner that is set gets the path: what it refuses is not kept, nor anything where it cannot be asked', async () => {
  const caller = await withClass()
  const scanner = join(here.dataDir, 'scan.sh')
  writeFileSync(scanner, '#!/bin/sh\n! grep -q VIRUS "$2"\n')
  chmodSync(scanner, 0o700)
  useSettings({ LAUREL_SCAN_COMMAND: `${scanner} --quiet` })
  expect((await send(caller, PROOF)).status).toBe(201)
  const refused = await send(caller, 'a VIRUS\n')
  expect(code(refused)).toEqual([422, 'invalid_file'])
  expect(refused.body.error?.message).toBe(
    'The virus scanner of this server refuses this file. It was not kept.',
  )
  useSettings({ LAUREL_SCAN_COMMAND: join(here.dataDir, 'no-such-scanner') })
  expect(code(await send(caller, 'another\n'))).toEqual([503, 'unavailable'])
  expect(files(caller)).toHaveLength(1)
})

test('the same bytes lie there once and go with their last row; another organization has its own', async () => {
  const [caller, other] = [await withClass(), await withClass()]
  const first = await send(caller, PROOF)
  expect((await send(caller, PROOF)).body.id).toBe(first.body.id)
  const second = await send(caller, PROOF, { name: 'copy.txt' })
  await send(other, PROOF)
  expect([files(caller).length, files(other).length]).toEqual([1, 1])
  expect((await call(caller, remove, { method: 'DELETE', id: first.body.id })).status).toBe(204)
  expect(files(caller)).toHaveLength(1)
  expect(code(await call(other, remove, { method: 'DELETE', id: second.body.id }))).toEqual([
    404,
    'not_found',
  ])
  expect((await call(caller, remove, { method: 'DELETE', id: second.body.id })).status).toBe(204)
  expect([files(caller).length, files(other).length]).toEqual([0, 1])
  const trail = await here.db.inTenant(caller.ctx.orgId, 'read', (tx) =>
    tx.db.execute<{ action: string; detail: object }>(
      sql`select action, detail from audit where org_id = ${caller.ctx.orgId} and action like 'attachment.%' order by at`,
    ),
  )
  expect(trail.map(({ action }) => action)).toEqual([
    'attachment.add',
    'attachment.add',
    'attachment.remove',
    'attachment.remove',
  ])
  expect(JSON.stringify(trail)).not.toMatch(/roster|copy/)
})

test(`a class has at most ${MAX_PER_SUBJECT} files`, async () => {
  const caller = await withClass()
  for (let n = 0; n < MAX_PER_SUBJECT; n++) await send(caller, `file ${n}\n`)
  expect(code(await send(caller, 'one more\n'))).toEqual([409, 'conflict'])
  expect(files(caller)).toHaveLength(MAX_PER_SUBJECT)
})

test('who is limited to locations reads files of classes there; a Report viewer reads none', async () => {
  const caller = await withClass()
  const { id } = (await send(caller, PROOF)).body as { id: number }
  const elsewhere = await addLocation(caller.ctx, { externalId: '7654321', name: 'Paris', country: 'France' })
  const [berlin] = await here.db.inTenant(caller.ctx.orgId, 'read', (tx) =>
    tx.db.execute<{ id: number }>(
      sql`select id from locations where org_id = ${caller.ctx.orgId} and external_id = '1234567'`,
    ),
  )
  const as = (locationIds: number[]): Ctx => ({ ...caller.ctx, role: 'executive_viewer', locationIds })
  expect(await listAttachments(as([Number(berlin?.id)]), SUBJECT)).toHaveLength(1)
  const paris = as([Number(elsewhere.id)])
  await expect(listAttachments(paris, SUBJECT)).rejects.toThrow('This class')
  await expect(openAttachment(paris, id)).rejects.toThrow('This file')
  await expect(listAttachments({ ...caller.ctx, role: 'viewer' }, SUBJECT)).rejects.toThrow('Your role here')
})

test('files without a row go after two hours, and a file that is lost is said to be', async () => {
  const caller = await withClass()
  const { id, sha256 } = (await send(caller, PROOF)).body
  const own = (hash: string) => join(folder(), `${caller.ctx.orgId}-${hash}`)
  const [stray, fresh, nobodys] = [
    own('0'.repeat(64)),
    own('1'.repeat(64)),
    join(folder(), `999999-${'2'.repeat(64)}`),
  ]
  for (const path of [stray, fresh, nobodys]) writeFileSync(path, 'x')
  const yesterday = new Date(statSync(fresh).mtimeMs - 86_400_000)
  for (const path of [stray, nobodys, own(String(sha256))]) utimesSync(path, yesterday, yesterday)
  await sweepAttachments(here.db)
  expect([stray, fresh, nobodys, own(String(sha256))].map((path) => existsSync(path))).toEqual([
    false,
    true,
    false,
    true,
  ])
  const { rmSync } = await import('node:fs')
  rmSync(own(String(sha256)))
  const lost = await fetched(caller, id)
  expect(lost.status).toBe(404)
  expect(await lost.text()).toContain('bring it back from a backup')
})
