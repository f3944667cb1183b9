import { afterAll, beforeAll, expect, test } from 'vitest'
import { exportAudit } from '@/lib/audit/export-audit'
import { wordsOf } from '@/lib/audit/model/action-words'
import { noteRefusal } from '@/lib/audit/note-refusal'
import { operatorCtx } from '@/lib/cli/operator'
import { orgRoute } from '@/lib/entry/route'
import { LaurelError } from '@/lib/errors'
import { at, authFixture, echo, type Fixture, request, signedIn } from './auth-fixture'

let fixture: Fixture
beforeAll(async () => {
  fixture = await authFixture()
})
afterAll(() => fixture.close())

type Row = { action: string; actor: string; ip: string; detail: Record<string, unknown> }
const rowsOf = (actor: string) =>
  fixture.owner<
    Row[]
  >`select action, actor, host(ip::inet) as ip, detail from audit where org_id = ${fixture.acme} and actor = ${actor} order by at`

test('300 refusals of one person are one row at once and one with the count; another matter and person have their own', async () => {
  const viewer = await signedIn(fixture, 'viewer')
  const other = await signedIn(fixture, 'viewer')
  const ask = (cookie: string, action: Parameters<typeof echo>[0]) =>
    echo(action)(request('/x', { headers: { cookie } }), at('acme'))
  const answers = await Promise.all(Array.from({ length: 300 }, () => ask(viewer.cookie, 'audit:read')))
  expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([403]))
  await ask(viewer.cookie, 'users:write')
  await ask(other.cookie, 'audit:read')
  await expect
    .poll(() => rowsOf(`user:${viewer.id}`))
    .toMatchObject([
      { action: 'access.refused', detail: { what: 'audit:read', role: 'viewer' } },
      { action: 'access.refused', detail: { what: 'users:write', role: 'viewer' } },
    ])
  await expect.poll(() => rowsOf(`user:${other.id}`)).toHaveLength(1)
})

test('what follows within the quarter of an hour is counted in a second row; a limit is told from a role', async () => {
  const ctx = await operatorCtx(fixture.db, 'acme')
  const actor = 'token:77'
  const limit = new LaurelError('too_many_requests', 'Too much.')
  for (let index = 0; index < 20; index++) noteRefusal({ ...ctx, actor }, 'imports:write', limit, 50)
  noteRefusal({ ...ctx, actor }, 'imports:write', new LaurelError('not_found', 'Gone.'), 50)
  await expect
    .poll(() => rowsOf(actor))
    .toMatchObject([
      { action: 'limit.reached', detail: { what: 'imports:write' } },
      { action: 'limit.reached', detail: { what: 'imports:write', count: 19 } },
    ])
  expect(wordsOf('limit.reached')).toBe('was refused: too many requests at once')
  let csv = ''
  for await (const part of await exportAudit(ctx, { action: 'limit.reached' }, 'csv')) csv += part
  expect(csv).toContain('"limit.reached"')
  expect(csv).not.toContain('access.refused')
})

test('a limit that a route meets is on record, and the answer is the limit', async () => {
  const { cookie, id } = await signedIn(fixture, 'global_admin')
  const full = orgRoute('imports:read', () =>
    Promise.reject(new LaurelError('too_many_requests', 'Too much.')),
  )
  expect((await full(request('/x', { headers: { cookie } }), at('acme'))).status).toBe(429)
  await expect
    .poll(() => rowsOf(`user:${id}`))
    .toMatchObject([{ action: 'limit.reached', detail: { what: 'imports:read' } }])
})
