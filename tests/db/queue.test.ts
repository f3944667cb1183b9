import { afterAll, beforeAll, expect, test } from 'vitest'
import { createDatabase, type Database } from '@/db/client'
import { completeImport, failImport, isQueued, openQueue, type Queue, sendImport } from '@/db/queue'
import { testDatabase } from '../support/database'
import { mintOrganization } from '../support/organization'

let db: Database
let queue: Queue

beforeAll(async () => {
  const { appUrl } = await testDatabase()
  db = createDatabase(appUrl, 4)
  queue = openQueue(appUrl)
})
afterAll(async () => {
  await queue.close()
  await db.close()
})

test('a job is there with its transaction, and not without', async () => {
  const { orgId } = await mintOrganization(db)
  const job = (importId: number) => ({ orgId, importId, ip: '192.0.2.7' })
  await db.inTenant(orgId, 'write', (tx) => sendImport(tx.sql, job(1), { bytes: 10 }))
  await expect(
    db.inTenant(orgId, 'write', async (tx) => {
      await sendImport(tx.sql, job(2), { bytes: 10 })
      throw new Error('refused')
    }),
  ).rejects.toThrow('refused')
  expect((await queue.fetch(10)).map(({ data }) => data)).toEqual([job(1)])
})

test('small files come first, and a job that failed comes again after a pause', async () => {
  const { orgId } = await mintOrganization(db)
  for (const done of await queue.active())
    await db.inTenant(orgId, 'write', (tx) => completeImport(tx.sql, done.id))
  await db.inTenant(orgId, 'write', async (tx) => {
    await sendImport(tx.sql, { orgId, importId: 1, ip: null }, { bytes: 5_000_000 })
    await sendImport(tx.sql, { orgId, importId: 2, ip: null }, { bytes: 5_000 })
  })
  // One by one, as the worker asks: several at once come in any order.
  const [[small], [large]] = [await queue.fetch(1), await queue.fetch(1)]
  expect([small?.data.importId, large?.data.importId]).toEqual([2, 1])
  await db.inTenant(orgId, 'write', (tx) => completeImport(tx.sql, small?.id ?? ''))
  const read = (importId: number) => db.inTenant(orgId, 'read', (tx) => isQueued(tx.sql, { orgId, importId }))
  expect([await read(1), await read(2)]).toEqual([true, false])
  await db.inTenant(orgId, 'write', (tx) => failImport(tx.sql, large?.id ?? '', 'interrupted'))
  expect([await read(1), await queue.fetch(1)]).toEqual([true, []])
  await queue.maintain()
})
