import { sql } from 'drizzle-orm'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { POST as send } from '@/app/api/v1/orgs/[org]/imports/route'
import { PATCH as append } from '@/app/api/v1/orgs/[org]/uploads/[id]/route'
import { POST as begin } from '@/app/api/v1/orgs/[org]/uploads/route'
import { uploads } from '@/db/schema/imports'
import { instant } from '@/lib/clock'
import type { Ctx } from '@/lib/context'
import type { Mapping } from '@/lib/imports/reading/mapping'
import { listWaiting } from '@/lib/uploads/list-waiting'
import { type Caller, call, coursewareFile, mintCaller, runtime, type Surroundings } from '../support/runtime'

let here: Surroundings
beforeAll(async () => {
  here = await runtime()
})
afterAll(() => here.close())

const MAPPING: Mapping = {
  kind: 'courseware-completions',
  columns: {
    redemption_id: 'redemption_id',
    redeemed_on: 'redeemed_on',
    course_number: 'course_number',
    location_id: 'location_id',
  },
  dateOrder: 'ymd',
  decimal: ',',
  separator: ',',
  sheet: null,
  identity: 'column',
}
const text = coursewareFile(5)
async function sent(caller: Caller, fileName: string): Promise<number> {
  const { body } = await call(caller, begin, {
    method: 'POST',
    body: JSON.stringify({ fileName, bytes: text.length }),
  })
  await call(caller, append, { method: 'PATCH', id: body.id, body: text, headers: { 'upload-offset': '0' } })
  return Number(body.id)
}
/** Nobody works here: it stays in the queue. */
const imported = (caller: Caller, upload: number, mode: string) =>
  call(caller, send, {
    method: 'POST',
    query: `upload=${upload}&kind=courseware-completions&mode=${mode}&mapping=${encodeURIComponent(JSON.stringify(MAPPING))}`,
    headers: { prefer: 'respond-async' },
  })
const names = async (ctx: Ctx) => (await listWaiting(ctx)).map(({ fileName }) => fileName)
/** As the token acts. */
async function sender({ ctx }: Caller): Promise<Ctx> {
  const [row] = await here.db.inTenant(ctx.orgId, 'read', (tx) =>
    tx.db.select({ actor: uploads.createdBy }).from(uploads),
  )
  return { ...ctx, actor: row?.actor ?? '' }
}

test('a file that was sent and previewed waits with what it was read by, for who sent it, until it is published or a day old', async () => {
  const caller = await mintCaller(here.db)
  const first = await sent(caller, 'first.csv')
  await sent(caller, 'second.csv')
  const preview = await imported(caller, first, 'preview')
  expect(preview.status).toBe(202)
  const own = await sender(caller)
  const [, waiting] = await listWaiting(own)
  expect(waiting).toMatchObject({ id: first, fileName: 'first.csv', received: text.length, mapping: MAPPING })
  expect(Date.parse(waiting?.until ?? '') - instant().getTime()).toBeGreaterThan(23 * 3_600_000)
  expect(await names(own)).toEqual(['second.csv', 'first.csv'])
  expect(await names(caller.ctx)).toEqual([])

  await imported(caller, first, 'publish')
  expect(await names(own)).toEqual(['second.csv'])
  await here.db.inTenant(caller.ctx.orgId, 'write', (tx) =>
    tx.db.execute(sql`update uploads set created_at = now() - interval '25 hours'`),
  )
  expect(await names(own)).toEqual([])
})

test('who may not import is told of no file that waits', async () => {
  const { ctx } = await mintCaller(here.db)
  await expect(listWaiting({ ...ctx, role: 'viewer' })).rejects.toThrow()
})
